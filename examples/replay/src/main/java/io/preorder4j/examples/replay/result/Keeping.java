package io.preorder4j.examples.replay.result;

import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.core.readiness.Punctuality;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How promises were kept.
 *
 * @param lines how many lines came how many days late, below 0 if they came early
 * @param punctuality the same in a few numbers; empty if nothing came
 */
public record Keeping(SortedMap<Long, Long> lines, Optional<Punctuality> punctuality) {

    static Keeping of(List<ExpectedAndActual> pairs) {
        SortedMap<Long, Long> lines = new TreeMap<>();
        pairs.forEach(pair -> lines.merge(pair.daysLate(), 1L, Long::sum));
        return new Keeping(lines, Punctuality.of(pairs));
    }

    /** How many lines came before their day. */
    public long early() {
        return sum(lines.headMap(0L));
    }

    /** How many lines came on their day. */
    public long kept() {
        return lines.getOrDefault(0L, 0L);
    }

    /** How many lines came after their day. */
    public long late() {
        return sum(lines.tailMap(1L));
    }

    private static long sum(SortedMap<Long, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }
}
