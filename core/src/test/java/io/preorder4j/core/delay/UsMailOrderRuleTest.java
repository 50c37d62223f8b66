package io.preorder4j.core.delay;

import static io.preorder4j.core.delay.DelayStage.CANCELLED;
import static io.preorder4j.core.delay.DelayStage.CONSENT_AWAITED;
import static io.preorder4j.core.delay.DelayStage.DELAYED;
import static io.preorder4j.core.delay.DelayStage.FULFILLED;
import static io.preorder4j.core.delay.DelayStage.NOTICE_OWED;
import static io.preorder4j.core.delay.DelayStage.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every story: ordered on 1 May 2026, a Friday, to ship by Monday 1 June; 30 days after that is Wednesday 1 July. */
class UsMailOrderRuleTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate JUNETEENTH = LocalDate.parse("2026-06-19");
    private static final LocalDate INDEPENDENCE_DAY = LocalDate.parse("2026-07-03");
    private static final DelayRule RULE = new UsMailOrderRule(new WorkingDays(Set.of(JUNETEENTH, INDEPENDENCE_DAY)));

    private static Story ordered() {
        return Story.promised(RULE, "2026-05-01", "2026-06-01", NEW_YORK);
    }

    @Test
    void the_stated_day_is_the_promise_and_a_span_ends_with_its_last_day() {
        assertThat(ordered().deadline()).isEqualTo("2026-06-01");
        assertThat(Story.promised(RULE, "2026-05-01", "2026-06", NEW_YORK).deadline())
                .isEqualTo("2026-06-30");
        assertThat(ordered().stage()).isEqualTo(PROMISED);
        assertThat(ordered().current().rule()).isEqualTo("us-16-cfr-435");
    }

    @Test
    void if_no_day_was_stated_it_is_30_days_after_the_order() {
        assertThat(Story.promised(RULE, "2026-05-01", "TBA", NEW_YORK).deadline())
                .isEqualTo("2026-05-31");
    }

    @Test
    void shipped_in_time_ends_the_case() {
        Story story = ordered().on("2026-06-01").shipped();

        assertThat(story.stage()).isEqualTo(FULFILLED);
        assertThat(story.deadline()).isEqualTo("none");
        assertThat(story.duties()).isEmpty();
        assertThat(ordered().delivered().stage()).isEqualTo(FULFILLED);
    }

    @Test
    void a_seller_who_is_silent_and_does_not_ship_has_lost_the_order_and_owes_the_money() {
        assertThat(ordered().on("2026-06-01").stage()).isEqualTo(PROMISED);

        Story late = ordered().on("2026-06-02");

        assertThat(late.stage()).isEqualTo(CANCELLED);
        assertThat(late.current().refundBy()).contains(LocalDate.parse("2026-06-10"));
        assertThat(late.duties()).containsExactly(cancel("2026-06-01"), refund("2026-06-10"));
    }

    @Test
    void a_date_that_is_no_later_than_promised_changes_nothing() {
        Story story = ordered().expected("2026-06-01").expected("2026-05-20");

        assertThat(story.current()).isEqualTo(ordered().current());
        assertThat(story.duties()).isEmpty();
    }

    @Test
    void a_slip_owes_the_customer_an_offer_before_the_promised_day_ends() {
        Story story = ordered().expected("2026-06-20");

        assertThat(story.stage()).isEqualTo(NOTICE_OWED);
        assertThat(story.deadline()).isEqualTo("2026-06-01");
        assertThat(story.current().slips()).isEqualTo(1);
        assertThat(story.duties()).containsExactly(offer("2026-06-01", "2026-06-20", Silence.CONSENTS));
    }

    @Test
    void the_same_slip_told_again_owes_nothing_more() {
        Story story = ordered().expected("2026-06-20").expected("2026-06-20");

        assertThat(story.duties()).isEmpty();
        assertThat(story.current()).isEqualTo(ordered().expected("2026-06-20").current());
    }

    @Test
    void silence_may_consent_to_30_days_and_not_to_31() {
        assertThat(ordered().expected("2026-07-01").duties())
                .containsExactly(offer("2026-06-01", "2026-07-01", Silence.CONSENTS));
        assertThat(ordered().expected("2026-07-02").duties())
                .containsExactly(offer("2026-06-01", "2026-07-02", Silence.CANCELS));
        assertThat(ordered().expected("unknown").duties())
                .containsExactly(offer("2026-06-01", "unknown", Silence.CANCELS));
    }

    @Test
    void an_offer_that_is_never_made_cancels_the_order_at_the_end_of_the_promised_day() {
        Story story = ordered().expected("2026-06-20").on("2026-06-02");

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.current().proposed()).isEmpty();
        assertThat(story.noticeSent("2026-06-20").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void a_notice_of_another_date_than_the_expected_one_is_no_offer() {
        Story story = ordered().expected("2026-06-20").expected("2026-06-25").noticeSent("2026-06-20");

        assertThat(story.stage()).isEqualTo(NOTICE_OWED);
        assertThat(ordered().noticeSent("2026-06-20").stage()).isEqualTo(PROMISED);
    }

    @Test
    void before_the_notice_a_worse_date_replaces_the_first_and_is_one_slip() {
        Story story = ordered().expected("2026-06-20").expected("2026-08-01");

        assertThat(story.duties()).containsExactly(offer("2026-06-01", "2026-08-01", Silence.CANCELS));
        assertThat(story.current().slips()).isEqualTo(1);
    }

    @Test
    void before_the_notice_a_date_that_is_in_time_again_leaves_the_promise() {
        Story story = ordered().expected("2026-06-20").expected("2026-06-01");

        assertThat(story.stage()).isEqualTo(PROMISED);
        assertThat(story.current().proposed()).isEmpty();
        assertThat(story.deadline()).isEqualTo("2026-06-01");
        assertThat(story.duties()).isEmpty();
    }

    @Test
    void told_of_a_date_up_to_30_days_later_the_silent_customer_waits_for_it() {
        Story story = ordered().on("2026-05-20").told("2026-07-01");

        assertThat(story.stage()).isEqualTo(DELAYED);
        assertThat(story.current().consent()).isEqualTo(Consent.BY_SILENCE);
        assertThat(story.deadline()).isEqualTo("2026-07-01");
        assertThat(story.duties()).isEmpty();
        assertThat(story.on("2026-07-01").shipped().stage()).isEqualTo(FULFILLED);
    }

    @Test
    void who_consents_by_silence_may_still_cancel_until_the_new_date_ends() {
        Story story = ordered().told("2026-06-20").on("2026-06-20").declined();

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.duties()).containsExactly(cancel("2026-06-20"), refund("2026-06-30"));
    }

    @Test
    void a_yes_that_was_not_needed_takes_no_right_away() {
        Story story = ordered().told("2026-06-20").consented("2026-06-20");

        assertThat(story.current().consent()).isEqualTo(Consent.BY_SILENCE);
        assertThat(story.declined().stage()).isEqualTo(CANCELLED);
    }

    @Test
    void a_delay_to_which_silence_consented_ends_in_cancellation_if_nothing_ships() {
        Story story = ordered().told("2026-06-20").on("2026-06-21");

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.duties()).containsExactly(cancel("2026-06-20"), refund("2026-06-30"));
    }

    @Test
    void told_of_a_later_date_the_silent_customer_is_cancelled_30_days_after_the_promised_day() {
        Story story = ordered().on("2026-05-20").told("2026-08-15");

        assertThat(story.stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.duties()).containsExactly(consent("2026-07-01", "2026-08-15"));
        assertThat(story.on("2026-07-01").stage()).isEqualTo(CONSENT_AWAITED);

        assertThat(story.on("2026-07-02").stage()).isEqualTo(CANCELLED);
        assertThat(story.duties()).containsExactly(cancel("2026-07-01"), refund("2026-07-13"));
    }

    @Test
    void told_that_nobody_knows_the_silent_customer_is_cancelled_30_days_after_the_promised_day() {
        Story story = ordered().told("unknown");

        assertThat(story.duties()).containsExactly(consent("2026-07-01", "unknown"));
        assertThat(story.on("2026-07-02").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void within_these_30_days_it_may_ship_without_an_answer() {
        assertThat(ordered().told("2026-08-15").on("2026-07-01").shipped().stage())
                .isEqualTo(FULFILLED);
    }

    @Test
    void express_consent_to_a_definite_date_holds_until_that_date_and_binds() {
        Story story = ordered().told("2026-08-15").on("2026-07-01").consented("2026-08-15");

        assertThat(story.stage()).isEqualTo(DELAYED);
        assertThat(story.current().consent()).isEqualTo(Consent.EXPRESS);
        assertThat(story.deadline()).isEqualTo("2026-08-15");
        assertThat(story.declined().stage()).isEqualTo(DELAYED);
        assertThat(story.on("2026-08-15").stage()).isEqualTo(DELAYED);
        assertThat(story.on("2026-08-16").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void express_consent_to_an_unknown_date_holds_until_the_customer_cancels() {
        Story story = ordered().told("unknown").on("2026-06-10").consented("unknown");

        assertThat(story.stage()).isEqualTo(DELAYED);
        assertThat(story.deadline()).isEqualTo("none");
        assertThat(story.on("2027-06-10").stage()).isEqualTo(DELAYED);
        assertThat(story.expected("2027-07-01").expected("unknown").stage()).isEqualTo(DELAYED);
        assertThat(story.declined().duties()).containsExactly(cancel("2027-06-10"), refund("2027-06-21"));
    }

    @Test
    void consent_that_was_not_asked_or_names_another_date_has_no_effect() {
        assertThat(ordered().consented("2026-08-15").stage()).isEqualTo(PROMISED);
        assertThat(ordered().expected("2026-08-15").consented("2026-08-15").stage())
                .isEqualTo(NOTICE_OWED);
        assertThat(ordered().told("2026-08-15").consented("2026-08-16").stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(ordered().told("2026-08-15").consented("unknown").stage()).isEqualTo(CONSENT_AWAITED);
    }

    @Test
    void consent_after_the_deadline_comes_too_late() {
        Story story = ordered().told("2026-08-15").on("2026-07-02").consented("2026-08-15");

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.current().consent()).isEqualTo(Consent.NONE);
    }

    @Test
    void a_customer_who_declines_is_cancelled_at_once() {
        assertThat(ordered().told("2026-08-15").on("2026-06-10").declined().duties())
                .containsExactly(cancel("2026-06-10"), refund("2026-06-22"));
        assertThat(ordered().expected("2026-08-15").declined().stage()).isEqualTo(CANCELLED);
    }

    @Test
    void a_customer_to_whom_no_delay_was_offered_has_no_right_under_this_rule() {
        assertThat(ordered().declined().stage()).isEqualTo(PROMISED);
        assertThat(ordered().additionalPeriod("2026-09-01").current())
                .isEqualTo(ordered().current());
    }

    @Test
    void while_the_customer_thinks_a_better_date_leaves_the_question_as_it_was_asked() {
        Story story = ordered().told("unknown").expected("2026-06-20");

        assertThat(story.current()).isEqualTo(ordered().told("unknown").current());
        assertThat(story.duties()).isEmpty();
    }

    @Test
    void while_the_customer_thinks_a_worse_date_must_be_asked_again_in_the_same_30_days() {
        Story story = ordered().told("2026-08-15").on("2026-06-15").expected("2026-10-01");

        assertThat(story.stage()).isEqualTo(NOTICE_OWED);
        assertThat(story.current().slips()).isEqualTo(2);
        assertThat(story.duties()).containsExactly(offer("2026-07-01", "2026-10-01", Silence.CANCELS));
        assertThat(story.consented("2026-08-15").stage()).isEqualTo(NOTICE_OWED);

        assertThat(story.noticeSent("2026-10-01").duties()).containsExactly(consent("2026-07-01", "2026-10-01"));
        assertThat(story.consented("2026-10-01").deadline()).isEqualTo("2026-10-01");
    }

    @Test
    void a_question_that_must_be_asked_again_and_is_not_cancels_after_the_same_30_days() {
        Story story = ordered().told("2026-08-15").on("2026-06-15").expected("unknown");

        assertThat(story.on("2026-07-01").stage()).isEqualTo(NOTICE_OWED);
        assertThat(story.on("2026-07-02").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void a_question_that_is_asked_again_with_a_near_date_needs_a_yes_and_keeps_its_30_days() {
        Story story = ordered()
                .told("2026-08-15")
                .on("2026-05-25")
                .expected("2026-10-01")
                .expected("2026-05-30");

        assertThat(story.duties()).containsExactly(offer("2026-07-01", "2026-05-30", Silence.CANCELS));
        assertThat(story.noticeSent("2026-05-30").stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.consented("2026-05-30").deadline()).isEqualTo("2026-07-01");
    }

    @Test
    void a_further_slip_needs_a_renewed_offer_even_if_the_date_is_near() {
        Story story = ordered().told("2026-06-10").on("2026-05-25").expected("2026-06-20");

        assertThat(story.stage()).isEqualTo(NOTICE_OWED);
        assertThat(story.current().slips()).isEqualTo(2);
        assertThat(story.duties()).containsExactly(offer("2026-06-10", "2026-06-20", Silence.CANCELS));
        assertThat(story.noticeSent("2026-06-20").duties()).containsExactly(consent("2026-06-10", "2026-06-20"));
    }

    @Test
    void without_a_renewed_offer_the_order_is_cancelled_when_the_delay_in_effect_ends() {
        Story story = ordered().told("2026-06-20").expected("unknown");

        assertThat(story.on("2026-06-20").stage()).isEqualTo(NOTICE_OWED);
        assertThat(story.on("2026-06-21").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void silence_to_a_renewed_offer_cancels_when_the_delay_in_effect_ends() {
        Story story = ordered().told("2026-08-15").consented("2026-08-15").told("2026-09-15");

        assertThat(story.stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.on("2026-08-15").stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.on("2026-08-16").stage()).isEqualTo(CANCELLED);
    }

    @Test
    void a_yes_to_a_renewed_offer_moves_the_end_of_the_delay_each_time() {
        Story story = ordered()
                .told("2026-06-20")
                .told("2026-07-20")
                .consented("2026-07-20")
                .told("2026-08-20")
                .consented("2026-08-20");

        assertThat(story.current().slips()).isEqualTo(3);
        assertThat(story.deadline()).isEqualTo("2026-08-20");
        assertThat(story.current().promised()).isEqualTo("2026-06-01");
        assertThat(story.current().consent()).isEqualTo(Consent.EXPRESS);
    }

    @Test
    void a_renewed_offer_to_wait_as_long_as_it_takes_may_be_accepted() {
        assertThat(ordered()
                        .told("2026-06-20")
                        .told("unknown")
                        .consented("unknown")
                        .deadline())
                .isEqualTo("none");
    }

    @Test
    void a_customer_may_decline_a_renewed_offer_or_cancel_before_it_comes() {
        Story agreed = ordered().told("2026-08-15").consented("2026-08-15");

        assertThat(agreed.expected("2026-09-15").stage()).isEqualTo(NOTICE_OWED);
        assertThat(agreed.declined().stage()).isEqualTo(CANCELLED);
        assertThat(ordered().told("2026-06-20").told("2026-07-20").declined().stage())
                .isEqualTo(CANCELLED);
    }

    @Test
    void before_a_renewed_offer_a_date_within_the_delay_leaves_the_delay() {
        Story silent = ordered().told("2026-06-20").expected("2026-07-20").expected("2026-06-20");

        assertThat(silent.stage()).isEqualTo(DELAYED);
        assertThat(silent.current().consent()).isEqualTo(Consent.BY_SILENCE);
        assertThat(silent.deadline()).isEqualTo("2026-06-20");
    }

    @Test
    void a_better_date_shortens_no_delay() {
        Story story = ordered().told("2026-06-20").expected("2026-06-10");

        assertThat(story.deadline()).isEqualTo("2026-06-20");
        assertThat(story.duties()).isEmpty();
    }

    @Test
    void a_seller_who_gives_up_cancels_at_once_and_refunds() {
        Story story = ordered().on("2026-05-12").sellerGaveUp();

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.duties()).containsExactly(cancel("2026-05-12"), refund("2026-05-21"));
    }

    @Test
    void a_parcel_that_leaves_after_the_cancellation_revives_nothing() {
        assertThat(ordered().on("2026-06-02").shipped().stage()).isEqualTo(CANCELLED);
    }

    @Test
    void what_was_shipped_cannot_be_declined_or_cancelled_by_time() {
        assertThat(ordered()
                        .told("2026-06-20")
                        .shipped()
                        .declined()
                        .on("2026-09-01")
                        .stage())
                .isEqualTo(FULFILLED);
    }

    private static Duty offer(String by, String date, Silence silence) {
        return new Duty.OfferDelay(LocalDate.parse(by), Story.date(date), silence);
    }

    private static Duty consent(String by, String date) {
        return new Duty.ObtainConsent(LocalDate.parse(by), Story.date(date));
    }

    private static Duty cancel(String on) {
        return new Duty.Cancel(LocalDate.parse(on));
    }

    private static Duty refund(String by) {
        return new Duty.Refund(LocalDate.parse(by));
    }
}
