package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table {@code recallable}. It follows the moves of the pre-orders, and most of its rows come when a receipt is allocated:
 * many at once of a SKU, one behind the other, where nobody stands yet. That is asked once for all of them. To look each up
 * and read its pre-order again was measured to take twice as long as to add it.
 */
final class RecallableTable {

    /** For fewer it is not worth a question. */
    static final int MANY = 16;

    private final Session session;
    private final RankedLine line;

    RecallableTable(Session session) {
        this.session = session;
        this.line = RankedLine.recallable(session);
    }

    RankedLine line() {
        return line;
    }

    /** Whether none of those that are given units here has any of that kind, as far as it is worth a question. */
    Session.Later<Boolean> areNew(List<UnitsMoved> moves) {
        Set<Sku> skus = moves.stream().map(UnitsMoved::sku).collect(Collectors.toSet());
        boolean onlyEnter = moves.stream()
                .allMatch(moved ->
                        moved.move().from() != Stage.ALLOCATED && moved.move().to() == Stage.ALLOCATED);
        if (moves.size() < MANY || skus.size() > 1 || !onlyEnter) {
            return () -> false;
        }
        List<Rank> ranks = moves.stream().map(UnitsMoved::rank).toList();
        Rank first = Collections.min(ranks);
        Rank last = Collections.max(ranks);
        Session.Later<List<Long>> present = session.later(
                Query.ANY_RECALLABLE,
                p -> p.tenant()
                        .text(moves.get(0).sku().value())
                        .number(first.value())
                        .number(first.sequence())
                        .number(last.value())
                        .number(last.sequence()),
                Row::number);
        return () -> present.get().isEmpty();
    }

    void follow(List<UnitsMoved> moves, boolean areNew) {
        if (!areNew) {
            line.follow(moves);
            return;
        }
        // Units that come from several lots are one row.
        Map<Rank, Entry> entries = new LinkedHashMap<>();
        for (UnitsMoved moved : moves) {
            entries.merge(moved.rank(), new Entry(moved, moved.move().units()), Entry::and);
        }
        session.changeEach(Query.ADD_RECALLABLE, entries.values(), RecallableTable::bind);
    }

    private static void bind(Parameters p, Entry entry) throws SQLException {
        UnitsMoved moved = entry.moved();
        p.tenant()
                .text(moved.sku().value())
                .number(moved.rank().value())
                .number(moved.rank().sequence())
                .text(moved.id().orderId())
                .text(moved.id().lineId())
                .number(entry.units());
    }

    /** Who enters, and with how many units. */
    private record Entry(UnitsMoved moved, long units) {

        private Entry and(Entry more) {
            return new Entry(moved, units + more.units);
        }
    }
}
