package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Booking;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A part of {@link FeatureContract}: a shop over an empty store for every test, and short ways to tell a story in it. */
abstract class Feature {

    static final Sku RECORD = new Sku("LP-1977");
    static final Sku POSTER = new Sku("POSTER");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Availability JULY_FIRST = Availability.on(LocalDate.of(2026, 7, 1), BERLIN);
    static final CustomerId ANNA = new CustomerId("Anna");
    static final CustomerId BEN = new CustomerId("Ben");
    static final CustomerId CLEO = new CustomerId("Cleo");
    static final Cancellation CHANGED_MIND = Cancellation.byCustomer("changed my mind");
    static final Shipment PARCEL = new Shipment("Parcel Post", "PP-77-4711", "parcel-1");

    private Store store;
    private PreOrders preOrders;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private int keys;

    abstract Store newStore();

    @BeforeEach
    final void openTheShop() {
        store = newStore();
        preOrders = built(PreOrders.builder(store).clock(() -> now));
    }

    /** A feature that needs more than the defaults says so here. */
    PreOrders built(PreOrders.Builder builder) {
        return builder.build();
    }

    @AfterEach
    final void theStateIsPossible() {
        Invariants.check(store);
    }

    final Store store() {
        return store;
    }

    final PreOrders shop() {
        return preOrders;
    }

    final Instant now() {
        return now;
    }

    final void passes(Duration duration) {
        now = now.plus(duration);
    }

    final void itIs(String time) {
        now = Instant.parse(time);
    }

    /** A key that no command had before. */
    final CommandKey key() {
        keys++;
        return new CommandKey("command-" + keys);
    }

    // ---- what people do

    static Offer offer() {
        return Offer.of(RECORD, JULY_FIRST);
    }

    final void given(Offer... offers) {
        shop().open(key(), List.of(offers));
    }

    static PreOrderId line(String order) {
        return new PreOrderId(order, "1");
    }

    static PlaceOrder order(String order, CustomerId customer, OrderLine... lines) {
        return new PlaceOrder(order, customer, List.of(lines));
    }

    static OrderLine records(long units) {
        return OrderLine.of("1", RECORD, units);
    }

    final List<LineOutcome> place(PlaceOrder order) {
        return shop().place(key(), order).outcome();
    }

    /** Places an order of one line, and gives its id. */
    final PreOrderId ordered(String order, CustomerId customer, long units) {
        return ordered(order(order, customer, records(units)));
    }

    final PreOrderId ordered(PlaceOrder order) {
        assertThat(place(order)).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(LineOutcome.Placed.class));
        return new PreOrderId(order.orderId(), order.lines().get(0).lineId());
    }

    final Booking receive(String note, long units) {
        return shop().receive(key(), GoodsReceipt.of(new ReceiptId(note), RECORD, units))
                .outcome();
    }

    final Booking adjust(String id, long units) {
        return shop().adjust(key(), new Adjustment(new AdjustmentId(id), RECORD, units, "count"))
                .outcome();
    }

    final void picked(PreOrderId id, long units) {
        assertMoved(shop().pick(key(), id, units).outcome());
    }

    final void readyForTheCarrier(PreOrderId id, long units) {
        picked(id, units);
        assertMoved(shop().pack(key(), id, units).outcome());
        assertMoved(shop().awaitShipment(key(), id, units).outcome());
    }

    final void dispatched(PreOrderId id, long units) {
        readyForTheCarrier(id, units);
        assertMoved(shop().dispatch(key(), id, units, PARCEL).outcome());
    }

    // ---- what is so

    final PreOrder preOrder(PreOrderId id) {
        return shop().preOrder(id).orElseThrow();
    }

    final long units(PreOrderId id, Stage stage) {
        return preOrder(id).stages().in(stage);
    }

    /** How many units with goods each has. */
    final List<Long> goods(PreOrderId... ids) {
        return Stream.of(ids).map(id -> preOrder(id).stages().withGoods()).toList();
    }

    final long active() {
        return shop().tally(RECORD).orElseThrow().active();
    }

    static Limit limit(long units) {
        return Limit.of(units);
    }

    static void assertMoved(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
    }

    static void assertRefused(MoveOutcome outcome, MoveRefusalReason reason) {
        assertThat(outcome).isEqualTo(new MoveOutcome.Refused(outcome.id(), reason));
    }

    static void assertRefused(List<LineOutcome> outcomes, RefusalReason... reasons) {
        assertThat(outcomes)
                .extracting(outcome -> ((LineOutcome.Refused) outcome).reason())
                .containsExactly(reasons);
    }
}
