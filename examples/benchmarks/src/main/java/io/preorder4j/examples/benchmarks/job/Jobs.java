package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.allocation.RowLoop;
import io.preorder4j.examples.benchmarks.allocation.SetOnPreOrders;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.sale.LockTheCounter;
import io.preorder4j.examples.benchmarks.sale.OneStatement;
import io.preorder4j.examples.benchmarks.sale.OneTransactionEach;
import io.preorder4j.examples.benchmarks.sale.RowsAlone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All jobs, and what was aimed at. */
public final class Jobs {

    private static final String LOCK = new LockTheCounter().name();
    private static final String STATEMENT = new OneStatement().name();
    private static final String EACH = new OneTransactionEach().name();
    private static final String LIMIT = RowsAlone.WITHOUT_INDEXES.toString();

    private Jobs() {}

    /** Those for a database, the quick ones first. */
    public static List<Job> of(Kind kind) {
        return Stream.concat(
                        kind == Kind.POSTGRES ? placingInPostgres() : placingInSqlite(),
                        Stream.of(
                                new SameKeys(),
                                new Drop(8, timesByHand(kind)),
                                new Drop(32, timesByHand(kind)),
                                new TwoProcesses(),
                                new Allocate("allocate", Sizes::fewer, timesAsMany(kind), linesASecond(kind)),
                                new Allocate("allocate-many", Sizes::many, timesAsMany(kind), Optional.empty()),
                                new SmallReceipts(),
                                new PlaceWhileAllocating(),
                                new Tab(Tab.State.PLACED),
                                new Tab(Tab.State.SERVED)))
                .toList();
    }

    private static Stream<Job> placingInPostgres() {
        return Stream.of(
                new Place("place-1", 1, true, false, Map.of(STATEMENT, 0.6), Optional.empty()),
                new Place("place-64", 64, true, false, Map.of(LOCK, 15.0, STATEMENT, 7.0), Optional.empty()),
                new Place("place-1000", 1_000, true, true, Map.of(LIMIT, 0.4), Optional.of(60.0)),
                new Place("place-many-skus", 64, false, false, Map.of(STATEMENT, 1.5), Optional.empty()));
    }

    private static Stream<Job> placingInSqlite() {
        return Stream.of(
                new Place("place-1", 1, true, false, Map.of(), Optional.empty()),
                new Place("place-32", 32, true, true, Map.of(EACH, 4.0), Optional.empty()),
                new Place("place-1000", 1_000, true, false, Map.of(), Optional.empty()),
                new Place("place-many-skus", 64, false, false, Map.of(), Optional.empty()));
    }

    private static Optional<Double> timesByHand(Kind kind) {
        return kind == Kind.POSTGRES ? Optional.of(15.0) : Optional.empty();
    }

    /** In SQLite there is no way between a loop and its rows that a library could save. */
    private static Map<String, Double> timesAsMany(Kind kind) {
        return kind == Kind.POSTGRES
                ? Map.of(new SetOnPreOrders().name(), 1.0, RowLoop.ONE_BY_ONE.name(), 12.0)
                : Map.of();
    }

    private static Optional<Double> linesASecond(Kind kind) {
        return kind == Kind.SQLITE ? Optional.of(50_000.0) : Optional.empty();
    }
}
