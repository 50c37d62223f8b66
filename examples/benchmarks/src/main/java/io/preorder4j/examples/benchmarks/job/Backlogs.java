package io.preorder4j.examples.benchmarks.job;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.Channel;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.examples.benchmarks.allocation.Queue;
import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.database.Script;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.jdbc.JdbcStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Long queues, placed through the library in orders of 1,000 lines of one unit and then copied: so nobody waits twice for a
 * million placements, and everybody is measured with the same.
 */
public final class Backlogs {

    /** What all wait for. */
    public static final Sku HOT = new Sku("HOT");

    /** What {@value #FEW} wait for. */
    static final Sku SMALL = new Sku("SMALL");

    /** What others wait for, to be served before anything is measured. */
    static final Sku WARM = new Sku("WARM");

    /** How many wait for the SKU that few wait for. */
    static final int FEW = 1_000;

    static final Tag GOLD = new Tag("GOLD");
    static final Channel WEB = new Channel("web");
    static final Channel STORE = new Channel("store");
    static final Instant FIRST = Instant.parse("2026-05-01T10:00:00Z");

    static final int LINES = PlaceOrder.MAX_LINES;

    private final Database database;
    private final int warm;
    private final Map<Integer, Room> rooms = new HashMap<>();
    private final Map<Integer, Room> roomsByHand = new HashMap<>();

    Backlogs(Database database, int warm) {
        this.database = database;
        this.warm = warm;
    }

    /** A room in which so many wait, a multiple of 1,000; nobody is connected to it. */
    Room of(int waiting) {
        return rooms.computeIfAbsent(waiting, this::placed);
    }

    /** A room in which so many wait in a queue by hand; nobody is connected to it. */
    Room byHand(int waiting) {
        return roomsByHand.computeIfAbsent(waiting, count -> {
            Room room = database.room();
            Queue.fill(room, count);
            return room;
        });
    }

    /** The customer of an order, the first of which is 0. */
    static CustomerId customer(int order) {
        return new CustomerId("customer-" + order);
    }

    /** The id of an order, the first of which is 0. */
    static String orderId(int order) {
        return "order-" + order;
    }

    /** When an order is placed: a minute after the one before. */
    static Instant placedAt(int order) {
        return FIRST.plusSeconds(60L * order);
    }

    private Room placed(int waiting) {
        Room room = database.room();
        try (HikariDataSource connections = room.pool(2)) {
            JdbcStore store = room.store(connections);
            store.createSchema();
            Placing placing = new Placing(store);
            placing.place(HOT, waiting);
            placing.place(SMALL, FEW);
            placing.place(WARM, warm);
            if (database.kind() == Kind.POSTGRES) {
                Script.run(connections, "VACUUM (ANALYZE)", "CHECKPOINT");
            }
        }
        return room;
    }

    /** Places orders one after the other. */
    private static final class Placing {

        private final PreOrders shop;
        private int orders;

        Placing(JdbcStore store) {
            shop = PreOrders.builder(store)
                    .notices(Set.of(NoticeKind.CONFIRMATION))
                    .clock(() -> placedAt(orders))
                    .build();
        }

        void place(Sku sku, int lines) {
            shop.open(new CommandKey("open-" + sku), Library.offer(sku.value()));
            for (int placed = 0; placed < lines; placed += LINES) {
                place(sku);
            }
        }

        private void place(Sku sku) {
            List<OrderLine> lines =
                    IntStream.range(0, LINES).mapToObj(line -> line(line, sku)).toList();
            PlaceOrder order =
                    new PlaceOrder(orderId(orders), customer(orders), lines).through(orders % 2 == 0 ? WEB : STORE);
            shop.place(new CommandKey(orderId(orders)), order);
            orders++;
        }

        private static OrderLine line(int number, Sku sku) {
            OrderLine line = OrderLine.of(Integer.toString(number), sku, 1);
            return number % 2 == 0 ? line.tagged(GOLD) : line;
        }
    }
}
