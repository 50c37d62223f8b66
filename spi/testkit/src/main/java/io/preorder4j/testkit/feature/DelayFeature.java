package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.delay.Consent;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.DelayRuleViolationException;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.EuDeliveryRule;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
import io.preorder4j.core.delay.UsMailOrderRule;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.delay.DelayDue;
import io.preorder4j.notice.Letter;
import io.preorder4j.notice.NoticeRelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the law asks for when a pre-order is late, from the order to its end. Today is May 1st; records ship on July 1st, a Wednesday,
 * when 100 are expected.
 */
abstract class DelayFeature extends Feature {

    private static final String US = UsMailOrderRule.NAME;
    private static final String EU = EuDeliveryRule.NAME;
    private static final String BROKEN = "broken";
    private static final String HASTY = "hasty";
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final SupplyId SHIP = new SupplyId("PO-7");
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final LocalDate JULY_20 = LocalDate.of(2026, 7, 20);
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);
    private static final LocalDate AUGUST_20 = LocalDate.of(2026, 8, 20);

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.delayRule(new Broken()).delayRule(new Hasty()).build();
    }

    // ---- United States

    @Test
    void us_who_ships_in_time_is_free() {
        PreOrderId anna = ordered(US);
        assertThat(delay(anna).deadline()).contains(JULY_1);

        receive("grn-1", 2);
        dispatched(anna, 1);
        assertThat(stage(anna)).isEqualTo(DelayStage.PROMISED);
        shop().pick(key(), anna, 1);
        shop().pack(key(), anna, 1);
        shop().awaitShipment(key(), anna, 1);
        shop().dispatch(key(), anna, 1, PARCEL);

        assertThat(stage(anna)).isEqualTo(DelayStage.FULFILLED);
        dayAfter(JULY_1);
        assertThat(reviewed()).isZero();
        assertThat(duties(anna)).isEmpty();
    }

    @Test
    void us_with_what_is_left_cancelled_the_last_parcel_fulfils_it() {
        PreOrderId anna = ordered(US);
        receive("grn-1", 1);
        dispatched(anna, 1);

        shop().cancel(key(), anna, 1, CHANGED_MIND);

        assertThat(stage(anna)).isEqualTo(DelayStage.FULFILLED);
    }

    @Test
    void us_a_slip_that_is_told_in_time_is_agreed_to_by_silence() {
        PreOrderId anna = ordered(US);

        slips(JULY_20);
        assertThat(stage(anna)).isEqualTo(DelayStage.NOTICE_OWED);
        assertThat(duties(anna)).containsExactly(new Duty.OfferDelay(JULY_1, ShipDate.by(JULY_20), Silence.CONSENTS));

        assertThat(noticed(anna, ShipDate.by(JULY_20)).duties()).isEmpty();
        assertThat(delay(anna).consent()).isEqualTo(Consent.BY_SILENCE);
        dayAfter(JULY_1);
        assertThat(reviewed()).isZero();
        assertThat(units(anna, Stage.WAITING)).isEqualTo(2);
        receive("grn-1", 2);
        dispatched(anna, 2);
        assertThat(stage(anna)).isEqualTo(DelayStage.FULFILLED);
    }

    @Test
    void us_the_letter_of_a_relay_is_the_notice_that_the_law_wants_once() {
        PreOrders shop = PreOrders.builder(store())
                .clock(this::now)
                .notices(EnumSet.allOf(NoticeKind.class))
                .build();
        PreOrderId anna = ordered(US);
        shop.revise(key(), SHIP, 100, JULY_20);
        List<Letter> letters = new ArrayList<>();
        NoticeRelay relay = NoticeRelay.builder(store(), (letter, words) -> letters.add(letter))
                .clock(this::now)
                .afterwards(shop.delays()::noticeSent)
                .build();

        relay.deliverOnce();
        letters.forEach(shop.delays()::noticeSent);

        assertThat(letters).extracting(Letter::kind).containsExactly(NoticeKind.DELAY_CONSENT);
        assertThat(delay(anna).consent()).isEqualTo(Consent.BY_SILENCE);
        assertThat(facts(anna, DelayFactHeard.class))
                .filteredOn(heard -> heard.fact() instanceof DelayFact.NoticeSent)
                .hasSize(1);
    }

    @Test
    void us_who_is_not_told_is_cancelled_at_the_end_and_refunded_within_seven_working_days() {
        PreOrderId anna = ordered(US);
        slips(JULY_20);
        itIs("2026-07-01T21:59:59Z");
        assertThat(reviewed()).isZero();

        dayAfter(JULY_1);
        assertThat(reviewed()).isEqualTo(1);

        assertCancelled(anna, JULY_1, LocalDate.of(2026, 7, 10));
        assertThat(active()).isZero();
        assertThat(reviewed()).isZero();
    }

    @Test
    void us_goods_that_are_packed_but_not_gone_are_cancelled_too_and_serve_the_next() {
        PreOrderId anna = ordered(US);
        PreOrderId ben = ordered("o-2", BEN, 3);
        receive("grn-1", 2);
        picked(anna, 1);

        dayAfter(JULY_1);
        reviewed();

        assertThat(units(anna, Stage.CANCELLED)).isEqualTo(2);
        assertThat(goods(ben)).containsExactly(2L);
    }

    @Test
    void us_a_longer_delay_needs_consent_and_with_it_goes_on() {
        PreOrderId anna = ordered(US);
        slips(AUGUST_20);

        assertThat(noticed(anna, ShipDate.by(AUGUST_20)).duties())
                .containsExactly(new Duty.ObtainConsent(JULY_31, ShipDate.by(AUGUST_20)));
        assertThat(shop().delays()
                        .consent(key(), anna, ShipDate.by(AUGUST_20))
                        .outcome()
                        .next()
                        .stage())
                .isEqualTo(DelayStage.DELAYED);
        assertThat(delay(anna).deadline()).contains(AUGUST_20);
    }

    @Test
    void us_a_longer_delay_without_consent_ends_after_thirty_days() {
        PreOrderId anna = ordered(US);
        slips(AUGUST_20);
        noticed(anna, ShipDate.by(AUGUST_20));

        dayAfter(JULY_31);
        reviewed();

        assertCancelled(anna, JULY_31, LocalDate.of(2026, 8, 11));
    }

    @Test
    void us_when_nobody_knows_the_customer_who_agrees_waits_as_long_as_it_takes_and_may_leave() {
        PreOrderId anna = ordered(US);
        // Of two units, one will come, and that one late.
        shop().revise(key(), SHIP, 1, JULY_20);
        noticed(anna, ShipDate.unknown());
        shop().delays().consent(key(), anna, ShipDate.unknown());
        assertThat(delay(anna).deadline()).isEmpty();
        dayAfter(AUGUST_20);
        assertThat(reviewed()).isZero();

        shop().delays().decline(key(), anna);

        assertCancelled(anna, AUGUST_20.plusDays(1), LocalDate.of(2026, 9, 1));
    }

    @Test
    void us_a_second_slip_needs_renewed_consent_and_with_it_goes_on() {
        PreOrderId anna = secondSlip();

        assertThat(noticed(anna, ShipDate.by(JULY_31)).duties())
                .containsExactly(new Duty.ObtainConsent(JULY_20, ShipDate.by(JULY_31)));
        shop().delays().consent(key(), anna, ShipDate.by(JULY_31));

        assertThat(delay(anna).consent()).isEqualTo(Consent.EXPRESS);
        assertThat(delay(anna).deadline()).contains(JULY_31);
        assertThat(delay(anna).slips()).isEqualTo(2);
    }

    @Test
    void us_a_second_slip_without_consent_ends_with_the_delay_in_effect() {
        PreOrderId anna = secondSlip();
        noticed(anna, ShipDate.by(JULY_31));

        dayAfter(JULY_20);
        reviewed();

        assertCancelled(anna, JULY_20, LocalDate.of(2026, 7, 29));
    }

    @Test
    void us_who_declines_is_cancelled_at_once() {
        PreOrderId anna = ordered(US);
        slips(JULY_20);

        Outcome declined = shop().delays().decline(key(), anna).outcome();

        assertThat(declined.duties())
                .containsExactly(new Duty.Cancel(LocalDate.of(2026, 5, 1)), new Duty.Refund(LocalDate.of(2026, 5, 12)));
        assertThat(units(anna, Stage.CANCELLED)).isEqualTo(2);
    }

    @Test
    void us_a_seller_who_gives_up_cancels() {
        PreOrderId anna = ordered(US);

        shop().delays().giveUp(key(), anna);

        assertCancelled(anna, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 12));
    }

    // ---- European Union

    @Test
    void eu_without_an_agreed_day_it_is_thirty_days() {
        given(Offer.of(RECORD, Availability.toBeAnnounced(BERLIN)));
        PreOrderId anna = ordered(order("o-1", ANNA, records(2)).under(EU));

        // May 31st is a Sunday.
        assertThat(delay(anna).promised()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void eu_a_new_day_counts_if_the_customer_agrees() {
        PreOrderId anna = ordered(EU);
        assertThat(delay(anna).promised()).isEqualTo(JULY_1);
        slips(JULY_20);
        assertThat(duties(anna)).isEmpty();
        noticed(anna, ShipDate.by(JULY_20));
        assertThat(stage(anna)).isEqualTo(DelayStage.CONSENT_AWAITED);
        shop().delays().consent(key(), anna, ShipDate.by(JULY_20));

        dayAfter(JULY_1);
        assertThat(reviewed()).isZero();
        dayAfter(JULY_20);
        assertThat(reviewed()).isEqualTo(1);
        assertThat(stage(anna)).isEqualTo(DelayStage.OVERDUE);
    }

    @Test
    void eu_who_delivers_within_the_additional_period_is_free() {
        PreOrderId anna = overdue();
        shop().delays().setAdditionalPeriod(key(), anna, JULY_20);
        receive("grn-1", 2);
        dispatched(anna, 2);
        assertThat(stage(anna)).isEqualTo(DelayStage.ADDITIONAL_PERIOD);

        shop().delays().delivered(key(), anna);

        assertThat(stage(anna)).isEqualTo(DelayStage.FULFILLED);
        dayAfter(JULY_20);
        assertThat(reviewed()).isZero();
    }

    @Test
    void eu_when_the_additional_period_has_passed_the_customer_may_terminate_and_is_refunded() {
        PreOrderId anna = overdue();
        shop().delays().setAdditionalPeriod(key(), anna, JULY_20);
        dayAfter(JULY_20);
        reviewed();
        assertThat(stage(anna)).isEqualTo(DelayStage.TERMINABLE);
        assertThat(units(anna, Stage.WAITING)).isEqualTo(2);

        shop().delays().decline(key(), anna);

        assertCancelled(anna, LocalDate.of(2026, 7, 21), LocalDate.of(2026, 8, 4));
    }

    @Test
    void eu_where_the_date_is_essential_no_additional_period_is_needed() {
        given(JULY_1);
        PreOrderId anna = ordered(order("o-1", ANNA, records(2)).dateEssentialUnder(EU));
        dayAfter(JULY_1);

        reviewed();

        assertThat(stage(anna)).isEqualTo(DelayStage.TERMINABLE);
    }

    @Test
    void eu_a_seller_who_refuses_may_be_left() {
        PreOrderId anna = ordered(EU);

        shop().delays().giveUp(key(), anna);

        assertThat(stage(anna)).isEqualTo(DelayStage.TERMINABLE);
        assertThat(units(anna, Stage.CANCELLED)).isZero();
    }

    // ---- whatever the law

    @Test
    void a_hold_is_reckoned_from_its_confirmation() {
        given(Offer.of(RECORD, Availability.on(LocalDate.of(2026, 5, 10), BERLIN)));
        shop().hold(key(), order("o-1", ANNA, records(1)).under(US), Duration.ofDays(20));
        itIs("2026-05-15T10:00:00Z");
        assertThat(reviewed()).isZero();

        shop().confirmHold(key(), "o-1");

        assertThat(delay(line("o-1")).promised()).isEqualTo(LocalDate.of(2026, 6, 14));
    }

    @Test
    void a_date_that_has_passed_is_no_date() {
        given(offer());
        itIs("2026-07-02T10:00:00Z");

        PreOrderId anna = ordered(order("o-1", ANNA, records(1)).under(US));

        assertThat(delay(anna).promised()).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Test
    void who_has_cancelled_all_hears_no_more_of_the_law() {
        PreOrderId anna = ordered(US);
        shop().cancel(key(), anna, 2, CHANGED_MIND);
        dayAfter(JULY_1);

        assertThat(reviewed()).isZero();
        assertThat(shop().delays().giveUp(key(), anna).outcome().duties()).isEmpty();
        assertThat(duties(anna)).isEmpty();
    }

    @Test
    void what_is_due_is_listed_by_its_time_page_by_page() {
        PreOrderId anna = ordered(US);
        slips(JULY_20);
        PreOrderId ben = ordered(order("o-2", BEN, records(1)).under(EU));
        PreOrderId cleo = ordered(order("o-3", CLEO, records(1)).under(EU));
        itIs("2026-05-02T10:00:00Z");

        List<DelayDue> first = due(JULY_31, Optional.empty(), 2);
        assertThat(first).extracting(DelayDue::id).containsExactly(anna, ben);
        assertThat(first.get(0).by()).isEqualTo("2026-07-01T22:00:00Z");
        assertThat(due(JULY_31, Optional.of(first.get(1)), 2))
                .extracting(DelayDue::id)
                .containsExactly(cleo);
        assertThat(due(JULY_1, Optional.empty(), 2)).isEmpty();
    }

    @Test
    void an_order_under_an_unknown_law_and_news_of_one_under_none_are_misuse() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);

        assertThatThrownBy(
                        () -> shop().place(key(), order("o-2", BEN, records(1)).under("law of the sea")))
                .isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> shop().delays().decline(key(), anna)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> shop().delays().decline(key(), line("o-9"))).isInstanceOf(UnknownIdException.class);
        assertThat(shop().delays().of(anna)).isEmpty();
    }

    @Test
    void a_rule_that_errs_stops_neither_a_ship_nor_a_parcel_nor_a_review_but_whoever_asks_it() {
        PreOrderId anna = ordered(BROKEN);
        PreOrderId ben = ordered(order("o-2", BEN, records(1)).under(US));
        slips(JULY_20);
        receive("grn-1", 2);
        dispatched(anna, 2);
        DelayCase before = delay(anna);

        assertThatThrownBy(() -> shop().delays().delivered(key(), anna))
                .isInstanceOf(DelayRuleViolationException.class);
        dayAfter(JULY_1);
        assertThat(reviewed()).isEqualTo(1);

        assertThat(delay(anna)).isEqualTo(before);
        assertThat(stage(ben)).isEqualTo(DelayStage.CANCELLED);
    }

    @Test
    void a_rule_that_cancels_when_a_date_changes_does_so_at_the_next_review_of_its_deadline() {
        PreOrderId anna = ordered(HASTY);

        slips(AUGUST_20);
        assertThat(stage(anna)).isEqualTo(DelayStage.PROMISED);
        dayAfter(JULY_1);
        reviewed();

        assertThat(stage(anna)).isEqualTo(DelayStage.CANCELLED);
        assertThat(units(anna, Stage.CANCELLED)).isEqualTo(2);
    }

    // ---- what people do

    private PreOrderId ordered(String law) {
        given(JULY_1);
        return ordered(order("o-1", ANNA, records(2)).under(law));
    }

    private void given(LocalDate day) {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(SHIP, RECORD, 100, day)));
    }

    private PreOrderId secondSlip() {
        PreOrderId anna = ordered(US);
        slips(JULY_20);
        noticed(anna, ShipDate.by(JULY_20));
        slips(JULY_31);
        assertThat(duties(anna)).endsWith(new Duty.OfferDelay(JULY_20, ShipDate.by(JULY_31), Silence.CANCELS));
        return anna;
    }

    private PreOrderId overdue() {
        PreOrderId anna = ordered(EU);
        dayAfter(JULY_1);
        assertThat(reviewed()).isEqualTo(1);
        assertThat(stage(anna)).isEqualTo(DelayStage.OVERDUE);
        return anna;
    }

    private void slips(LocalDate day) {
        shop().revise(key(), SHIP, 100, day);
    }

    private Outcome noticed(PreOrderId id, ShipDate date) {
        return shop().delays().noticeSent(key(), id, date).outcome();
    }

    private int reviewed() {
        return shop().delays().review(key(), RECORD).outcome();
    }

    /** Midnight in the shop's zone. */
    private void dayAfter(LocalDate day) {
        itIs(day.plusDays(1).atStartOfDay(BERLIN).toInstant().toString());
    }

    // ---- what is so

    private DelayCase delay(PreOrderId id) {
        return shop().delays().of(id).orElseThrow();
    }

    private DelayStage stage(PreOrderId id) {
        return delay(id).stage();
    }

    private List<DelayDue> due(LocalDate until, Optional<DelayDue> after, int limit) {
        return shop().delays().due(RECORD, until.atStartOfDay(UTC).toInstant(), after, limit);
    }

    private List<Duty> duties(PreOrderId id) {
        return facts(id, DutyArose.class).map(DutyArose::duty).toList();
    }

    private <E> Stream<E> facts(PreOrderId id, Class<E> kind) {
        return shop().timeline(id).stream()
                .map(JournalEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void assertCancelled(PreOrderId id, LocalDate on, LocalDate refund) {
        assertThat(stage(id)).isEqualTo(DelayStage.CANCELLED);
        assertThat(delay(id).refundBy()).contains(refund);
        assertThat(duties(id)).endsWith(new Duty.Cancel(on), new Duty.Refund(refund));
        assertThat(units(id, Stage.CANCELLED)).isEqualTo(2);
        assertThat(facts(id, CancellationRequested.class))
                .extracting(CancellationRequested::cancellation)
                .containsExactly(Cancellation.byShop(delay(id).rule()));
    }

    /** A law that opens cases, and knows no more. */
    private static class Broken implements DelayRule {

        @Override
        public String name() {
            return BROKEN;
        }

        @Override
        public DelayCase open(Ordered ordered) {
            return DelayCase.open(name(), ordered, ordered.statedDay().orElse(ordered.day()));
        }

        @Override
        public Outcome atDeadline(DelayCase before, LocalDate deadline) {
            throw new IllegalStateException("nobody knows");
        }

        @Override
        public Outcome expected(DelayCase before, ShipDate date) {
            throw new IllegalStateException("nobody knows");
        }

        @Override
        public Outcome shipped(DelayCase before) {
            return Outcome.of(before.cancelled(JULY_31));
        }

        @Override
        public Outcome delivered(DelayCase before) {
            throw new IllegalStateException("nobody knows");
        }
    }

    /** A law by which whoever is late is out. */
    private static final class Hasty extends Broken {

        @Override
        public String name() {
            return HASTY;
        }

        @Override
        public Outcome atDeadline(DelayCase before, LocalDate deadline) {
            return Outcome.of(before.settled(DelayStage.OVERDUE, Optional.empty()));
        }

        @Override
        public Outcome expected(DelayCase before, ShipDate date) {
            return date.isAfter(before.promised())
                    ? Outcome.of(before.cancelled(AUGUST_20), new Duty.Cancel(JULY_1), new Duty.Refund(AUGUST_20))
                    : Outcome.unchanged(before);
        }
    }
}
