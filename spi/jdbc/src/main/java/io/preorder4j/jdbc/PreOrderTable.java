package io.preorder4j.jdbc;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.Queue;
import io.preorder4j.spi.ValueText;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code preorder}, with the lines and the holdings that follow it. */
final class PreOrderTable implements PreOrderRepository {

    private static final Set<PreOrderStatus> EVERY_STATUS = EnumSet.allOf(PreOrderStatus.class);

    private final Session session;
    private final BacklogTable backlog;
    private final RankedLine queue;
    private final RecallableTable recallable;
    private final HoldingTable holdings;

    PreOrderTable(Session session) {
        this.session = session;
        this.backlog = new BacklogTable(session);
        this.queue = RankedLine.backlog(session);
        this.recallable = new RecallableTable(session);
        this.holdings = new HoldingTable(session);
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return session.map(
                Query.PREORDERS,
                p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId).tenant(),
                PreOrderRow::read,
                PreOrder::id);
    }

    @Override
    public Set<PreOrderId> placed(Set<PreOrderId> ids) {
        return placedLater(ids).get();
    }

    Session.Later<Set<PreOrderId>> placedLater(Set<PreOrderId> ids) {
        Session.Later<List<PreOrderId>> placed = session.later(
                Query.PLACED,
                p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId)
                        .tenant()
                        .tenant(),
                row -> new PreOrderId(row.text(), row.text()));
        return () -> Set.copyOf(placed.get());
    }

    @Override
    public List<PreOrder> ofOrders(Set<String> orderIds) {
        return session
                .list(
                        Query.PREORDERS_OF_ORDERS,
                        p -> p.texts(orderIds, order -> order).tenant(),
                        PreOrderRow::read)
                .stream()
                .sorted(Comparator.comparingLong(PreOrder::sequence))
                .toList();
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return session.list(
                Query.PREORDER_PAGE, p -> p.tenant().number(afterSequence).number(limit), PreOrderRow::read);
    }

    @Override
    public void add(Collection<PreOrder> preOrders) {
        Map<Boolean, List<PreOrder>> justWaiting =
                preOrders.stream().collect(Collectors.partitioningBy(PreOrderRow::isJustWaiting));
        List<PreOrder> others = justWaiting.getOrDefault(false, List.of());
        session.changeEach(
                Query.ADD_WAITING_PREORDER, justWaiting.getOrDefault(true, List.of()), PreOrderRow::bindWaiting);
        session.changeEach(Query.ADD_PREORDER, others, PreOrderRow::bind);
        backlog.add(preOrders);
        recallable
                .line()
                .enter(others.stream()
                        .filter(preOrder -> preOrder.stages().in(Stage.ALLOCATED) > 0)
                        .toList());
    }

    @Override
    public void move(List<UnitsMoved> moves) {
        // What is asked is asked before all that is told, and sent with it.
        Session.Later<Boolean> areNewToGoods = recallable.areNew(moves);
        HoldingTable.Following following = holdings.following(moves);
        for (List<UnitsMoved> round : Rounds.of(moves, UnitsMoved::rank)) {
            session.changeEach(Query.MOVE_UNITS, round, PreOrderTable::bind);
        }
        queue.follow(backlog.serve(moves));
        recallable.follow(moves, areNewToGoods.get());
        following.follow();
    }

    @Override
    public void update(Collection<PreOrder> preOrders) {
        backlog.forget();
        queue.leaveAsStored(preOrders);
        recallable.line().leaveAsStored(preOrders);
        for (List<PreOrder> round : Rounds.of(preOrders, PreOrder::id)) {
            session.changeEach(Query.UPDATE_PREORDER, round, PreOrderRow::bindUpdate);
        }
        queue.enter(preOrders);
        recallable.line().enter(preOrders);
    }

    @Override
    public void tell(Collection<PromiseChanged> changes) {
        session.changeEach(
                Query.TELL,
                changes,
                (p, changed) -> p.text(ValueText.of(changed.to()))
                        .tenant()
                        .text(changed.id().orderId())
                        .text(changed.id().lineId()));
    }

    @Override
    public void boughtBy(Set<PreOrderId> ids, CustomerId customer) {
        session.changeEach(
                Query.BOUGHT_BY,
                ids,
                (p, id) -> p.text(customer.value()).tenant().text(id.orderId()).text(id.lineId()));
    }

    @Override
    public List<Claim> backlog(Sku sku, Rank after, int limit) {
        return backlog.head(sku, after, limit);
    }

    @Override
    public List<Claim> queue(Sku sku, Rank after, int limit) {
        return backlog.page(Query.QUEUE, sku, after, limit);
    }

    @Override
    public List<Claim> queueBackward(Sku sku, Rank from, int limit) {
        return backlog.page(Query.QUEUE_BACKWARD, sku, from, limit);
    }

    @Override
    public List<Claim> lastAllocated(Sku sku, int limit) {
        return first(Query.LAST_ALLOCATED, sku, limit, BacklogTable::claim);
    }

    @Override
    public Queue ahead(Sku sku, Rank rank) {
        return backlog.ahead(sku, rank);
    }

    @Override
    public Map<Optional<Instant>, Long> waitingByDue(Sku sku) {
        return session.list(Query.WAITING_BY_DUE, p -> p.tenant().text(sku.value()), PreOrderTable::due).stream()
                .collect(Collectors.toMap(Due::at, Due::units));
    }

    @Override
    public List<PreOrder> held(Sku sku, int limit) {
        return first(Query.HELD, sku, limit, PreOrderRow::read);
    }

    @Override
    public List<PreOrder> unpaid(Sku sku, int limit) {
        return first(Query.UNPAID, sku, limit, PreOrderRow::read);
    }

    @Override
    public List<PreOrder> delayed(Sku sku, Instant after, long afterSequence, int limit) {
        return session.list(
                Query.DELAYED,
                p -> p.tenant()
                        .text(sku.value())
                        .instant(after)
                        .number(afterSequence)
                        .number(limit),
                PreOrderRow::read);
    }

    @Override
    public List<PreOrder> search(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        return session.list(Search.page(filter, sorting, after, limit), PreOrderRow::read);
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        return session.list(Search.count(filter), PreOrderTable::count).stream()
                .collect(Collectors.toMap(Count::status, Count::preOrders));
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter, int most) {
        return session.findsByStatus() ? countEach(filter, most) : countAll(filter, most);
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

    /** Each status for itself, and none further than to the most. */
    private Map<PreOrderStatus, Long> countEach(PreOrderFilter filter, int most) {
        Map<PreOrderStatus, Session.Later<List<Long>>> asked = new EnumMap<>(PreOrderStatus.class);
        for (PreOrderStatus status : filter.statuses().isEmpty() ? EVERY_STATUS : filter.statuses()) {
            asked.put(status, session.later(Search.countUpTo(filter.statuses(status), most), Row::number));
        }
        Map<PreOrderStatus, Long> counts = new EnumMap<>(PreOrderStatus.class);
        asked.forEach((status, counted) -> counts.put(status, counted.get().get(0)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** All at once, where each status would be looked for among all. */
    private Map<PreOrderStatus, Long> countAll(PreOrderFilter filter, int most) {
        Map<PreOrderStatus, Long> counts = count(filter);
        counts.replaceAll((status, count) -> Math.min(count, most));
        return counts;
    }

    private <T> List<T> first(Query query, Sku sku, int limit, Row.Reader<T> reader) {
        return session.list(query, p -> p.tenant().text(sku.value()).number(limit), reader);
    }

    /** The table itself checks that no stage has less than nothing then. */
    private static void bind(Parameters p, UnitsMoved moved) throws SQLException {
        p.number(PreOrderRow.STAGES.indexOf(moved.move().from()))
                .number(PreOrderRow.STAGES.indexOf(moved.move().to()))
                .number(moved.move().units())
                .tenant()
                .number(moved.rank().sequence())
                .text(moved.sku().value())
                .number(moved.rank().value());
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

    private static Count count(Row row) throws SQLException {
        return new Count(PreOrderStatus.valueOf(row.text()), row.number());
    }

    /** The active units of a buyer. */
    private record Bought(Buyer buyer, long units) {}

    private static Due due(Row row) throws SQLException {
        return new Due(row.instantUnlessLast(), row.number());
    }

    /** The units that are due at a time. */
    private record Due(Optional<Instant> at, long units) {}

    /** How many pre-orders are in a status. */
    private record Count(PreOrderStatus status, long preOrders) {}
}
