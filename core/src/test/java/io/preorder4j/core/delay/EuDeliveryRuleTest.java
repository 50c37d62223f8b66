package io.preorder4j.core.delay;

import static io.preorder4j.core.delay.DelayStage.ADDITIONAL_PERIOD;
import static io.preorder4j.core.delay.DelayStage.CANCELLED;
import static io.preorder4j.core.delay.DelayStage.CONSENT_AWAITED;
import static io.preorder4j.core.delay.DelayStage.DELAYED;
import static io.preorder4j.core.delay.DelayStage.FULFILLED;
import static io.preorder4j.core.delay.DelayStage.OVERDUE;
import static io.preorder4j.core.delay.DelayStage.PROMISED;
import static io.preorder4j.core.delay.DelayStage.TERMINABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every story: ordered on 2 March 2026, to be delivered by 1 June. */
class EuDeliveryRuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate EASTER_MONDAY = LocalDate.parse("2026-04-06");
    private static final WorkingDays GERMANY = new WorkingDays(Set.of(LocalDate.parse("2026-04-03"), EASTER_MONDAY));
    private static final DelayRule RULE = new EuDeliveryRule(GERMANY, 14);

    private static Story ordered() {
        return Story.promised(RULE, "2026-03-02", "2026-06-01", BERLIN);
    }

    private static Story essential() {
        return Story.essential(RULE, "2026-03-02", "2026-06-01", BERLIN);
    }

    private static Story overdue() {
        return ordered().on("2026-06-02");
    }

    @Test
    void the_agreed_day_is_the_promise() {
        assertThat(ordered().deadline()).isEqualTo("2026-06-01");
        assertThat(ordered().stage()).isEqualTo(PROMISED);
        assertThat(ordered().current().rule()).isEqualTo("eu-2011-83-art-18");
    }

    @Test
    void if_no_day_was_agreed_it_is_30_days_after_the_order() {
        assertThat(Story.promised(RULE, "2026-03-02", "TBA", BERLIN).deadline()).isEqualTo("2026-04-01");
    }

    @Test
    void these_30_days_end_on_a_working_day() {
        assertThat(Story.promised(RULE, "2026-03-04", "TBA", BERLIN).deadline()).isEqualTo("2026-04-07");
    }

    @Test
    void an_agreed_day_stands_even_on_a_sunday() {
        assertThat(Story.promised(RULE, "2026-03-02", "2026-06-07", BERLIN).deadline())
                .isEqualTo("2026-06-07");
    }

    @Test
    void delivered_in_time_ends_the_case() {
        Story story = ordered().on("2026-06-01").delivered();

        assertThat(story.stage()).isEqualTo(FULFILLED);
        assertThat(story.deadline()).isEqualTo("none");
    }

    @Test
    void to_ship_is_not_to_deliver() {
        assertThat(ordered().shipped().stage()).isEqualTo(PROMISED);
        assertThat(ordered().shipped().on("2026-06-02").stage()).isEqualTo(OVERDUE);
    }

    @Test
    void when_the_day_has_passed_and_all_are_silent_the_contract_stands_and_waits_for_the_customer() {
        Story story = overdue();

        assertThat(story.stage()).isEqualTo(OVERDUE);
        assertThat(story.duties()).isEmpty();
        assertThat(story.deadline()).isEqualTo("none");
        assertThat(story.on("2027-06-02").stage()).isEqualTo(OVERDUE);
        assertThat(story.delivered().stage()).isEqualTo(FULFILLED);
    }

    @Test
    void an_overdue_customer_cannot_terminate_before_an_additional_period() {
        assertThat(overdue().declined().stage()).isEqualTo(OVERDUE);
    }

    @Test
    void an_additional_period_can_be_set_only_once_it_is_overdue() {
        assertThat(ordered().on("2026-06-01").additionalPeriod("2026-06-20").stage())
                .isEqualTo(PROMISED);

        Story story = overdue().additionalPeriod("2026-06-20");
        assertThat(story.stage()).isEqualTo(ADDITIONAL_PERIOD);
        assertThat(story.deadline()).isEqualTo("2026-06-20");
    }

    @Test
    void an_additional_period_may_be_today_and_not_yesterday() {
        assertThat(overdue().additionalPeriod("2026-06-02").stage()).isEqualTo(ADDITIONAL_PERIOD);
        assertThat(overdue().additionalPeriod("2026-06-01").stage()).isEqualTo(OVERDUE);
    }

    @Test
    void a_customer_may_prolong_the_additional_period_and_not_shorten_it() {
        Story story = overdue().additionalPeriod("2026-06-20");

        assertThat(story.additionalPeriod("2026-06-19").deadline()).isEqualTo("2026-06-20");
        assertThat(story.additionalPeriod("2026-06-30").deadline()).isEqualTo("2026-06-30");
    }

    @Test
    void within_the_additional_period_it_may_be_delivered_and_not_terminated() {
        Story story = overdue().additionalPeriod("2026-06-20").on("2026-06-20");

        assertThat(story.declined().stage()).isEqualTo(ADDITIONAL_PERIOD);
        assertThat(story.delivered().stage()).isEqualTo(FULFILLED);
    }

    @Test
    void after_the_additional_period_the_customer_may_terminate_and_silence_still_waits() {
        Story story = overdue().additionalPeriod("2026-06-20").on("2026-06-21");

        assertThat(story.stage()).isEqualTo(TERMINABLE);
        assertThat(story.duties()).isEmpty();
        assertThat(story.on("2027-06-21").stage()).isEqualTo(TERMINABLE);
    }

    @Test
    void termination_makes_the_refund_due_within_the_days_of_the_shop() {
        Story story = overdue().additionalPeriod("2026-06-20").on("2026-06-25").declined();

        assertThat(story.stage()).isEqualTo(CANCELLED);
        assertThat(story.current().refundBy()).contains(LocalDate.parse("2026-07-09"));
        assertThat(story.duties())
                .containsExactly(
                        new Duty.Cancel(LocalDate.parse("2026-06-25")), new Duty.Refund(LocalDate.parse("2026-07-09")));
    }

    @Test
    void a_customer_who_may_terminate_may_take_a_late_delivery_instead() {
        Story story = overdue().additionalPeriod("2026-06-20").on("2026-06-25");

        assertThat(story.additionalPeriod("2026-07-20").stage()).isEqualTo(TERMINABLE);
        assertThat(story.expected("2026-07-20").stage()).isEqualTo(TERMINABLE);
        assertThat(story.delivered().stage()).isEqualTo(FULFILLED);
    }

    @Test
    void if_the_day_was_essential_the_customer_may_terminate_when_it_has_passed() {
        assertThat(essential().on("2026-06-01").declined().stage()).isEqualTo(PROMISED);
        assertThat(essential().on("2026-06-02").stage()).isEqualTo(TERMINABLE);
        assertThat(essential().on("2026-06-02").declined().stage()).isEqualTo(CANCELLED);
    }

    @Test
    void if_the_seller_gives_up_the_customer_may_terminate_without_an_additional_period() {
        Story early = ordered().told("2026-08-01").sellerGaveUp();

        assertThat(early.stage()).isEqualTo(TERMINABLE);
        assertThat(early.current().proposed()).isEmpty();
        assertThat(early.duties()).isEmpty();
        assertThat(overdue().additionalPeriod("2026-06-20").sellerGaveUp().stage())
                .isEqualTo(TERMINABLE);
    }

    @Test
    void a_later_date_of_the_seller_alone_moves_nothing_and_owes_nothing() {
        Story story = ordered().expected("2026-08-01");

        assertThat(story.stage()).isEqualTo(PROMISED);
        assertThat(story.current().proposes(Story.date("2026-08-01"))).isTrue();
        assertThat(story.current().slips()).isEqualTo(1);
        assertThat(story.duties()).isEmpty();
        assertThat(story.on("2026-06-02").stage()).isEqualTo(OVERDUE);
        assertThat(story.current().proposed()).isEmpty();
    }

    @Test
    void another_later_date_replaces_the_first_and_one_in_time_takes_it_away() {
        Story story = ordered().expected("2026-08-01").expected("unknown");

        assertThat(story.current().proposes(ShipDate.unknown())).isTrue();
        assertThat(story.current().slips()).isEqualTo(1);
        assertThat(story.expected("2026-06-01").current().proposed()).isEmpty();
        assertThat(story.stage()).isEqualTo(PROMISED);
    }

    @Test
    void a_customer_who_is_asked_and_agrees_moves_the_day() {
        Story story = ordered().told("2026-08-01");

        assertThat(story.stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.deadline()).isEqualTo("2026-06-01");
        assertThat(story.duties()).isEmpty();

        assertThat(story.consented("2026-08-01").stage()).isEqualTo(DELAYED);
        assertThat(story.current().consent()).isEqualTo(Consent.EXPRESS);
        assertThat(story.current().promised()).isEqualTo("2026-06-01");
        assertThat(story.on("2026-08-01").stage()).isEqualTo(DELAYED);
        assertThat(story.on("2026-08-02").stage()).isEqualTo(OVERDUE);
    }

    @Test
    void a_customer_who_is_asked_and_silent_keeps_the_old_day() {
        assertThat(ordered().told("2026-08-01").on("2026-06-02").stage()).isEqualTo(OVERDUE);
    }

    @Test
    void a_customer_who_is_asked_and_declines_keeps_the_old_day_at_once() {
        assertThat(ordered().told("2026-08-01").declined().current())
                .isEqualTo(
                        ordered().expected("2026-08-01").expected("2026-06-01").current());
        Story agreed = ordered().told("2026-08-01").consented("2026-08-01");
        assertThat(agreed.told("2026-09-01").declined().stage()).isEqualTo(DELAYED);
        assertThat(agreed.deadline()).isEqualTo("2026-08-01");
    }

    @Test
    void a_yes_after_the_old_day_moves_nothing() {
        Story story = ordered().told("2026-08-01").on("2026-06-02").consented("2026-08-01");

        assertThat(story.stage()).isEqualTo(OVERDUE);
        assertThat(story.current().consent()).isEqualTo(Consent.NONE);
    }

    @Test
    void a_customer_can_be_asked_for_a_definite_day_only() {
        assertThat(ordered().told("unknown").stage()).isEqualTo(PROMISED);
        assertThat(ordered().told("unknown").consented("unknown").deadline()).isEqualTo("2026-06-01");
    }

    @Test
    void a_yes_to_something_else_than_was_asked_moves_nothing() {
        assertThat(ordered().told("2026-08-01").consented("2026-08-02").stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(ordered().expected("2026-08-01").consented("2026-08-01").stage())
                .isEqualTo(PROMISED);
        assertThat(ordered().expected("2026-08-01").noticeSent("2026-08-02").stage())
                .isEqualTo(PROMISED);
        assertThat(overdue().noticeSent("2026-08-01").stage()).isEqualTo(OVERDUE);
    }

    @Test
    void while_the_customer_thinks_only_a_worse_date_outdates_the_question() {
        Story story = ordered().told("2026-08-01");

        assertThat(story.expected("2026-07-01").stage()).isEqualTo(CONSENT_AWAITED);
        assertThat(story.expected("2026-09-01").stage()).isEqualTo(PROMISED);
        assertThat(story.current().slips()).isEqualTo(2);
        assertThat(story.consented("2026-08-01").stage()).isEqualTo(PROMISED);
        assertThat(story.noticeSent("2026-09-01").consented("2026-09-01").deadline())
                .isEqualTo("2026-09-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 15})
    void a_refund_takes_no_more_than_14_days(int days) {
        assertThatThrownBy(() -> new EuDeliveryRule(GERMANY, days)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_refund_may_be_due_on_the_very_day() {
        DelayRule atOnce = new EuDeliveryRule(GERMANY, 0);

        assertThat(Story.essential(atOnce, "2026-03-02", "2026-06-01", BERLIN)
                        .on("2026-06-02")
                        .declined()
                        .current()
                        .refundBy())
                .contains(LocalDate.parse("2026-06-02"));
    }
}
