package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-06-12");
    private static final LocalDate JUNETEENTH = LocalDate.parse("2026-06-19");
    private static final WorkingDays PLAIN = new WorkingDays(Set.of());
    private static final WorkingDays JUNE = new WorkingDays(Set.of(JUNETEENTH));

    @Test
    void weekends_are_not_counted() {
        assertThat(PLAIN.after(FRIDAY, 7)).isEqualTo(FRIDAY.plusDays(11));
        assertThat(PLAIN.after(FRIDAY.plusDays(1), 7)).isEqualTo(FRIDAY.plusDays(11));
        assertThat(PLAIN.after(FRIDAY.plusDays(3), 7)).isEqualTo(FRIDAY.plusDays(12));
    }

    @Test
    void a_holiday_is_not_counted() {
        assertThat(JUNE.includes(JUNETEENTH)).isFalse();
        assertThat(JUNE.after(FRIDAY, 7)).isEqualTo(FRIDAY.plusDays(12));
    }

    @Test
    void no_days_after_a_day_is_the_day_itself() {
        assertThat(PLAIN.after(FRIDAY.plusDays(1), 0)).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void a_day_that_is_no_working_day_gives_way_to_the_next_one() {
        assertThat(JUNE.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(JUNE.onOrAfter(FRIDAY.plusDays(1))).isEqualTo(FRIDAY.plusDays(3));
        assertThat(JUNE.onOrAfter(FRIDAY.plusDays(2))).isEqualTo(FRIDAY.plusDays(3));
        assertThat(JUNE.onOrAfter(JUNETEENTH)).isEqualTo(JUNETEENTH.plusDays(3));
    }

    @Test
    void holidays_that_change_later_change_nothing() {
        Set<LocalDate> holidays = new HashSet<>();
        WorkingDays days = new WorkingDays(holidays);
        holidays.add(FRIDAY);

        assertThat(days.includes(FRIDAY)).isTrue();
    }

    @Property
    void the_last_one_counted_is_a_working_day_and_as_many_lie_up_to_it(
            @ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(min = 1, max = 40) int count) {
        LocalDate day = FRIDAY.plusDays(start);
        LocalDate last = JUNE.after(day, count);

        assertThat(JUNE.includes(last)).isTrue();
        assertThat(day.plusDays(1).datesUntil(last.plusDays(1)).filter(JUNE::includes))
                .hasSize(count);
    }
}
