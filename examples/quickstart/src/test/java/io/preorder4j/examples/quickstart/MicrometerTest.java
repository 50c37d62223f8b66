package io.preorder4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.metrics.Metrics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A shop whose commands Micrometer counts. */
class MicrometerTest {

    private static final Sku RECORD = new Sku("LP-1977");
    private static final Availability JULY = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    /** The snippet of the README and of the package {@code io.preorder4j.metrics}. */
    private static Metrics countedBy(MeterRegistry registry) {
        return measurement -> {
            String name = "preorder4j." + measurement.name() + ".";
            List<Tag> tags = measurement.labels().entrySet().stream()
                    .map(label -> Tag.of(label.getKey(), label.getValue()))
                    .toList();
            measurement
                    .timings()
                    .forEach((what, time) -> registry.timer(name + what, tags).record(time));
            measurement
                    .counts()
                    .forEach(
                            (what, count) -> registry.counter(name + what, tags).increment(count));
        };
    }

    @Test
    void every_command_is_counted_and_timed() {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        JdbcStore store = JdbcStore.sqlite(dataSource);
        store.createSchema();
        PreOrders preOrders =
                PreOrders.builder(store).metrics(countedBy(registry)).build();

        preOrders.open(new CommandKey("open"), Offer.of(RECORD, JULY).withCap(Limit.of(8)));
        preOrders.place(new CommandKey("checkout-1"), order("1", 5));
        preOrders.place(new CommandKey("checkout-2"), order("2", 3));
        preOrders.place(new CommandKey("checkout-3"), order("3", 1));
        preOrders.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 6));

        assertThat(registry.get("preorder4j.command.duration")
                        .tags("command", "place", "outcome", "ANSWERED")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("preorder4j.command.duration")
                        .tags("command", "place", "outcome", "REFUSED")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("preorder4j.transaction.retries")
                        .tags("access", "WRITE", "outcome", "COMMITTED")
                        .counter()
                        .count())
                .isZero();
        assertThat(registry.get("preorder4j.allocation.units").counter().count())
                .isEqualTo(6);
    }

    private static PlaceOrder order(String id, long units) {
        return new PlaceOrder(id, new CustomerId("Anna"), List.of(OrderLine.of("1", RECORD, units)));
    }
}
