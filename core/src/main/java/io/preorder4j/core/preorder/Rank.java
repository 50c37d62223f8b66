package io.preorder4j.core.preorder;

import java.util.Comparator;

/**
 * Where a pre-order stands in the backlog of its SKU: by the number that the policy gave it, the smallest first, and
 * among equals by sequence, the earliest first. No two pre-orders have the same rank.
 *
 * @param value the number that the policy gave
 * @param sequence the journal's number of the placement: unique, and growing in the order of decision
 */
public record Rank(long value, long sequence) implements Comparable<Rank> {

    /** A rank before all others. */
    public static final Rank FIRST = new Rank(Long.MIN_VALUE, Long.MIN_VALUE);

    /** A rank behind all others. */
    public static final Rank LAST = new Rank(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Comparator<Rank> ORDER =
            Comparator.comparingLong(Rank::value).thenComparingLong(Rank::sequence);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
