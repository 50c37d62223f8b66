package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A narrow table of those pre-orders of a SKU that have units in certain stages, by rank. It stands beside the pre-orders, so that
 * no index of theirs changes when units move: in PostgreSQL, a move was measured at 20 µs with one such index, and at 5 µs
 * without any. Its rows are always taken from the pre-orders that they are about, whatever happened to those.
 */
final class RankedLine {

    private final Session session;
    private final Predicate<Stage> stages;
    private final Query enter;
    private final Query leave;
    private final Query leaveAsStored;

    private RankedLine(Session session, Predicate<Stage> stages, Query enter, Query leave, Query leaveAsStored) {
        this.session = session;
        this.stages = stages;
        this.enter = enter;
        this.leave = leave;
        this.leaveAsStored = leaveAsStored;
    }

    /** Those who wait or are held. */
    static RankedLine backlog(Session session) {
        return new RankedLine(
                session, Stage::isQueued, Query.ENTER_BACKLOG, Query.LEAVE_BACKLOG, Query.LEAVE_BACKLOG_AS_STORED);
    }

    /** Those who have units that can be taken back. */
    static RankedLine recallable(Session session) {
        return new RankedLine(
                session,
                stage -> stage == Stage.ALLOCATED,
                Query.ENTER_RECALLABLE,
                Query.LEAVE_RECALLABLE,
                Query.LEAVE_RECALLABLE_AS_STORED);
    }

    /** Lets pre-orders in that are not there, as far as they belong there. */
    void enter(Collection<PreOrder> preOrders) {
        enter(preOrders.stream().map(PreOrder::sequence));
    }

    /** Takes pre-orders from the places in which they stand before they are changed. */
    void leaveAsStored(Collection<PreOrder> preOrders) {
        session.change(
                leaveAsStored,
                preOrders.stream().map(PreOrder::sequence).distinct().toList(),
                (p, sequence) -> p.tenant().number(sequence));
    }

    /** Puts pre-orders in their places anew, as far as they belong there after these moves. */
    void follow(Collection<UnitsMoved> moves) {
        List<Place> places = moves.stream()
                .filter(moved -> stages.test(moved.move().from())
                        || stages.test(moved.move().to()))
                .map(moved -> new Place(moved.sku(), moved.rank()))
                .distinct()
                .toList();
        session.change(
                leave,
                places,
                (p, place) -> p.tenant()
                        .text(place.sku().value())
                        .number(place.rank().value())
                        .number(place.rank().sequence()));
        enter(places.stream().map(place -> place.rank().sequence()));
    }

    private void enter(Stream<Long> sequences) {
        session.change(
                enter,
                sequences.distinct().toList(),
                (p, sequence) -> p.tenant().number(sequence));
    }

    /** Where a pre-order stands, or would if it belonged there. */
    private record Place(Sku sku, Rank rank) {}
}
