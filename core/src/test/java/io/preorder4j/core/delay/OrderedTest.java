package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OrderedTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant LATE_IN_MAY = Instant.parse("2026-05-31T15:00:00Z");

    @Test
    void the_day_of_an_order_is_that_of_the_shop() {
        Ordered ordered = new Ordered(LATE_IN_MAY, Availability.toBeAnnounced(TOKYO), false);

        assertThat(ordered.day()).isEqualTo("2026-06-01");
        assertThat(ordered.zone()).isEqualTo(TOKYO);
        assertThat(ordered.statedDay()).isEmpty();
    }

    @Test
    void of_what_was_told_the_last_day_counts() {
        assertThat(stated("2026-Q3").statedDay()).contains(LocalDate.parse("2026-09-30"));
    }

    @Test
    void a_date_that_had_passed_cannot_have_been_promised() {
        assertThat(stated("2026-06-01").statedDay()).contains(LocalDate.parse("2026-06-01"));
        assertThatThrownBy(() -> stated("2026-05"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: stated '2026-05' had passed when it was ordered on 2026-06-01");
    }

    @Test
    void days_that_cannot_be_stored_are_refused() {
        LocalDate last = LocalDate.of(9999, 12, 31);

        assertThat(ShipDate.by(last).day()).contains(last);
        assertThat(ShipDate.by(LocalDate.of(0, 1, 1)).isAfter(last)).isFalse();
        assertThatThrownBy(() -> ShipDate.by(last.plusDays(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new DelayFact.AdditionalPeriodSet(LocalDate.of(-1, 12, 31)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        new Ordered(Instant.parse("+10000-01-01T00:00:00Z"), Availability.toBeAnnounced(TOKYO), false))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Ordered stated(String code) {
        return new Ordered(LATE_IN_MAY, Availability.parse(code, TOKYO), false);
    }
}
