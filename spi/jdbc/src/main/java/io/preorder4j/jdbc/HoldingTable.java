package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.Holding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code holding}. It follows the moves of the pre-orders. */
final class HoldingTable {

    private final Session session;

    HoldingTable(Session session) {
        this.session = session;
    }

    Map<PreOrderId, List<Holding>> of(Set<PreOrderId> ids) {
        return session
                .list(
                        Query.HOLDINGS,
                        p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId)
                                .tenant()
                                .tenant()
                                .tenant(),
                        HoldingTable::holding)
                .stream()
                .collect(Collectors.groupingBy(Holding::id));
    }

    List<Holding> of(Sku sku, LotId lot, long afterSequence, int limit) {
        return session.list(
                Query.HOLDERS,
                p -> p.tenant()
                        .text(sku.value())
                        .number(lot.sequence())
                        .number(afterSequence)
                        .number(limit),
                HoldingTable::holding);
    }

    List<Holding> ofReversed(Sku sku, int limit) {
        return session.list(
                Query.HELD_OF_REVERSED_LOTS, p -> p.tenant().text(sku.value()).number(limit), HoldingTable::holding);
    }

    /** Goods come from lots, or go back to them. What has to be known for it is asked at once. */
    Following following(List<UnitsMoved> moves) {
        List<Change> changes = changes(moves);
        List<Session.Later<List<Long>>> present =
                isWorthAQuestion(changes) ? present(changes) : List.of(() -> List.of(1L));
        return () -> {
            if (present.stream().allMatch(some -> some.get().isEmpty())) {
                session.changeEach(Query.ADD_HOLDING, changes, HoldingTable::bind);
            } else {
                make(changes);
            }
        };
    }

    /** Whether many of one SKU get goods, each once of a lot: then it may well be that none of them has any yet. */
    private static boolean isWorthAQuestion(List<Change> changes) {
        return changes.size() >= RecallableTable.MANY
                && changes.stream().allMatch(Change::gained)
                && changes.stream().map(Change::sku).distinct().count() == 1
                && changes.stream().map(Change::holding).distinct().count() == changes.size();
    }

    /** Asks once a lot. Who was placed first and last among those that get some of it has all others in between. */
    private List<Session.Later<List<Long>>> present(List<Change> changes) {
        Map<LotId, LongSummaryStatistics> sequences = changes.stream()
                .map(Change::holding)
                .collect(Collectors.groupingBy(Key::lot, Collectors.summarizingLong(Key::sequence)));
        String sku = changes.get(0).sku().value();
        List<Session.Later<List<Long>>> present = new ArrayList<>();
        sequences.forEach((lot, among) -> present.add(session.later(
                Query.ANY_HOLDING,
                p -> p.tenant()
                        .text(sku)
                        .number(lot.sequence())
                        .number(among.getMin())
                        .number(among.getMax()),
                Row::number)));
        return present;
    }

    private static List<Change> changes(List<UnitsMoved> moves) {
        List<Change> changes = new ArrayList<>();
        for (UnitsMoved moved : moves) {
            boolean gained = moved.move().to().holdsGoods();
            moved.lot()
                    .ifPresent(lot -> changes.add(new Change(
                            moved.sku(),
                            new Key(moved.rank().sequence(), lot),
                            gained,
                            moved.move().units())));
        }
        return changes;
    }

    void resource(List<UnitsResourced> resourced) {
        List<Change> changes = new ArrayList<>();
        for (UnitsResourced units : resourced) {
            changes.add(new Change(units.sku(), new Key(units.sequence(), units.from()), false, units.units()));
            changes.add(new Change(units.sku(), new Key(units.sequence(), units.to()), true, units.units()));
        }
        make(changes);
    }

    /** What is given up must have been there at that time: what happens to one holding happens in its order. */
    private void make(List<Change> changes) {
        for (List<Change> round : Rounds.of(changes, Change::holding)) {
            session.changeEach(
                    Query.HOLD_UNITS, round.stream().filter(Change::gained).toList(), HoldingTable::bind);
            session.changeEach(
                    Query.RELEASE_UNITS,
                    round.stream().filter(change -> !change.gained()).toList(),
                    HoldingTable::bind);
        }
        session.change(
                Query.FORGET_HOLDING,
                changes.stream()
                        .filter(change -> !change.gained())
                        .map(Change::holding)
                        .distinct()
                        .toList(),
                HoldingTable::bindKey);
    }

    private static void bind(Parameters p, Change change) throws SQLException {
        bindKey(p.number(change.units()), change.holding());
        p.text(change.sku().value());
    }

    private static void bindKey(Parameters p, Key holding) throws SQLException {
        p.tenant().number(holding.sequence()).number(holding.lot().sequence());
    }

    private static Holding holding(Row row) throws SQLException {
        return new Holding(new PreOrderId(row.text(), row.text()), row.number(), new LotId(row.number()), row.number());
    }

    /** Changes the table after what has to be known is known. */
    @FunctionalInterface
    interface Following {
        void follow();
    }

    /** Units of a lot that a pre-order has now, or has no more. */
    private record Change(Sku sku, Key holding, boolean gained, long units) {}

    /** Whose goods, and of which lot. */
    private record Key(long sequence, LotId lot) {}
}
