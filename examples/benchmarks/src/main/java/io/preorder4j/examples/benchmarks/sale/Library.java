package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.spi.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The library, whole: the command's key and its answer, the pre-order and its place in the queue, the counter, the journal,
 * and the confirmation that the customer is owed.
 */
public final class Library implements Seller {

    /** When all is available. */
    public static final LocalDate RELEASE = LocalDate.of(2027, 6, 1);

    private static final int OFFERS_AT_ONCE = 1_000;

    /** One like any other. */
    public Library() {}

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void setUp(Room room, List<String> skus, long cap) {
        try (HikariDataSource connections = room.pool(1)) {
            JdbcStore store = room.store(connections);
            store.createSchema();
            PreOrders shop = shop(store);
            for (int from = 0; from < skus.size(); from += OFFERS_AT_ONCE) {
                List<Offer> offers = skus.subList(from, Math.min(skus.size(), from + OFFERS_AT_ONCE)).stream()
                        .map(sku -> offer(sku).withCap(Limit.of(cap)))
                        .toList();
                shop.open(new CommandKey("open-" + from), offers);
            }
        }
    }

    @Override
    public Till open(Room room, int connections) {
        HikariDataSource pool = room.pool(connections);
        return new LibraryTill(shop(room.store(pool)), pool);
    }

    /** The library as a shop uses it that confirms each order. */
    public static PreOrders shop(Store store) {
        return PreOrders.builder(store).notices(Set.of(NoticeKind.CONFIRMATION)).build();
    }

    /** An offer without a cap. */
    public static Offer offer(String sku) {
        return Offer.of(new Sku(sku), Availability.on(RELEASE, ZoneOffset.UTC));
    }

    private record LibraryTill(PreOrders shop, HikariDataSource connections) implements Till {

        @Override
        public boolean sell(String key, String sku, String customer) {
            PlaceOrder order =
                    new PlaceOrder(key, new CustomerId(customer), List.of(OrderLine.of("1", new Sku(sku), 1)));
            return shop.place(new CommandKey(key), order).outcome().get(0) instanceof LineOutcome.Placed;
        }

        @Override
        public long counted(String sku) {
            return shop.tally(new Sku(sku)).map(Tally::active).orElseThrow();
        }

        @Override
        public void close() {
            connections.close();
        }
    }

    /** The names of so many SKUs. */
    public static List<String> skus(int count) {
        return IntStream.range(0, count).mapToObj(number -> "SKU-" + number).toList();
    }
}
