package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.NOW;
import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.HoldExtended;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PreOrderBlocked;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderReranked;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every check fires when the state is what it forbids, and only then. */
class InvariantsTest {

    private static final Offer OFFER = Samples.offer(SKU).withCap(Limit.of(15)).withCustomerLimit(Limit.of(10));
    private static final PaymentTerms IN_FULL_NOW = new PaymentTerms(PaymentTiming.IN_FULL_NOW, Duration.ofMinutes(1));
    private static final Channel WEB = new Channel("web");
    private static final Move ALLOCATE_ONE = new Move(Stage.WAITING, Stage.ALLOCATED, 1);
    private static final Move CANCEL_ONE = new Move(Stage.WAITING, Stage.CANCELLED, 1);

    private final Store store = new InMemoryStore();

    private PreOrder first = Samples.preOrder(2, SKU, 5);
    private PreOrder second = Samples.preOrder(3, SKU, 7);

    /** An offer, five units for Ada, seven for Bob, and nothing received yet. */
    @BeforeEach
    void open() {
        ledger(ledger -> {
            ledger.open(OFFER);
            first = ledger.place(SKU, "Ada", 5);
            second = ledger.place(SKU, "Bob", 7);
        });
    }

    @Test
    void an_empty_store_is_possible() {
        assertThatCode(() -> Invariants.check(new InMemoryStore())).doesNotThrowAnyException();
    }

    @Test
    void purchases_are_the_sum_of_active_units() {
        Store lying = LyingStore.about(store, "activeUnits", Map.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining(
                        "Purchases: those of Ada of LP-1977 are 0, but the customer's pre-orders have 5 active units");
    }

    @Test
    void units_are_conserved() {
        put(new Stock(SKU, 10, -2, 7, 0));

        assertBroken("Conservation: of LP-1977 came in 10 received + -2 adjusted = 8,"
                + " but there are 7 free − 0 deficit + 0 with pre-orders = 7");
    }

    @Test
    void nobody_has_allocated_units_while_units_are_missing() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.allocate(SKU);
            ledger.adjust("adjustment-1", SKU, -2);
        });

        assertOnlyBroken("Deficit: 2 units of LP-1977 are missing, but 6 are allocated");
    }

    @Test
    void the_backlog_is_who_waits() {
        Store lying = LyingStore.about(store, "backlog", List.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining("Backlog: the line of LP-1977 is [], but it should be [Claim[id=order-2/1");
    }

    @Test
    void the_last_allocated_are_who_has_allocated_units() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.allocate(SKU);
        });
        Store lying = LyingStore.about(store, "lastAllocated", List.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining(
                        "Last allocated: the line of LP-1977 is [], but it should be [Claim[id=order-3/1");
    }

    @Test
    void no_stock_is_idle() {
        ledger(ledger -> ledger.receive(receipt("receipt-1", 6)));

        assertOnlyBroken("No idle stock: 6 units of LP-1977 are free while 12 are waited for");
    }

    @Test
    void a_gap_between_numbers_is_no_fault() {
        write(work -> work.journal().reserve(1));
        ledger(ledger -> ledger.record(
                new MoveRefused(new PreOrderId("nobody", "1"), Stage.PICKED, 1, MoveRefusalReason.UNKNOWN_PREORDER)));

        Invariants.check(store);
    }

    @Test
    void an_offer_changes_with_an_entry_in_the_journal() {
        write(work -> work.offers().update(Samples.offer(SKU).in(OfferState.CLOSED)));

        assertBroken("Journal: of LP-1977 it tells Offer[");
    }

    @Test
    void a_supply_is_announced_with_an_entry_in_the_journal() {
        write(work -> work.stocks().addSupplies(List.of(Samples.supply("supply-1"))));

        assertOnlyBroken("Journal: of supply-1 it tells nothing, but stored is " + Samples.supply("supply-1"));
    }

    @Test
    void what_the_journal_tells_is_stored() {
        ledger(ledger -> ledger.record(new SupplyAnnounced(Samples.supply("supply-1"))));

        assertOnlyBroken("Journal: of supply-1 it tells " + Samples.supply("supply-1") + ", but stored is nothing");
    }

    @Test
    void a_history_without_mistakes_is_possible() {
        ledger(ledger -> {
            ledger.announce(Samples.supply("supply-1"));
            ledger.receive(receipt("receipt-1", 9).against(new SupplyId("supply-1")));
            ledger.allocate(SKU);
            ledger.move(first, new Move(Stage.ALLOCATED, Stage.PICKED, 3));
            ledger.cancel(first, new Move(Stage.PICKED, Stage.CANCELLED, 1));
            ledger.allocate(SKU);
            ledger.record(new ReceiptRepeated(new ReceiptId("receipt-1")));
            ledger.adjust("adjustment-1", SKU, -8);
            ledger.takeBack(SKU);
            ledger.place(SKU, "Ada", 4);
            ledger.adjust("adjustment-2", SKU, 1);
            ledger.move(first, new Move(Stage.PICKED, Stage.PACKED, 2));
            ledger.move(first, new Move(Stage.PACKED, Stage.AWAITING_SHIPMENT, 2));
            ledger.move(first, new Move(Stage.AWAITING_SHIPMENT, Stage.DISPATCHED, 1));
            ledger.record(new MoveRefused(first.id(), Stage.PICKED, 5, MoveRefusalReason.NOT_ENOUGH_UNITS));
            ledger.change(SKU, OfferState.CLOSED);
        });

        assertPossible();
    }

    @Test
    void a_tally_is_the_sum_of_active_units_and_so_is_that_of_every_channel() {
        ledger(ledger -> ledger.placeThrough(WEB, SKU, "Eve", 1));
        assertPossible();

        write(work -> {
            work.offers().lock(sorted(SKU));
            work.offers().updateTallies(List.of(Tally.none(SKU).sold(14, Optional.empty())));
        });
        assertBroken("Tally: that of LP-1977 is 14 {}, but its pre-orders have 13 active units {web=1}");
    }

    @Test
    void a_cap_was_kept_even_if_units_were_cancelled_since() {
        ledger(ledger -> ledger.cancel(ledger.place(SKU, "Eve", 4), CANCEL_ONE));

        assertOnlyBroken("it makes 16 units, but the limit of the offer is 15");
    }

    @Test
    void a_cap_that_is_lowered_takes_nothing_back() {
        ledger(ledger -> ledger.revise(OFFER.withCap(Limit.of(1))));
        assertPossible();

        ledger(ledger -> ledger.place(SKU, "Eve", 1));
        assertOnlyBroken("it makes 13 units, but the limit of the offer is 1");
    }

    @Test
    void a_customer_limit_was_kept_even_if_units_were_cancelled_since() {
        ledger(ledger -> {
            ledger.cancel(first, CANCEL_ONE);
            ledger.cancel(ledger.place(SKU, "Bob", 4), CANCEL_ONE);
        });

        assertOnlyBroken("it makes 11 units, but the limit of the customer is 10");
    }

    @Test
    void the_cap_of_a_channel_was_kept() {
        Caps caps = new Caps(
                Limit.none(), Limit.none(), new TreeMap<>(Map.of(WEB, Limit.of(3))), List.of(), Optional.empty());
        ledger(ledger -> {
            ledger.revise(with(caps));
            ledger.placeThrough(WEB, SKU, "Eve", 3);
        });
        assertPossible();

        ledger(ledger -> ledger.placeThrough(WEB, SKU, "Eve", 1));
        assertOnlyBroken("it makes 4 units, but the limit of the channel is 3");
    }

    @Test
    void the_cap_of_the_supply_was_kept() {
        ledger(ledger -> {
            ledger.announce(Samples.supply("supply-1").revised(20, Samples.DAY).withConfidence(90));
            ledger.revise(OFFER.withSupplyCap(new SupplyShare(75)));
            ledger.place(SKU, "Eve", 1);
        });
        assertPossible();

        ledger(ledger -> ledger.place(SKU, "Eve", 1));
        assertOnlyBroken("it makes 14 units, but the limit of what is on order is 13");
    }

    @Test
    void nothing_was_sold_of_a_wave_that_was_not_open() {
        List<Wave> waves = List.of(new Wave(NOW, 13), new Wave(NOW.plusSeconds(1), 9));
        ledger(ledger -> {
            ledger.revise(with(new Caps(Limit.none(), Limit.none(), new TreeMap<>(), waves, Optional.empty())));
            ledger.place(SKU, "Eve", 1);
        });
        assertPossible();

        ledger(ledger -> ledger.place(SKU, "Eve", 1));
        assertOnlyBroken("it makes 14 units, but the limit of the open waves is 13");
    }

    @Test
    void nothing_is_sold_while_an_offer_is_paused() {
        ledger(ledger -> {
            ledger.change(SKU, OfferState.PAUSED);
            ledger.place(SKU, "Eve", 1);
        });

        assertOnlyBroken("the offer is PAUSED");
    }

    @Test
    void nothing_is_sold_before_or_after_the_sale() {
        ledger(ledger -> {
            ledger.revise(OFFER.withWindow(SaleWindow.between(NOW.plusSeconds(1), NOW.plusSeconds(2))));
            ledger.place(SKU, "Eve", 1);
        });

        assertOnlyBroken("the sale has not begun");
    }

    @Test
    void no_hold_that_has_ended_stands_in_the_way_of_a_sale() {
        ledger(ledger -> {
            ledger.hold(SKU, "Eve", 1, NOW.minusSeconds(1));
            ledger.place(SKU, "Eve", 1);
        });

        assertOnlyBroken("the hold of order-4/1 has ended and still counts");
    }

    @Test
    void a_hold_ends_when_it_is_over_and_not_before() {
        ledger(ledger -> {
            PreOrder held = ledger.hold(SKU, "Eve", 1, NOW.plusSeconds(1));
            ledger.move(held, new Move(Stage.HELD, Stage.EXPIRED, 1));
        });

        assertBroken("was not possible: the hold has not ended");
    }

    @Test
    void who_is_held_no_more_has_no_end_of_a_hold() {
        ledger(ledger -> {
            PreOrder held = ledger.hold(SKU, "Eve", 1, NOW.plusSeconds(1));
            ledger.cancel(held, new Move(Stage.HELD, Stage.CANCELLED, 1));
        });

        assertBroken("Holds: that of order-4/1 ends at Optional[" + NOW.plusSeconds(1) + "], but it has {CANCELLED=1}");
    }

    @Test
    void holds_are_looked_after_in_time() {
        ledger(ledger -> {
            PreOrder held = ledger.hold(SKU, "Eve", 1, NOW.plusSeconds(9));
            Standing shorter = held.standing().heldUntil(NOW.plusSeconds(1));
            ledger.put(held.with(shorter), new HoldExtended(held.id(), SKU, NOW.plusSeconds(1)));
        });

        assertOnlyBroken("Holds: that of order-4/1 ends at " + NOW.plusSeconds(1)
                + ", but holds are looked after from Optional[" + NOW.plusSeconds(9) + "] on");
    }

    @Test
    void the_held_are_those_with_held_units() {
        ledger(ledger -> ledger.hold(SKU, "Eve", 1, NOW.plusSeconds(1)));
        Store lying = LyingStore.about(store, "held", List.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining("Held: the line of LP-1977 is [], but it should be [order-4/1 {HELD=1}]");
    }

    @Test
    void the_unpaid_are_those_who_owe_something_and_have_a_time_to_pay() {
        ledger(ledger -> owing(ledger, NOW.plusSeconds(60)));
        assertPossible();

        assertThatThrownBy(() -> Invariants.check(LyingStore.about(store, "unpaid", List.of())))
                .hasMessageContaining("Unpaid: the line of LP-1979 is [], but it should be [");
    }

    @Test
    void nobody_has_goods_who_should_owe_for_them_and_does_not() {
        ledger(ledger -> {
            ledger.open(Samples.offer(OTHER_SKU).withPayment(IN_FULL_NOW));
            ledger.place(OTHER_SKU, "Ada", 1);
        });

        assertOnlyBroken("Journal: order-5/1 should owe FULL");
    }

    @Test
    void what_is_owed_is_due_when_the_terms_say() {
        ledger(ledger -> owing(ledger, NOW.plusSeconds(61)));

        assertOnlyBroken("the grace is PT1M");
    }

    @Test
    void who_owes_something_is_not_picked() {
        ledger(ledger -> {
            PreOrder owing = owing(ledger, NOW.plusSeconds(60));
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-1"), OTHER_SKU, 1));
            ledger.allocate(OTHER_SKU);
            ledger.move(owing, new Move(Stage.ALLOCATED, Stage.PICKED, 1));
        });

        assertOnlyBroken("the pre-order is not to be picked: Standing[");
    }

    @Test
    void who_is_blocked_gets_no_goods_and_stops_nobody() {
        ledger(ledger -> {
            block(ledger);
            ledger.receive(receipt("receipt-1", 1));
            ledger.move(second, ALLOCATE_ONE);
        });
        assertPossible();

        ledger(ledger -> {
            ledger.receive(receipt("receipt-2", 1));
            ledger.move(first, ALLOCATE_ONE);
        });
        assertBroken("was not possible: the pre-order is blocked: Standing[");
    }

    @Test
    void who_is_pinned_keeps_allocated_units_while_units_are_missing() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 5));
            ledger.allocate(SKU);
            PreOrder pinned = ledger.find(first.id());
            ledger.put(pinned.with(pinned.standing().pinned(true)), new PreOrderPinned(pinned.id(), SKU, true));
            ledger.adjust("adjustment-1", SKU, -2);
        });

        assertPossible();
    }

    @Test
    void units_are_taken_back_from_the_last_in_rank() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 12));
            ledger.allocate(SKU);
            ledger.adjust("adjustment-1", SKU, -1);
            ledger.move(first, new Move(Stage.ALLOCATED, Stage.WAITING, 1));
        });

        assertOnlyBroken("it loses units before [order-3/1], who stands behind");
    }

    @Test
    void a_cancellation_is_somebodys_wish() {
        ledger(ledger -> ledger.move(first, CANCEL_ONE));
        assertOnlyBroken("only 0 units were to be cancelled");
    }

    @Test
    void a_wish_to_cancel_is_carried_out() {
        ledger(ledger -> ledger.record(new CancellationRequested(first.id(), SKU, 2, Cancellation.byShop("not made"))));

        assertOnlyBroken("Journal: 2 units of order-2/1 are still to be cancelled");
    }

    @Test
    void what_goes_out_goes_with_a_shipment() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 1));
            ledger.allocate(SKU);
            for (Stage stage : List.of(Stage.ALLOCATED, Stage.PICKED, Stage.PACKED, Stage.AWAITING_SHIPMENT)) {
                ledger.move(Samples.moved(first, stage, Stage.values()[stage.ordinal() + 1], 1));
            }
        });

        assertOnlyBroken("Journal: 1 units of order-2/1 went out without a shipment");
    }

    @Test
    void a_receipt_counts_once() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.allocate(SKU);
            ledger.record(new GoodsReceived(receipt("receipt-1", 6)));
        });

        assertOnlyBroken("was not possible: the receipt counts already");
    }

    @Test
    void a_receipt_is_taken_back_once() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.reverse(new ReceiptId("receipt-1"));
        });
        assertPossible();

        ledger(ledger -> ledger.record(new ReceiptReversed(receipt("receipt-1", 6))));
        assertOnlyBroken("was not possible: the receipt was taken back already");
    }

    @Test
    void what_counts_is_stored_as_it_was_told_and_the_books_are_its_sum() {
        GoodsReceipt stored = receipt("receipt-1", 7);
        write(work -> work.stocks().addReceipt(new BookedReceipt(stored, new LotId(4), false)));
        ledger(ledger -> ledger.record(new GoodsReceived(receipt("receipt-1", 6))));

        assertBroken("Counted once: BookedReceipt[receipt=" + receipt("receipt-1", 6)
                + ", lot=4, reversed=false] is in the journal, but stored is BookedReceipt[receipt=" + stored);
        assertBroken("Books: the receipts of LP-1977 add up to 0 in the books, but to 6 in the journal");
    }

    @Test
    void the_free_units_of_the_lots_are_those_of_the_books() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 15));
            ledger.allocate(SKU);
        });
        assertPossible();

        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutLots(store, "free", List.of())))
                .hasMessageContaining("Lots: those of LP-1977 have 0 units free, but the books have 3");
    }

    @Test
    void every_unit_with_goods_is_of_a_lot() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 4));
            ledger.allocate(SKU);
        });

        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutLots(store, "holdings", Map.of())))
                .hasMessageContaining("Lots: order-2/1 holds 0 units of lots, but has 4 with goods")
                .hasMessageContaining("Journal: of order-2/1 it tells that it holds [Holding[");
    }

    @Test
    void nobody_has_units_of_a_lot_that_is_not_there() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 4));
            ledger.allocate(SKU);
        });

        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutLots(store, "find", Map.of())))
                .hasMessageContaining("Journal: of 4 it tells Lot[sku=LP-1977, id=4, free=0, reversed=false],"
                        + " but stored is nothing");
    }

    @Test
    void who_has_units_of_receipts_that_were_taken_back_is_known() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 4));
            ledger.allocate(SKU);
        });
        Holding holding = new Holding(first.id(), 2, new LotId(4), 4);

        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutLots(store, "heldOfReversed", List.of(holding))))
                .hasMessageContaining(
                        "Journal: of lots of LP-1977 that were taken back it tells {}, but stored is {4=4}");
        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutLots(
                        store,
                        "heldOfReversed",
                        List.of(holding, holding, new Holding(second.id(), 3, new LotId(4), 1)))))
                .hasMessageContaining("Of reversed: the line of LP-1977 is [");
    }

    @Test
    void the_oldest_lot_is_given_first() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 4));
            ledger.receive(receipt("receipt-2", 4));
            ledger.record(new UnitsMoved(first.id(), SKU, first.rank(), ALLOCATE_ONE, Optional.of(new LotId(5))));
        });

        assertBroken("was not possible: the oldest lot with free units is Lot[sku=LP-1977, id=4, free=4,");
    }

    @Test
    void the_newest_lot_is_given_back_first() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 2));
            ledger.receive(receipt("receipt-2", 2));
            ledger.allocate(SKU);
            ledger.move(new UnitsMoved(
                    first.id(),
                    SKU,
                    first.rank(),
                    new Move(Stage.ALLOCATED, Stage.WAITING, 1),
                    Optional.of(new LotId(4))));
            ledger.allocate(SKU);
        });

        assertOnlyBroken("was not possible: it gives back units of lot 5 first");
    }

    @Test
    void units_come_from_another_lot_only_if_theirs_was_taken_back() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 2));
            ledger.receive(receipt("receipt-2", 2));
            ledger.allocate(SKU);
            ledger.record(new UnitsResourced(first.id(), SKU, 2, new LotId(4), new LotId(5), 1));
        });

        assertOnlyBroken("was not possible: lot 4 was not taken back");
    }

    @Test
    void what_is_expected_is_what_is_outstanding() {
        ledger(ledger -> ledger.announce(Samples.supply("supply-1")));
        assertPossible();

        assertThatThrownBy(() -> Invariants.check(LyingStore.aboutStocks(store, "expected", List.of())))
                .hasMessageContaining("Expected: the line of LP-1977 is [], but it should be [Supply[id=supply-1");
    }

    @Test
    void nobody_is_overtaken() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 1));
            ledger.move(second, ALLOCATE_ONE);
        });

        assertOnlyBroken("it is served before [order-2/1], who waits in front");
    }

    @Test
    void by_hand_anybody_may_be_served_first_and_stock_may_be_idle() {
        ledger(ledger -> {
            ledger.revise(OFFER.withMode(AllocationMode.MANUAL));
            ledger.receive(receipt("receipt-1", 2));
            ledger.move(second, ALLOCATE_ONE);
        });
        assertPossible();

        ledger(ledger -> {
            ledger.record(new ReviewRequested(SKU, Review.ALLOCATION));
            ledger.move(second, ALLOCATE_ONE);
        });
        assertOnlyBroken("it is served before [order-2/1], who waits in front");
    }

    @Test
    void with_a_policy_of_the_host_stock_may_be_idle_and_anybody_may_be_served_first() {
        ledger(ledger -> {
            ledger.open(Samples.offer(OTHER_SKU).withPolicy("the-host-knows-best"));
            ledger.place(OTHER_SKU, "Ada", 5, 17);
            PreOrder later = ledger.place(OTHER_SKU, "Bob", 7, 18);
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-1"), OTHER_SKU, 2));
            ledger.move(later, ALLOCATE_ONE);
        });

        assertPossible();
    }

    @Test
    void who_is_put_elsewhere_is_served_there() {
        ledger(ledger -> {
            PreOrder ahead = second.ranked(-1);
            ledger.put(ahead, new PreOrderReranked(second.id(), SKU, second.rank(), ahead.rank()));
            ledger.receive(receipt("receipt-1", 1));
            ledger.move(ahead, ALLOCATE_ONE);
        });

        assertPossible();
    }

    @Test
    void the_classic_policies_give_the_ranks_that_they_are_known_for() {
        ledger(ledger -> {
            ledger.open(Samples.offer(OTHER_SKU).withPolicy("priority"));
            ledger.place(OTHER_SKU, "Ada", 5, 1);
            ledger.place(OTHER_SKU, "Bob", 7, 0, Tag.PRIORITY);
        });
        assertPossible();

        ledger(ledger -> ledger.place(SKU, "Eve", 1, -5));
        assertOnlyBroken("the policy gives another rank");
    }

    @Test
    void units_move_with_an_entry_in_the_journal() {
        write(work -> {
            work.offers().lock(sorted(SKU));
            work.offers().updateTallies(List.of(Tally.none(SKU).sold(11, Optional.empty())));
            work.preOrders().move(List.of(Samples.moved(first, Stage.WAITING, Stage.CANCELLED, 1)));
        });

        assertBroken("Journal: of LP-1977 it tells Tally[sku=LP-1977, active=12,");
        assertBroken("Journal: of order-2/1 it tells " + first + ", but stored is " + first.after(CANCEL_ONE));
    }

    @Test
    void an_entry_that_was_not_possible_is_named() {
        ledger(ledger -> ledger.record(Samples.moved(first, Stage.PICKED, Stage.PACKED, 3)));

        assertOnlyBroken("Journal: entry 4, " + Samples.moved(first, Stage.PICKED, Stage.PACKED, 3)
                + ", was not possible: cannot move 3 PICKED → PACKED of {WAITING=5}");
    }

    @Test
    void an_inspection_reads_only_what_is_new_and_notices_it() {
        Inspection inspection = new Inspection(store);
        assertThatCode(inspection::check).doesNotThrowAnyException();

        ledger(ledger -> ledger.record(Samples.moved(first, Stage.PICKED, Stage.PACKED, 3)));
        assertThatThrownBy(inspection::check).hasMessageContaining("Journal: entry 4, ");
    }

    @Test
    void every_violation_is_told() {
        put(new Stock(SKU, 3, 0, 2, 0));

        assertBroken("Conservation: ");
        assertBroken("Books: ");
        assertBroken("No idle stock: ");
        assertBroken("Journal: ");
    }

    private void assertPossible() {
        assertThatCode(() -> Invariants.check(store)).doesNotThrowAnyException();
    }

    /** One unit, to be paid in full by a time. */
    private static PreOrder owing(Ledger ledger, Instant dueBy) {
        ledger.open(Samples.offer(OTHER_SKU).withPayment(IN_FULL_NOW));
        PreOrder placed = ledger.place(OTHER_SKU, "Ada", 1);
        Payment payment = placed.standing().payment().owing(Obligation.FULL, dueBy);
        PreOrder owing = placed.with(placed.standing().with(payment));
        ledger.put(owing, new PaymentDue(placed.id(), OTHER_SKU, Obligation.FULL, dueBy));
        return owing;
    }

    private void block(Ledger ledger) {
        ledger.put(
                first.with(first.standing().blocked(BlockReason.FRAUD)),
                new PreOrderBlocked(first.id(), SKU, BlockReason.FRAUD));
    }

    private static Offer with(Caps caps) {
        return new Offer(
                SKU,
                OFFER.state(),
                OFFER.availability(),
                OFFER.message(),
                OFFER.window(),
                caps,
                OFFER.policy(),
                OFFER.mode(),
                OFFER.tags(),
                OFFER.payment());
    }

    private void assertBroken(String violation) {
        assertThatThrownBy(() -> Invariants.check(store))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }

    private void assertOnlyBroken(String violation) {
        assertThatThrownBy(() -> Invariants.check(store))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(violation)
                .hasLineCount(2);
    }

    private void put(Stock stock) {
        write(work -> {
            work.stocks().lock(sorted(stock.sku()));
            work.stocks().put(List.of(stock));
        });
    }

    private void ledger(Consumer<Ledger> entries) {
        write(work -> entries.accept(new Ledger(work)));
    }

    private void write(Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return "done";
        });
    }

    private static GoodsReceipt receipt(String id, long units) {
        return GoodsReceipt.of(new ReceiptId(id), SKU, units);
    }
}
