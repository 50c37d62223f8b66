package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * The table {@code backlog}: a narrow queue, so that a receipt reads as many rows as it serves. Its rows are always
 * taken from the pre-orders that they are about, whatever happened to those.
 */
final class BacklogTable {

    private final Session session;

    BacklogTable(Session session) {
        this.session = session;
    }

    List<Claim> page(Sku sku, Rank after, int limit) {
        return session.list(
                Query.BACKLOG,
                p -> p.tenant()
                        .text(sku.value())
                        .number(after.value())
                        .number(after.sequence())
                        .number(limit),
                BacklogTable::claim);
    }

    /** Queues new pre-orders, as far as they wait. */
    void enter(Collection<PreOrder> added) {
        enter(added.stream()
                .map(preOrder -> new Place(preOrder.sku(), preOrder.rank()))
                .toList());
    }

    /** Queues pre-orders anew, as far as they wait after these moves. */
    void follow(Collection<UnitsMoved> moves) {
        List<Place> places = moves.stream()
                .filter(moved ->
                        moved.move().from() == Stage.WAITING || moved.move().to() == Stage.WAITING)
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
        enter(places);
    }

    private void enter(List<Place> places) {
        session.change(
                Query.ENTER_BACKLOG,
                places,
                (p, place) -> p.tenant().number(place.rank().sequence()));
    }

    static Claim claim(Row row) throws SQLException {
        return new Claim(new PreOrderId(row.text(), row.text()), new Rank(row.number(), row.number()), row.number());
    }

    /** Where a pre-order stands, or would if it waited. */
    private record Place(Sku sku, Rank rank) {}
}
