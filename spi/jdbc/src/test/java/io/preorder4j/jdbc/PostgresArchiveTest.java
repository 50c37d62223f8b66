package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.privacy.Pseudonym;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.spi.UnitOfWork;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into the archive while others sell, and while its customers are forgotten. */
class PostgresArchiveTest extends PostgresTest {

    private static final Sku POSTER = new Sku("POSTER");
    private static final int LINES = 3;

    private PreOrders shop;

    @BeforeEach
    void openTheShop() {
        shop = PreOrders.builder(store)
                .clock(InstantSource.fixed(KilledKeeper.NOW))
                .build();
        KilledKeeper.allIsOver(shop, LINES);
        shop.open(new CommandKey("open poster"), SqliteTest.offer("POSTER"));
    }

    @Test
    void whoever_sells_and_receives_does_not_wait_for_the_archive() {
        store.write(archiving -> {
            int archived = archive(archiving);
            inAnotherThread(() -> shop.place(
                    new CommandKey("buy"),
                    new PlaceOrder("order-2", KilledKeeper.ANNA, List.of(OrderLine.of("1", POSTER, 2)))));
            inAnotherThread(
                    () -> shop.receive(new CommandKey("grn"), GoodsReceipt.of(new ReceiptId("grn"), POSTER, 2)));
            return archived;
        });

        assertThat(shop.stock(POSTER).received()).isEqualTo(2);
        assertThat(shop.stock(POSTER).free()).isZero();
    }

    @Test
    void what_is_written_over_on_its_way_into_the_archive_is_written_over_there() throws Exception {
        CompletableFuture<Integer> hiding = store.write(archiving -> {
            archive(archiving);
            return blocked(() -> store.write(PostgresArchiveTest::hide));
        });

        assertThat(hiding.join()).isEqualTo(3 * LINES);
        assertThatNobodyIsNamed();
    }

    @Test
    void what_is_being_written_over_goes_into_the_archive_as_it_is_then() throws Exception {
        CompletableFuture<Integer> archiving = store.write(hiding -> {
            hide(hiding);
            return blocked(() -> store.write(PostgresArchiveTest::archive));
        });

        assertThat(archiving.join()).isEqualTo(LINES);
        assertThatNobodyIsNamed();
    }

    private void assertThatNobodyIsNamed() throws Exception {
        assertThat(schema.ask("SELECT details FROM preorder4j_archived_entry"))
                .hasSize(3 * LINES)
                .noneMatch(details -> details.contains("anna") || details.contains("Anna"));
        assertThat(schema.ask("SELECT details FROM preorder4j_journal WHERE order_id IS NOT NULL"))
                .isEmpty();
    }

    /** Puts all that is there into the archive, and tells how many that are. */
    private static int archive(UnitOfWork unit) {
        unit.archive().take(unit.preOrders().page(0, LINES));
        return unit.archive().page(0, 1000).size();
    }

    /** Writes over all that tells who bought, and tells how many entries of the journal did. */
    private static int hide(UnitOfWork unit) {
        Pseudonym nobody = new Pseudonym(new CustomerId("nobody-1"));
        List<JournalEntry> entries = unit.journal().page(0, 1000).stream()
                .filter(entry -> entry.event().about().isPresent())
                .map(entry -> new JournalEntry(entry.sequence(), entry.at(), nobody.hide(entry.event())))
                .toList();
        unit.journal().rewrite(entries);
        return entries.size();
    }
}
