package io.preorder4j.jdbc;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.PreOrderRepository;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code preorder}, with the backlog that follows it. */
final class PreOrderTable implements PreOrderRepository {

    private static final Stage[] STAGES = Stage.values();

    private final Session session;
    private final BacklogTable backlog;

    PreOrderTable(Session session) {
        this.session = session;
        this.backlog = new BacklogTable(session);
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return session.map(
                Query.PREORDERS,
                p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId).tenant(),
                PreOrderTable::preOrder,
                PreOrder::id);
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return session.list(
                Query.PREORDER_PAGE, p -> p.tenant().number(afterSequence).number(limit), PreOrderTable::preOrder);
    }

    @Override
    public void add(Collection<PreOrder> preOrders) {
        session.changeEach(Query.ADD_PREORDER, preOrders, PreOrderTable::bind);
        backlog.enter(preOrders);
    }

    @Override
    public void move(List<UnitsMoved> moves) {
        session.changeEach(Query.MOVE_UNITS, moves, PreOrderTable::bind);
        backlog.follow(moves);
    }

    @Override
    public List<Claim> backlog(Sku sku, Rank after, int limit) {
        return backlog.page(sku, after, limit);
    }

    @Override
    public List<Claim> lastAllocated(Sku sku, int limit) {
        return session.list(
                Query.LAST_ALLOCATED, p -> p.tenant().text(sku.value()).number(limit), BacklogTable::claim);
    }

    @Override
    public Map<Buyer, Long> activeUnits(Set<Buyer> buyers) {
        return session
                .list(
                        Query.ACTIVE_UNITS,
                        p -> p.pairs(buyers, PreOrderTable::sku, PreOrderTable::customer)
                                .tenant(),
                        PreOrderTable::bought)
                .stream()
                .collect(Collectors.toMap(Bought::buyer, Bought::units));
    }

    private static void bind(Parameters p, PreOrder preOrder) throws SQLException {
        p.tenant()
                .text(preOrder.id().orderId())
                .text(preOrder.id().lineId())
                .text(preOrder.sku().value())
                .text(preOrder.customer().value())
                .text(Tag.joined(preOrder.tags()))
                .number(preOrder.rank().value())
                .number(preOrder.sequence())
                .instant(preOrder.placedAt());
        for (Stage stage : STAGES) {
            p.number(preOrder.stages().in(stage));
        }
    }

    private static PreOrder preOrder(Row row) throws SQLException {
        return new PreOrder(
                new PreOrderId(row.text(), row.text()),
                new Sku(row.text()),
                new CustomerId(row.text()),
                Tag.split(row.text()),
                new Rank(row.number(), row.number()),
                row.instant(),
                stages(row));
    }

    private static Stages stages(Row row) throws SQLException {
        Map<Stage, Long> units = new EnumMap<>(Stage.class);
        for (Stage stage : STAGES) {
            units.put(stage, row.number());
        }
        return Stages.of(units);
    }

    /** What each stage gains; the table itself checks that none has less than nothing then. */
    private static void bind(Parameters p, UnitsMoved moved) throws SQLException {
        for (Stage stage : STAGES) {
            p.number(gain(stage, moved));
        }
        p.tenant()
                .number(moved.rank().sequence())
                .text(moved.sku().value())
                .number(moved.rank().value());
    }

    private static long gain(Stage stage, UnitsMoved moved) {
        if (stage == moved.move().from()) {
            return -moved.move().units();
        }
        return stage == moved.move().to() ? moved.move().units() : 0;
    }

    private static String sku(Buyer buyer) {
        return buyer.sku().value();
    }

    private static String customer(Buyer buyer) {
        return buyer.customer().value();
    }

    private static Bought bought(Row row) throws SQLException {
        return new Bought(new Buyer(new Sku(row.text()), new CustomerId(row.text())), row.number());
    }

    /** The active units of a buyer. */
    private record Bought(Buyer buyer, long units) {}
}
