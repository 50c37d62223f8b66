package io.preorder4j.jdbc;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** A process that forgets a customer, archives an offer and deletes it, and dies in the middle of a transaction of these. */
final class KilledKeeper {

    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    static final CustomerId ANNA = new CustomerId("anna@example.org");
    static final Sku RECORD = new Sku("LP-1977");

    private KilledKeeper() {}

    /** Goes on where the process before died, for so many transactions. */
    public static void main(String... arguments) {
        JdbcStore store = JdbcStore.sqlite(new SqliteFile(Path.of(arguments[0])).pool());
        PreOrders shop = PreOrders.builder(new DyingStore(store, Integer.parseInt(arguments[1])))
                .clock(InstantSource.fixed(NOW))
                .build();
        shop.privacy().anonymise(new CommandKey("forget"), ANNA);
        shop.archive().archive(new CommandKey("archive"), RECORD);
        shop.archive().purge(new CommandKey("purge"), NOW.plusSeconds(1));
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
