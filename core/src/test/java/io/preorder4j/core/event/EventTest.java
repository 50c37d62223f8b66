package io.preorder4j.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTest {

    private static final Sku SKU = SamplePreOrder.SKU;
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final PreOrderId ID = new PreOrderId("order-17", "1");
    private static final Offer OFFER = Offer.of(SKU, Availability.toBeAnnounced(ZoneOffset.UTC));
    private static final GoodsReceipt RECEIPT = GoodsReceipt.of(new ReceiptId("grn-1"), SKU, 6);
    private static final Adjustment ADJUSTMENT = new Adjustment(new AdjustmentId("count-1"), SKU, -1, "miscount");

    private static final DelayCase DELAY =
            DelayCase.open("rule", new Ordered(NOON, OFFER.availability(), false), LocalDate.of(2026, 7, 1));

    static Stream<Event> aboutOneOrderLine() {
        return Stream.of(
                new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.waiting(5))),
                new PreOrderRefused(ID, SKU, new CustomerId("Ann"), 5, RefusalReason.CAP_REACHED),
                new LineClassified(ID, SKU, LinePart.of(LineClass.IN_STOCK, 5)),
                new HoldExtended(ID, SKU, NOON),
                new HoldResolvedBefore(ID, HoldResolution.EXPIRED),
                new UnitsMoved(ID, SKU, new Rank(0, 17), new Move(Stage.HELD, Stage.WAITING, 5)),
                new MoveRefused(ID, Stage.PICKED, 5, MoveRefusalReason.BLOCKED),
                new CancellationRequested(ID, SKU, 5, Cancellation.byShop("sold out at the factory")),
                new ShipmentRecorded(ID, SKU, 5, new Shipment("DHL", "00340434", "parcel-1")),
                new PreOrderBlocked(ID, SKU, BlockReason.FRAUD),
                new PreOrderUnblocked(ID, SKU, BlockReason.FRAUD),
                new PreOrderPinned(ID, SKU, true),
                new PreOrderTagged(ID, SKU, Set.of(Tag.PRIORITY)),
                new PreOrderReranked(ID, SKU, new Rank(1, 17), new Rank(0, 17)),
                new PaymentDue(ID, SKU, Obligation.FULL, NOON),
                new PaymentReceived(ID, SKU),
                new PaymentFailed(ID, SKU),
                new PaymentLapsed(ID, SKU),
                new PaymentNotOwed(ID, SKU),
                new PromiseChanged(ID, SKU, OFFER.availability(), OFFER.availability()),
                new DelayCaseOpened(ID, SKU, DELAY),
                new DelayFactHeard(ID, SKU, new DelayFact.TimePassed(), DELAY),
                new DutyArose(ID, SKU, new Duty.Cancel(LocalDate.of(2026, 7, 1))),
                new UnitsResourced(ID, SKU, 17, new LotId(1), new LotId(2), 5));
    }

    static Stream<Event> aboutNoSingleOrderLine() {
        return Stream.of(
                new OfferCreated(OFFER),
                new OfferRevised(OFFER),
                new OfferStateChanged(SKU, OfferState.OPEN, OfferState.PAUSED),
                new AllocationModeChanged(SKU, AllocationMode.MANUAL),
                new AllocationSuspended(SKU, "priority", Violation.THREW),
                new ReviewRequested(SKU, Review.RANKS),
                new SupplyAnnounced(Supply.announced(new SupplyId("po-1"), SKU, 6, LocalDate.of(2026, 6, 20))),
                new SupplyRevised(Supply.announced(new SupplyId("po-1"), SKU, 6, LocalDate.of(2026, 7, 20))),
                new SupplyCancelled(Supply.announced(new SupplyId("po-1"), SKU, 6, LocalDate.of(2026, 7, 20))
                        .cancelled()),
                new GoodsReceived(RECEIPT),
                new ReceiptRepeated(RECEIPT.id()),
                new ReceiptConflicted(RECEIPT),
                new ReceiptReversed(RECEIPT),
                new ReversalRepeated(RECEIPT.id()),
                new StockAdjusted(ADJUSTMENT),
                new AdjustmentRepeated(ADJUSTMENT.id()),
                new AdjustmentConflicted(ADJUSTMENT),
                new CustomerAnonymised(3, 1),
                new OfferArchived(SKU, 5),
                new ArchivePurged(List.of(SKU), 5));
    }

    @ParameterizedTest
    @MethodSource("aboutOneOrderLine")
    void what_happens_to_an_order_line_is_found_under_it(Event event) {
        assertThat(event.about()).contains(ID);
    }

    @ParameterizedTest
    @MethodSource("aboutNoSingleOrderLine")
    void what_happens_to_offers_and_stock_is_about_no_single_order_line(Event event) {
        assertThat(event.about()).isEmpty();
    }

    @Test
    void only_what_was_sent_under_the_id_of_something_else_is_a_conflict() {
        List<Event> conflicts = Stream.concat(aboutOneOrderLine(), aboutNoSingleOrderLine())
                .filter(Event::isConflict)
                .toList();

        assertThat(conflicts).containsExactly(new ReceiptConflicted(RECEIPT), new AdjustmentConflicted(ADJUSTMENT));
    }

    @Test
    void every_kind_of_event_is_looked_at_here() {
        assertThat(Stream.concat(aboutOneOrderLine(), aboutNoSingleOrderLine()).map(Object::getClass))
                .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    @Test
    void the_labels_that_a_pre_order_got_are_sorted_and_stay_as_they_were() {
        Set<Tag> tags = new HashSet<>(Set.of(Tag.PRIORITY, Tag.LIMITED_RUN));
        PreOrderTagged tagged = new PreOrderTagged(ID, SKU, tags);

        tags.clear();

        assertThat(tagged.tags()).containsExactly(Tag.LIMITED_RUN, Tag.PRIORITY);
    }
}
