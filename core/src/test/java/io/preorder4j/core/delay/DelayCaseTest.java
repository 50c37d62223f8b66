package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DelayCaseTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final Optional<LocalDate> UNTIL = Optional.of(DAY);
    private static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final Ordered ORDERED = new Ordered(MAY, Availability.on(DAY, ZoneOffset.UTC), true);
    private static final DelayCase OPENED = DelayCase.open("a-rule", ORDERED, DAY);

    @Test
    void a_new_case_is_promised_and_nothing_else() {
        assertThat(OPENED)
                .isEqualTo(new DelayCase(
                        "a-rule",
                        ZoneOffset.UTC,
                        DAY,
                        true,
                        DelayStage.PROMISED,
                        UNTIL,
                        Optional.empty(),
                        Consent.NONE,
                        0,
                        Optional.empty()));
    }

    @Test
    void a_case_is_overdue_from_the_end_of_its_deadline_on() {
        Instant end = Instant.parse("2026-06-02T00:00:00Z");

        assertThat(OPENED.nextDeadline()).contains(end);
        assertThat(OPENED.isOverdue(end.minusNanos(1))).isFalse();
        assertThat(OPENED.isOverdue(end)).isTrue();
        assertThat(OPENED.settled(DelayStage.FULFILLED, Optional.empty()).isOverdue(Instant.MAX))
                .isFalse();
    }

    @Test
    void the_day_of_a_duty_ends_with_the_day_of_the_shop() {
        assertThat(OPENED.endOf(LocalDate.parse("2026-06-10"))).isEqualTo("2026-06-11T00:00:00Z");
    }

    @Test
    void a_question_has_a_date_and_a_deadline() {
        assertRefused(() -> OPENED.in(DelayStage.NOTICE_OWED, UNTIL));
        assertRefused(() -> OPENED.in(DelayStage.CONSENT_AWAITED, UNTIL));
        assertRefused(() -> OPENED.slipped(DelayStage.NOTICE_OWED, ShipDate.unknown())
                .in(DelayStage.CONSENT_AWAITED, Optional.empty()));
    }

    @Test
    void an_end_has_no_deadline_and_no_question() {
        assertRefused(() -> OPENED.settled(DelayStage.FULFILLED, UNTIL));
        assertRefused(() -> OPENED.proposing(ShipDate.unknown()).in(DelayStage.FULFILLED, Optional.empty()));
    }

    @Test
    void a_refund_is_due_exactly_after_a_cancellation() {
        assertThat(OPENED.cancelled(DAY).refundBy()).contains(DAY);
        assertRefused(() -> OPENED.settled(DelayStage.CANCELLED, Optional.empty()));
        assertRefused(() -> stored("a-rule", 0, UNTIL));
    }

    @Test
    void what_a_store_kept_is_checked() {
        assertThat(stored("a-rule", 0, Optional.empty())).isEqualTo(OPENED);
        assertRefused(() -> stored("a-rule", -1, Optional.empty()));
        assertThatThrownBy(() -> stored("", 0, Optional.empty())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void only_two_stages_are_an_end() {
        assertThat(DelayStage.values())
                .filteredOn(DelayStage::isEnd)
                .containsExactly(DelayStage.FULFILLED, DelayStage.CANCELLED);
    }

    private static DelayCase stored(String rule, int slips, Optional<LocalDate> refundBy) {
        return new DelayCase(
                rule,
                ZoneOffset.UTC,
                DAY,
                true,
                DelayStage.PROMISED,
                UNTIL,
                Optional.empty(),
                Consent.NONE,
                slips,
                refundBy);
    }

    private static void assertRefused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(IllegalStateException.class);
    }
}
