package io.preorder4j.core.notice;

import static io.preorder4j.core.notice.NoticeKind.CONFIRMATION;
import static io.preorder4j.core.notice.NoticeKind.DATE_CHANGED;
import static io.preorder4j.core.notice.NoticeKind.DISPATCHED;
import static io.preorder4j.core.notice.NoticeKind.PAYMENT_DUE;
import static io.preorder4j.core.notice.NoticeKind.REFUND_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PaymentLapsed;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeRulesTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final PreOrder PRE_ORDER = SamplePreOrder.numbered(17, Stages.waiting(5));
    private static final PreOrderId ID = PRE_ORDER.id();
    private static final Sku SKU = PRE_ORDER.sku();
    private static final Availability JULY = on("2026-07-01");
    private static final Availability AUGUST = on("2026-08-01");
    private static final Availability SEPTEMBER = on("2026-09-01");
    private static final Shipment PARCEL = new Shipment("Parcel Post", "PP-1", "parcel-1");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private NoticeRules rules = new NoticeRules(EnumSet.allOf(NoticeKind.class));
    private List<Notice> unsent = new ArrayList<>();
    private long last;

    @Test
    void an_order_is_confirmed_once() {
        happens(new PreOrderPlaced(PRE_ORDER));

        assertThat(unsent).containsExactly(new Notice(1, CONFIRMATION, ID, SKU, 5, new PreOrderPlaced(PRE_ORDER)));
    }

    @Test
    void a_hold_is_confirmed_when_it_becomes_an_order() {
        happens(new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.held(5))));
        assertThat(unsent).isEmpty();

        happens(moved(Stage.HELD, Stage.WAITING, 5));
        assertThat(told()).containsExactly("CONFIRMATION 5");
    }

    @Test
    void nobody_hears_of_a_hold_that_was_given_up() {
        happens(moved(Stage.HELD, Stage.CANCELLED, 2));
        happens(moved(Stage.HELD, Stage.EXPIRED, 1));
        happens(cancelled(2), moved(Stage.HELD, Stage.CANCELLED, 2));

        assertThat(unsent).isEmpty();
    }

    @Test
    void units_of_several_lots_that_come_at_once_are_told_at_once() {
        happens(allocated(2, 1), allocated(1, 2));
        happens(allocated(1, 3));

        assertThat(told()).containsExactly("PREPARING 3", "PREPARING 1");
        assertThat(unsent.get(0).id()).isEqualTo(1);
    }

    @Test
    void units_that_are_taken_back_before_anybody_heard_of_them_are_not_told() {
        happens(allocated(2, 1));
        happens(allocated(2, 1));
        happens(takenBack(3));

        assertThat(told()).containsExactly("PREPARING 1");
        happens(takenBack(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void units_that_come_back_at_once_are_not_told() {
        happens(takenBack(2), allocated(2, 4));

        assertThat(told()).isEmpty();
    }

    @Test
    void who_heard_of_units_hears_that_they_were_taken_back() {
        happens(allocated(2, 1));
        everythingLeaves();
        happens(takenBack(2), allocated(1, 2));

        assertThat(told()).containsExactly("TAKEN_BACK 1");
    }

    @Test
    void a_changed_date_is_told_from_what_the_customer_heard_last() {
        happens(new PromiseChanged(ID, SKU, JULY, AUGUST));
        happens(new PromiseChanged(ID, SKU, AUGUST, SEPTEMBER));

        assertThat(unsent)
                .containsExactly(new Notice(2, DATE_CHANGED, ID, SKU, 0, new PromiseChanged(ID, SKU, JULY, SEPTEMBER)));
    }

    @Test
    void a_date_that_is_again_what_the_customer_heard_last_is_not_told() {
        happens(new PromiseChanged(ID, SKU, JULY, AUGUST));
        happens(new PromiseChanged(ID, SKU, AUGUST, JULY));
        assertThat(unsent).isEmpty();

        happens(new PromiseChanged(ID, SKU, JULY, AUGUST));
        everythingLeaves();
        happens(new PromiseChanged(ID, SKU, AUGUST, JULY));
        assertThat(told()).containsExactly("DATE_CHANGED 0");
    }

    @Test
    void a_question_about_a_delay_tells_the_date_too() {
        happens(new PromiseChanged(ID, SKU, JULY, AUGUST));
        happens(new PromiseChanged(ID, SKU, AUGUST, SEPTEMBER), delay());
        assertThat(told()).containsExactly("DELAY_CONSENT 0");

        unsent.clear();
        happens(delay(), new PromiseChanged(ID, SKU, JULY, AUGUST));
        assertThat(told()).containsExactly("DELAY_CONSENT 0");
    }

    @Test
    void a_date_that_changes_after_the_question_is_told() {
        happens(delay());
        happens(new PromiseChanged(ID, SKU, AUGUST, JULY));

        assertThat(told()).containsExactly("DELAY_CONSENT 0", "DATE_CHANGED 0");
    }

    @Test
    void a_question_replaces_an_older_one_that_nobody_was_asked() {
        happens(delay());
        happens(new DutyArose(ID, SKU, new Duty.ObtainConsent(DAY, ShipDate.unknown())));

        assertThat(unsent).extracting(Notice::id).containsExactly(2L);
        assertThat(told()).containsExactly("DELAY_CONSENT 0");
    }

    @Test
    void a_host_that_asks_no_questions_tells_the_date() {
        rules = new NoticeRules(Set.of(DATE_CHANGED));
        happens(delay(), new PromiseChanged(ID, SKU, JULY, AUGUST));

        assertThat(told()).containsExactly("DATE_CHANGED 0");
    }

    @Test
    void who_paid_before_being_asked_is_not_asked() {
        happens(due(Obligation.DEPOSIT), due(Obligation.BALANCE));
        assertThat(told()).containsExactly("PAYMENT_DUE 0", "PAYMENT_DUE 0");

        happens(new PaymentReceived(ID, SKU));
        assertThat(told()).isEmpty();
    }

    @Test
    void every_parcel_and_every_cancellation_is_told() {
        happens(new ShipmentRecorded(ID, SKU, 2, PARCEL));
        happens(new ShipmentRecorded(ID, SKU, 1, PARCEL));
        happens(cancelled(1), moved(Stage.WAITING, Stage.CANCELLED, 1));
        happens(new DutyArose(ID, SKU, new Duty.Refund(DAY)));

        assertThat(told()).containsExactly("DISPATCHED 2", "DISPATCHED 1", "CANCELLED 1", "REFUND_DUE 0");
    }

    @Test
    void a_duty_to_cancel_is_told_by_the_cancellation() {
        happens(new DutyArose(ID, SKU, new Duty.Cancel(DAY)));
        assertThat(told()).isEmpty();
    }

    @Test
    void what_changes_nothing_for_the_customer_owes_nothing() {
        happens(
                new OfferCreated(Offer.of(SKU, JULY)),
                new MoveRefused(ID, Stage.PICKED, 1, MoveRefusalReason.NOT_PAID),
                new PaymentLapsed(ID, SKU),
                moved(Stage.ALLOCATED, Stage.PICKED, 1));

        assertThat(told()).isEmpty();
    }

    @Test
    void what_the_host_did_not_ask_for_is_not_owed() {
        rules = new NoticeRules(Set.of(DISPATCHED));
        happens(new PreOrderPlaced(PRE_ORDER), allocated(2, 1), new ShipmentRecorded(ID, SKU, 2, PARCEL));
        assertThat(told()).containsExactly("DISPATCHED 2");

        rules = new NoticeRules(Set.of());
        happens(new PreOrderPlaced(PRE_ORDER), takenBack(1));
        assertThat(told()).containsExactly("DISPATCHED 2");
    }

    @Test
    void pre_orders_do_not_mix_and_notices_come_in_the_order_of_their_facts() {
        PreOrder other = SamplePreOrder.numbered(18, Stages.waiting(1));
        happens(new PreOrderPlaced(PRE_ORDER), new PreOrderPlaced(other), due(Obligation.FULL));
        happens(new PaymentReceived(other.id(), SKU));

        assertThat(unsent).extracting(Notice::kind).containsExactly(CONFIRMATION, CONFIRMATION, PAYMENT_DUE);
        assertThat(unsent).extracting(Notice::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void to_place_and_to_allocate_alters_nothing_that_was_owed() {
        assertThat(rules.affected(List.of(
                        entry(1, new PreOrderPlaced(PRE_ORDER)),
                        entry(2, allocated(1, 1)),
                        entry(3, due(Obligation.FULL)),
                        entry(4, new ShipmentRecorded(ID, SKU, 1, PARCEL)))))
                .isEmpty();
        assertThat(rules.affected(List.of(entry(1, takenBack(1))))).containsExactly(ID);
    }

    @Test
    void a_notice_is_not_about_less_than_no_units() {
        assertThatThrownBy(() -> new Notice(1, REFUND_DUE, ID, SKU, -1, takenBack(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Facts of one transaction. */
    private void happens(Event... facts) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Event fact : facts) {
            last++;
            entries.add(entry(last, fact));
        }
        Set<PreOrderId> affected = rules.affected(entries);
        NoticeChange change = rules.change(
                entries,
                unsent.stream()
                        .filter(notice -> affected.contains(notice.preOrder()))
                        .toList());
        unsent.removeAll(change.withdrawn());
        unsent.addAll(change.added());
        unsent.sort(Comparator.comparingLong(Notice::id));
    }

    private void everythingLeaves() {
        unsent = new ArrayList<>();
    }

    private List<String> told() {
        return unsent.stream()
                .map(notice -> notice.kind() + " " + notice.units())
                .collect(Collectors.toList());
    }

    private static JournalEntry entry(long sequence, Event fact) {
        return new JournalEntry(sequence, NOON, fact);
    }

    private static Availability on(String day) {
        return Availability.on(LocalDate.parse(day), ZoneOffset.UTC);
    }

    private static Event allocated(long units, long lot) {
        return new UnitsMoved(
                ID,
                SKU,
                PRE_ORDER.rank(),
                new Move(Stage.WAITING, Stage.ALLOCATED, units),
                Optional.of(new LotId(lot)));
    }

    private static Event takenBack(long units) {
        return new UnitsMoved(
                ID, SKU, PRE_ORDER.rank(), new Move(Stage.ALLOCATED, Stage.WAITING, units), Optional.of(new LotId(1)));
    }

    private static Event moved(Stage from, Stage to, long units) {
        return new UnitsMoved(ID, SKU, PRE_ORDER.rank(), new Move(from, to, units));
    }

    private static Event cancelled(long units) {
        return new CancellationRequested(ID, SKU, units, Cancellation.byCustomer("changed my mind"));
    }

    private static Event due(Obligation obligation) {
        return new PaymentDue(ID, SKU, obligation, NOON);
    }

    private static Event delay() {
        return new DutyArose(ID, SKU, new Duty.OfferDelay(DAY, ShipDate.by(DAY), Silence.CANCELS));
    }
}
