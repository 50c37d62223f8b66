package io.preorder4j.core.readiness;

import io.preorder4j.core.Units;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What comes in and what is due, day by day from today on. What lies before today is put on today. */
final class Balance {

    private final LocalDate today;
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

    Balance(LocalDate today) {
        this.today = today;
        days.put(today, Day.EMPTY);
    }

    void comesIn(LocalDate day, long units) {
        merge(day, new Day(units, 0));
    }

    void isDue(LocalDate day, long units) {
        merge(day, new Day(0, units));
    }

    /** Due after everything that has a day. */
    void isDueInTheEnd(long units) {
        merge(days.lastKey(), new Day(0, units));
    }

    /** By day, in order. Today is always among them. */
    Iterable<Map.Entry<LocalDate, Day>> days() {
        return days.entrySet();
    }

    private void merge(LocalDate day, Day units) {
        days.merge(day.isBefore(today) ? today : day, units, Day::and);
    }

    /** The units of one day. */
    record Day(long expected, long due) {

        static final Day EMPTY = new Day(0, 0);

        Day and(Day other) {
            return new Day(Units.sum("expected", expected, other.expected), Units.sum("due", due, other.due));
        }

        long after(long onHand) {
            return Units.sum("onHand", Units.sum("onHand", onHand, expected), -due);
        }
    }
}
