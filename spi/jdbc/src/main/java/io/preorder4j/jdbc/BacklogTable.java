package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.spi.Queue;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table {@code backlog}: a narrow queue, so that a receipt reads as many rows as it serves, and those that are held or
 * blocked before them. Its rows are always
 * taken from the pre-orders that they are about, whatever happened to those.
 */
final class BacklogTable {

    private final Session session;

    BacklogTable(Session session) {
        this.session = session;
    }

    /** A page of the queue, or of the part of it that may be given goods. */
    List<Claim> page(Query query, Sku sku, Rank after, int limit) {
        return session.list(
                query,
                p -> p.tenant()
                        .text(sku.value())
                        .number(after.value())
                        .number(after.sequence())
                        .number(limit),
                BacklogTable::claim);
    }

    Queue ahead(Sku sku, Rank rank) {
        return session.list(
                        Query.BACKLOG_AHEAD,
                        p -> p.tenant().text(sku.value()).number(rank.value()).number(rank.sequence()),
                        row -> new Queue(row.number(), row.number()))
                .get(0);
    }

    /** Queues pre-orders that are not there, as far as they wait or are held. */
    void enter(Collection<PreOrder> preOrders) {
        enter(preOrders.stream().map(PreOrder::sequence));
    }

    /** Takes pre-orders from the places in which they stand before they are changed. */
    void leaveAsStored(Collection<PreOrder> preOrders) {
        session.change(
                Query.LEAVE_BACKLOG_AS_STORED,
                preOrders,
                (p, preOrder) -> p.tenant().number(preOrder.sequence()));
    }

    /** Queues pre-orders anew, as far as they wait or are held after these moves. */
    void follow(Collection<UnitsMoved> moves) {
        List<Place> places = moves.stream()
                .filter(moved ->
                        moved.move().from().isQueued() || moved.move().to().isQueued())
                .map(moved -> new Place(moved.sku(), moved.rank()))
                .distinct()
                .toList();
        session.change(
                Query.LEAVE_BACKLOG,
                places,
                (p, place) -> p.tenant()
                        .text(place.sku().value())
                        .number(place.rank().value())
                        .number(place.rank().sequence()));
        enter(places.stream().map(place -> place.rank().sequence()));
    }

    private void enter(Stream<Long> sequences) {
        session.change(
                Query.ENTER_BACKLOG,
                sequences.distinct().toList(),
                (p, sequence) -> p.tenant().number(sequence));
    }

    static Claim claim(Row row) throws SQLException {
        return new Claim(new PreOrderId(row.text(), row.text()), new Rank(row.number(), row.number()), row.number());
    }

    /** Where a pre-order stands, or would if it waited. */
    private record Place(Sku sku, Rank rank) {}
}
