package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Queue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table {@code backlog}: a narrow queue, so that a receipt reads as many rows as it serves, and those that are held or
 * blocked before them.
 */
final class BacklogTable {

    /** Less than all units together can make good. */
    private static final long NOT_ONLY_GIVEN = Long.MIN_VALUE / 2;

    private final Session session;

    /** Those who were read last to be served, as far as nothing happened to anybody since. */
    private final Map<Rank, Standing> head = new HashMap<>();

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

    /** A page of those who may be given goods. */
    List<Claim> head(Sku sku, Rank after, int limit) {
        List<Standing> page = session.list(
                Query.BACKLOG,
                p -> p.tenant()
                        .text(sku.value())
                        .number(after.value())
                        .number(after.sequence())
                        .number(limit),
                row -> standing(sku, row));
        forget();
        page.forEach(standing -> head.put(standing.claim().rank(), standing));
        return page.stream().map(Standing::claim).toList();
    }

    /** A page of the queue. */
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

    /** What was read holds no more, now that something else happens. */
    void forget() {
        head.clear();
    }

    /**
     * Lets those go who are given all that they stand there with, and were just read: these are nearly all who are served, and
     * nothing about them has to be looked for again.
     *
     * @return the moves of the others, which are still to be followed
     */
    List<UnitsMoved> serve(List<UnitsMoved> moves) {
        if (head.isEmpty()) {
            return moves;
        }
        Map<Rank, Long> given = new HashMap<>();
        for (UnitsMoved moved : moves) {
            given.merge(moved.rank(), isGiven(moved) ? moved.move().units() : NOT_ONLY_GIVEN, Long::sum);
        }
        List<Standing> served = new ArrayList<>();
        head.forEach((rank, standing) -> {
            if (given.getOrDefault(rank, 0L) == standing.queued()) {
                served.add(standing);
            }
        });
        forget();
        session.changeEachAsRead(Query.SERVE_BACKLOG, served, BacklogTable::bind);
        Set<Rank> gone =
                served.stream().map(standing -> standing.claim().rank()).collect(Collectors.toSet());
        return moves.stream().filter(moved -> !gone.contains(moved.rank())).toList();
    }

    private static boolean isGiven(UnitsMoved moved) {
        return moved.move().from() == Stage.WAITING && !moved.move().to().isQueued();
    }

    private static void bind(Parameters p, Standing standing) throws SQLException {
        p.text(standing.place())
                .tenant()
                .text(standing.sku().value())
                .number(standing.claim().rank().value())
                .number(standing.claim().rank().sequence());
    }

    private static Standing standing(Sku sku, Row row) throws SQLException {
        return new Standing(sku, claim(row), row.number(), row.text());
    }

    static Claim claim(Row row) throws SQLException {
        return new Claim(new PreOrderId(row.text(), row.text()), new Rank(row.number(), row.number()), row.number());
    }

    /** Who stands where, with how many units in all, and in which place of the table if the database has such places. */
    private record Standing(Sku sku, Claim claim, long queued, String place) {}
}
