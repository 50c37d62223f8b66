package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;

/**
 * The range of ranks that fit into another policy's rank: 0 to 2⁵² − 1. Microseconds since 1970 fit until the year 2112.
 */
final class Composable {

    static final int BITS = 52;
    static final long LARGEST_GROUP = Long.MAX_VALUE >> BITS;
    private static final long MASK = (1L << BITS) - 1;

    private Composable() {}

    /** The rank that a policy gives, put behind a group: every pre-order of a smaller group comes first. */
    static long rank(long group, AllocationPolicy within, PreOrder preOrder) {
        long rank = within.rank(preOrder);
        if ((rank & ~MASK) != 0) {
            throw new IllegalArgumentException("policy '" + within.name() + "' gives rank " + rank + ", not 0 to "
                    + MASK + ": it cannot be composed");
        }
        return group << BITS | rank;
    }

    static long rankWithin(long rank) {
        return rank & MASK;
    }
}
