package io.preorder4j.core.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.offer.Availability;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Threshold THREE_DAYS = new Threshold(3);
    private static final Availability JULY_10 = on(10);
    private static final Availability TBA = Availability.toBeAnnounced(BERLIN);

    @Test
    void as_many_days_later_or_earlier_are_told_and_fewer_are_not() {
        assertThat(THREE_DAYS.isReached(JULY_10, on(13))).isTrue();
        assertThat(THREE_DAYS.isReached(JULY_10, on(12))).isFalse();
        assertThat(THREE_DAYS.isReached(JULY_10, on(8))).isFalse();
        assertThat(THREE_DAYS.isReached(JULY_10, on(7))).isTrue();
        assertThat(Threshold.everyDay().isReached(JULY_10, on(11))).isTrue();
        assertThat(Threshold.everyDay().isReached(JULY_10, JULY_10)).isFalse();
    }

    @Test
    void of_several_days_the_last_one_counts() {
        Availability july = Availability.in(YearMonth.of(2026, 7), BERLIN);

        assertThat(THREE_DAYS.isReached(july, on(31))).isFalse();
        assertThat(THREE_DAYS.isReached(july, JULY_10)).isTrue();
    }

    @Test
    void that_a_date_is_known_or_is_no_longer_is_always_told() {
        assertThat(new Threshold(365).isReached(JULY_10, TBA)).isTrue();
        assertThat(new Threshold(365).isReached(TBA, JULY_10)).isTrue();
        assertThat(THREE_DAYS.isReached(TBA, Availability.toBeAnnounced(ZoneOffset.UTC)))
                .isFalse();
    }

    @Test
    void a_threshold_is_a_day_to_a_year() {
        assertThat(new Threshold(365).days()).isEqualTo(365);
        assertThatThrownBy(() -> new Threshold(0)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> new Threshold(366)).isInstanceOf(InvalidQuantityException.class);
    }

    private static Availability on(int day) {
        return Availability.on(LocalDate.of(2026, 7, day), BERLIN);
    }
}
