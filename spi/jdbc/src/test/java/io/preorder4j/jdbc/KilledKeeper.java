package io.preorder4j.jdbc;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** A process that forgets a customer, archives an offer and deletes it, and dies in the middle of a transaction of these. */
final class KilledKeeper {

    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    static final CustomerId ANNA = new CustomerId("anna@example.org");
    static final Sku RECORD = new Sku("LP-1977");

    private KilledKeeper() {}

    /** Goes on where the process before died, for so many transactions. */
    public static void main(String... arguments) {
        JdbcStore store = KilledWriter.storeAt(arguments[0]);
        PreOrders shop = PreOrders.builder(new DyingStore(store, Integer.parseInt(arguments[1])))
                .clock(InstantSource.fixed(NOW))
                .build();
        shop.privacy().anonymise(new CommandKey("forget"), ANNA);
        shop.archive().archive(new CommandKey("archive"), RECORD);
        shop.archive().purge(new CommandKey("purge"), NOW.plusSeconds(1));
    }

    /** A closed offer that Anna has bought all of, and has cancelled line by line. */
    static void allIsOver(PreOrders shop, int count) {
        shop.open(new CommandKey("open"), SqliteTest.offer(RECORD.value()));
        List<OrderLine> lines = LongStream.rangeClosed(1, count)
                .mapToObj(line -> OrderLine.of(Long.toString(line), RECORD, 1))
                .toList();
        shop.place(new CommandKey("place"), new PlaceOrder("order-1", ANNA, lines));
        for (OrderLine line : lines) {
            shop.cancel(
                    new CommandKey("cancel-" + line.lineId()),
                    new PreOrderId("order-1", line.lineId()),
                    1,
                    Cancellation.byCustomer("changed my mind, Anna"));
        }
        shop.close(new CommandKey("close"), RECORD);
    }

    /** Dies when so many transactions are written, before the next one is committed. */
    private static final class DyingStore implements Store {

        private final Store store;
        private int left;

        DyingStore(Store store, int writes) {
            this.store = store;
            this.left = writes;
        }

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            return store.write(unit -> {
                R result = work.apply(unit);
                left--;
                if (left < 0) {
                    Runtime.getRuntime().halt(KilledWriter.KILLED);
                }
                return result;
            });
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return store.read(work);
        }
    }
}
