package io.preorder4j.examples.replay.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A number of units as it changes from day to day. Days begin at midnight UTC; only days of change are kept. */
public final class DailyUnits {

    private final NavigableMap<LocalDate, Long> changes = new TreeMap<>();

    /** Adds units, or takes some off, from a time on. */
    void add(Instant at, long units) {
        if (units != 0) {
            changes.merge(LocalDate.ofInstant(at, ZoneOffset.UTC), units, Long::sum);
        }
    }

    /** The number at the end of each day on which it may have changed. */
    public NavigableMap<LocalDate, Long> atEndOfDay() {
        NavigableMap<LocalDate, Long> totals = new TreeMap<>();
        long total = 0;
        for (var change : changes.entrySet()) {
            total += change.getValue();
            totals.put(change.getKey(), total);
        }
        return totals;
    }

    /** The most there were at the end of a day; 0 if there was never any change. */
    public long peak() {
        long total = 0;
        long peak = 0;
        for (long change : changes.values()) {
            total += change;
            peak = Math.max(peak, total);
        }
        return peak;
    }

    /** The first day that ended with the most; there was a change. */
    public LocalDate dayOfPeak() {
        long peak = peak();
        return atEndOfDay().entrySet().stream()
                .filter(day -> day.getValue() == peak)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How many there are in the end. */
    public long last() {
        return changes.values().stream().mapToLong(Long::longValue).sum();
    }
}
