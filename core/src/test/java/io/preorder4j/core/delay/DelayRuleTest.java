package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelayRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DelayRule US = new UsMailOrderRule(new WorkingDays(Set.of()));

    /** A law of its own: a week after the day one more day, then cancelled; an answer counts for nothing. */
    private record OneMoreWeek(int days) implements DelayRule {

        @Override
        public String name() {
            return "one-more-week";
        }

        @Override
        public DelayCase open(Ordered ordered) {
            return DelayCase.open(name(), ordered, ordered.statedDay().orElse(ordered.day()));
        }

        @Override
        public Outcome atDeadline(DelayCase before, LocalDate deadline) {
            return before.stage() == DelayStage.OVERDUE
                    ? Outcome.of(before.cancelled(deadline), new Duty.Cancel(deadline))
                    : Outcome.of(
                            before.in(DelayStage.OVERDUE, Optional.of(deadline.plusDays(days))),
                            new Duty.ObtainConsent(deadline, ShipDate.unknown()));
        }
    }

    private static Story plugIn(int days) {
        return Story.promised(new OneMoreWeek(days), "2026-05-01", "2026-06-01", LONDON);
    }

    @Test
    void a_plug_in_writes_only_what_its_law_knows() {
        DelayCase opened = plugIn(7).current();

        assertThat(plugIn(7)
                        .told("unknown")
                        .consented("unknown")
                        .declined()
                        .additionalPeriod("2026-09-01")
                        .sellerGaveUp()
                        .shipped()
                        .delivered()
                        .current())
                .isEqualTo(opened);
    }

    @Test
    void deadlines_that_passed_unseen_have_their_effects_one_after_the_other() {
        LocalDate first = LocalDate.parse("2026-06-01");

        assertThat(plugIn(7).on("2026-06-02").stage()).isEqualTo(DelayStage.OVERDUE);
        assertThat(plugIn(7).on("2026-06-08").stage()).isEqualTo(DelayStage.OVERDUE);

        Story late = plugIn(7).on("2026-06-09");
        assertThat(late.stage()).isEqualTo(DelayStage.CANCELLED);
        assertThat(late.duties())
                .containsExactly(new Duty.ObtainConsent(first, ShipDate.unknown()), new Duty.Cancel(first.plusDays(7)));
    }

    @Test
    void a_rule_that_does_not_get_on_is_stopped() {
        assertThatThrownBy(() -> plugIn(0).on("2026-06-02"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule 'one-more-week' goes from 2026-06-01 to 2026-06-01");
    }

    @Test
    void a_case_of_another_rule_is_refused() {
        DelayCase foreign = plugIn(7).current();

        assertThatThrownBy(() -> US.decide(foreign, new DelayFact.TimePassed(), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a case of rule 'one-more-week' came to 'us-16-cfr-435'");
    }

    @Test
    void a_fact_that_leads_to_a_deadline_in_the_past_has_that_effect_too() {
        DelayRule hasty = new DelayRule() {
            @Override
            public String name() {
                return "hasty";
            }

            @Override
            public DelayCase open(Ordered ordered) {
                return DelayCase.open(name(), ordered, ordered.day());
            }

            @Override
            public Outcome atDeadline(DelayCase before, LocalDate deadline) {
                return Outcome.of(before.cancelled(deadline), new Duty.Refund(deadline));
            }

            @Override
            public Outcome declined(DelayCase before, LocalDate today) {
                return Outcome.of(
                        before.in(DelayStage.OVERDUE, Optional.of(today.minusDays(1))), new Duty.Cancel(today));
            }
        };

        Story story = Story.promised(hasty, "2026-05-01", "2026-06-01", LONDON).declined();

        assertThat(story.stage()).isEqualTo(DelayStage.CANCELLED);
        assertThat(story.duties())
                .containsExactly(
                        new Duty.Cancel(LocalDate.parse("2026-05-01")), new Duty.Refund(LocalDate.parse("2026-04-30")));
    }

    @Test
    void a_deadline_passes_at_midnight_of_the_shop() {
        assertLastInstant("America/New_York", "2026-06-01", "2026-06-02T04:00:00Z");
        assertLastInstant("Asia/Tokyo", "2026-06-01", "2026-06-01T15:00:00Z");
    }

    @Test
    void a_day_of_23_or_25_hours_ends_when_the_next_begins() {
        assertLastInstant("Europe/London", "2026-03-29", "2026-03-29T23:00:00Z");
        assertLastInstant("Europe/London", "2026-10-25", "2026-10-26T00:00:00Z");
    }

    @Test
    void where_the_next_day_has_no_midnight_it_ends_when_that_day_begins() {
        assertLastInstant("America/Havana", "2026-03-07", "2026-03-08T05:00:00Z");
    }

    @Test
    void the_day_of_the_order_is_that_of_the_shop() {
        Instant late = Instant.parse("2026-05-01T02:00:00Z");

        assertThat(opened(late, "America/New_York").promised()).isEqualTo("2026-05-30");
        assertThat(opened(late, "UTC").promised()).isEqualTo("2026-05-31");
    }

    @Test
    void the_day_of_an_answer_is_that_of_the_shop() {
        Story story = Story.promised(US, "2026-05-01", "2026-06-01", ZoneId.of("Asia/Tokyo"))
                .told("2026-06-20")
                .hear(new DelayFact.Declined(), Instant.parse("2026-06-10T20:00:00Z"));

        assertThat(story.duties()).contains(new Duty.Cancel(LocalDate.parse("2026-06-11")));
    }

    private static DelayCase opened(Instant at, String zone) {
        return US.open(new Ordered(at, Availability.toBeAnnounced(ZoneId.of(zone)), false));
    }

    private static void assertLastInstant(String zone, String shipBy, String end) {
        Instant over = Instant.parse(end);
        Story story = Story.promised(US, "2026-01-02", shipBy, ZoneId.of(zone));

        assertThat(story.current().nextDeadline()).contains(over);
        assertThat(story.hear(new DelayFact.TimePassed(), over.minusNanos(1)).stage())
                .isEqualTo(DelayStage.PROMISED);
        assertThat(story.hear(new DelayFact.Shipped(), over).stage()).isEqualTo(DelayStage.CANCELLED);
    }
}
