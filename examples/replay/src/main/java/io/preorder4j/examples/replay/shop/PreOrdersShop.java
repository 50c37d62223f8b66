package io.preorder4j.examples.replay.shop;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Booking;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.examples.replay.dataset.AdjustmentRow;
import io.preorder4j.examples.replay.dataset.CancellationRow;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OfferRow;
import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.dataset.Placement;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.dataset.SupplyRow;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Outbox;
import io.preorder4j.spi.OwedNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The shop that the library keeps: every command of the replay is one command of {@link PreOrders}. */
public final class PreOrdersShop implements Shop {

    /** How many letters leave together, in one transaction. */
    private static final int LETTERS_AT_ONCE = 100;

    private final OpenStore store;
    private final PreOrders preOrders;
    private final NoticeRelay relay;
    private final Outbox outbox;
    private final Policy policy;

    private PreOrdersShop(OpenStore store, Policy policy, Clock clock) {
        this.store = store;
        this.preOrders = PreOrders.builder(store.store())
                .clock(clock)
                .notices(Set.of(NoticeKind.DATE_CHANGED))
                .build();
        // The letters of a replay go nowhere: the outbox knows which of them left.
        this.relay = NoticeRelay.builder(store.store(), (letter, words) -> {})
                .clock(clock)
                .atOnce(LETTERS_AT_ONCE)
                .build();
        this.outbox = new Outbox(store.store(), clock);
        this.policy = policy;
    }

    /**
     * Opens the shop.
     *
     * @param store where it keeps what it knows
     * @param policy the allocation policy of every offer
     * @param clock tells it the time
     * @return the shop
     */
    public static Shop open(StoreChoice store, Policy policy, Clock clock) {
        return new PreOrdersShop(OpenStore.of(store), policy, clock);
    }

    @Override
    public void open(List<OfferRow> offers) {
        preOrders.open(
                key(offers.get(0).key()), offers.stream().map(this::offer).toList());
    }

    @Override
    public void announce(List<SupplyRow> supplies) {
        preOrders.announce(
                key(supplies.get(0).key()),
                supplies.stream().map(PreOrdersShop::supply).toList());
    }

    @Override
    public List<LineAnswer> place(Placement placement) {
        List<OrderLine> lines =
                placement.lines().stream().map(PreOrdersShop::orderLine).toList();
        PlaceOrder order = new PlaceOrder(placement.order(), new CustomerId(placement.customer()), lines);
        return preOrders.place(key(placement.key()), order).outcome().stream()
                .map(PreOrdersShop::answer)
                .toList();
    }

    @Override
    public long cancel(CancellationRow cancellation) {
        MoveOutcome outcome = preOrders
                .cancel(
                        key(cancellation.key()),
                        preOrderId(cancellation.line()),
                        cancellation.units(),
                        Cancellation.byCustomer("cancellation"))
                .outcome();
        return outcome instanceof MoveOutcome.Moved moved ? moved.units() : 0;
    }

    @Override
    public boolean receive(ReceiptRow row) {
        GoodsReceipt receipt = GoodsReceipt.of(new ReceiptId(row.id()), new Sku(row.sku()), row.units())
                .against(new SupplyId(row.supply()));
        return booked(row.key(), preOrders.receive(key(row.key()), receipt).outcome());
    }

    @Override
    public void adjust(AdjustmentRow row) {
        Adjustment adjustment =
                new Adjustment(new AdjustmentId(row.id()), new Sku(row.sku()), row.units(), row.reason());
        booked(row.key(), preOrders.adjust(key(row.key()), adjustment).outcome());
    }

    @Override
    public void review(SortedSet<String> skus, LocalDate day) {
        for (List<String> some : Batches.of(List.copyOf(skus))) {
            preOrders
                    .promises()
                    .review(
                            key("reviews:" + day + "@" + some.get(0)),
                            some.stream().map(Sku::new).collect(Collectors.toSet()));
        }
    }

    @Override
    public void deliver() {
        relay.deliverOnce();
    }

    @Override
    public Map<LineId, UnitCount> preOrders(Collection<LineId> lines) {
        var found = preOrders.preOrders(
                lines.stream().map(PreOrdersShop::preOrderId).collect(Collectors.toSet()));
        Map<LineId, UnitCount> units = new HashMap<>();
        found.forEach((id, preOrder) -> units.put(Movements.line(id), count(preOrder.stages())));
        return units;
    }

    @Override
    public void history(Consumer<Movement> movements, Consumer<Telling> tellings) {
        Tellings told = new Tellings();
        List<JournalEntry> page = preOrders.journal(0, MOST_AT_ONCE);
        while (!page.isEmpty()) {
            for (JournalEntry entry : page) {
                Movements.of(entry).ifPresent(movements);
                told.next(entry).ifPresent(tellings);
            }
            page = preOrders.journal(page.get(page.size() - 1).sequence(), MOST_AT_ONCE);
        }
    }

    @Override
    public void notices(Consumer<SentNotice> reader) {
        List<OwedNotice> page = outbox.delivered(Optional.empty(), MOST_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(sent -> reader.accept(sent(sent)));
            page = outbox.delivered(Optional.of(page.get(page.size() - 1)), MOST_AT_ONCE);
        }
    }

    private static SentNotice sent(OwedNotice owed) {
        return new SentNotice(
                Movements.line(owed.notice().preOrder()),
                owed.delivery().letter().orElseThrow());
    }

    @Override
    public StockState stock(String sku) {
        Stock stock = preOrders.stock(new Sku(sku));
        return new StockState(stock.received(), stock.adjusted(), stock.free(), stock.deficit());
    }

    @Override
    public void close() {
        relay.close();
        store.close();
    }

    private Offer offer(OfferRow row) {
        return Offer.of(new Sku(row.sku()), Availability.on(row.availableOn(), ZONE))
                .withCap(limit(row.cap()))
                .withCustomerLimit(limit(row.customerLimit()))
                .withPolicy(policy.toString());
    }

    private static Limit limit(OptionalLong units) {
        return units.isPresent() ? Limit.of(units.getAsLong()) : Limit.none();
    }

    private static Supply supply(SupplyRow row) {
        return Supply.announced(new SupplyId(row.id()), new Sku(row.sku()), row.units(), row.expectedOn());
    }

    private static OrderLine orderLine(OrderRow row) {
        Tag[] tags = row.tags().stream().map(Tag::new).toArray(Tag[]::new);
        return OrderLine.of(Integer.toString(row.id().line()), new Sku(row.sku()), row.units())
                .tagged(tags);
    }

    private static LineAnswer answer(LineOutcome outcome) {
        return outcome instanceof LineOutcome.Refused refused
                ? new LineAnswer.Refused(refused.reason().name())
                : new LineAnswer.Placed();
    }

    private static boolean booked(String key, Booking booking) {
        return switch (booking) {
            case BOOKED -> true;
            case ALREADY_BOOKED -> false;
            case CONFLICT -> throw new IllegalStateException("conflicts with what was booked before: " + key);
        };
    }

    private static UnitCount count(Stages stages) {
        return new UnitCount(
                stages.ordered(), stages.in(Stage.CANCELLED), stages.withGoods(), stages.in(Stage.WAITING));
    }

    private static PreOrderId preOrderId(LineId line) {
        return new PreOrderId(line.order(), Integer.toString(line.line()));
    }

    private static CommandKey key(String key) {
        return new CommandKey(key);
    }
}
