package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Queue;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * The table {@code backlog}: a narrow queue, so that a receipt reads as many rows as it serves, and those that are held or
 * blocked before them.
 */
final class BacklogTable {

    private final Session session;

    BacklogTable(Session session) {
        this.session = session;
    }

    /** Lets new pre-orders in, those of them that wait or are held. */
    void add(Collection<PreOrder> preOrders) {
        session.changeEach(
                Query.ADD_TO_BACKLOG,
                preOrders.stream()
                        .filter(preOrder -> preOrder.stages().queued() > 0)
                        .toList(),
                BacklogTable::bind);
    }

    private static void bind(Parameters p, PreOrder preOrder) throws SQLException {
        p.tenant()
                .text(preOrder.sku().value())
                .number(preOrder.rank().value())
                .number(preOrder.sequence())
                .text(preOrder.id().orderId())
                .text(preOrder.id().lineId())
                .number(preOrder.stages().queued())
                .number(
                        preOrder.standing().allowsAllocation()
                                ? preOrder.stages().in(Stage.WAITING)
                                : 0);
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

    static Claim claim(Row row) throws SQLException {
        return new Claim(new PreOrderId(row.text(), row.text()), new Rank(row.number(), row.number()), row.number());
    }
}
