package io.preorder4j.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.promise.PromiseStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A million pre-orders wait in SQLite for fifty supplies of 20,000 units. It tells, in medians, what it takes to ask for the
 * promise of one, to have a ship be late that nobody waits for, and one that 100 customers wait for. A number of pre-orders other
 * than a million may be given.
 */
public final class AMillionWaiting {

    private static final Sku RECORD = new Sku("LP-1977");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final int LINES = 1_000;
    private static final int SUPPLIES = 50;
    private static final int ROUNDS = 101;
    private static final int PRIME = 7_919;
    private static final double NANOS_PER_MILLI = 1e6;

    private final PreOrders shop;
    private final int waiting;
    private int keys;

    private AMillionWaiting(PreOrders shop, int waiting) {
        this.shop = shop;
        this.waiting = waiting;
    }

    /**
     * Measures.
     *
     * @param args how many wait, a multiple of 1,000; none for a million
     * @throws IOException if there is no place for the database
     */
    public static void main(String[] args) throws IOException {
        int waiting = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("waiting");
        try {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
            try (HikariDataSource database = new HikariDataSource(config)) {
                JdbcStore store = JdbcStore.sqlite(database);
                store.createSchema();
                PreOrders shop = PreOrders.builder(store)
                        .clock(() -> Instant.parse("2026-05-01T10:00:00Z"))
                        .build();
                new AMillionWaiting(shop, waiting).measure();
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void measure() {
        shop.open(key(), Offer.of(RECORD, Availability.on(TODAY, ZoneOffset.UTC)));
        for (int number = 1; number <= SUPPLIES; number++) {
            shop.announce(
                    key(),
                    List.of(Supply.announced(supply(number), RECORD, waiting / SUPPLIES, TODAY.plusWeeks(number))));
        }
        tell("place an order of 1,000 lines", waiting / LINES, this::place);
        tell("the promise of one, with all that was told", ROUNDS, this::ask);
        shop.announce(key(), List.of(Supply.announced(supply(0), RECORD, LINES, TODAY.plusYears(2))));
        tell("a ship is late that nobody waits for", ROUNDS, round -> late(0, LINES, TODAY.plusYears(2), round));
        // The last supply, shared by the last 100 customers with nobody behind them.
        int last = waiting / SUPPLIES;
        shop.split(key(), supply(SUPPLIES), Supply.announced(supply(-1), RECORD, 100, TODAY.plusWeeks(SUPPLIES + 1)));
        tell("a ship is late that 100 wait for", ROUNDS, round -> late(-1, 100, TODAY.plusWeeks(SUPPLIES + 1), round));
        tell(
                "a ship slips behind the next, for 2 x " + last,
                3,
                round -> late(SUPPLIES / 2, last, TODAY.plusWeeks(SUPPLIES / 2), round % 2 == 0 ? 10 : 0));
    }

    private void place(int order) {
        List<OrderLine> lines = IntStream.range(0, LINES)
                .mapToObj(line -> OrderLine.of(Integer.toString(line), RECORD, 1))
                .toList();
        shop.place(key(), new PlaceOrder("order-" + order, new CustomerId("customer-" + order), lines));
    }

    private void ask(int round) {
        int unit = (int) ((long) round * PRIME * LINES % waiting) + round;
        PreOrderId id = new PreOrderId("order-" + unit / LINES, Integer.toString(unit % LINES));
        if (shop.promises().story(id).flatMap(PromiseStory::current).isEmpty()) {
            throw new IllegalStateException("nothing is promised to " + id);
        }
    }

    private void late(int supply, long units, LocalDate day, int days) {
        shop.revise(key(), supply(supply), units, day.plusDays(days));
    }

    private static void tell(String what, int rounds, IntConsumer work) {
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            work.accept(round);
            nanos[round] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-50s median %10.3f ms, 95 %% within %10.3f ms, of %d%n",
                what,
                nanos[rounds / 2] / NANOS_PER_MILLI,
                nanos[rounds * 95 / 100] / NANOS_PER_MILLI,
                rounds);
    }

    private static SupplyId supply(int number) {
        return new SupplyId("PO-" + number);
    }

    private CommandKey key() {
        keys++;
        return new CommandKey("key-" + keys);
    }
}
