package io.preorder4j.core.delay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which offices work: Monday to Friday, without holidays. Immutable.
 *
 * <p>The holidays are the host's to give and to keep up to date: a year without holidays counts its weekdays alone, so a
 * date that is reckoned in it comes out too early, never too late.
 *
 * @param holidays the holidays on which nobody works; weekends need not be among them
 */
public record WorkingDays(Set<LocalDate> holidays) {

    /** Copies the holidays. */
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /**
     * Whether it is a working day.
     *
     * @param day the day
     * @return {@code false} on Saturdays, Sundays and holidays
     */
    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * A day if it is a working day, else the next one that is.
     *
     * @param day the day
     * @return the first working day that is not before it
     */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!includes(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * Some working days later. The day itself is not counted.
     *
     * @param day the day
     * @param count how many, 0 or more
     * @return the last one counted, or the day itself if none is
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int counted = 0; counted < count; counted++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }
}
