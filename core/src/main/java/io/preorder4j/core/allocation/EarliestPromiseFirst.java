package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;

/**
 * Who was promised the earliest date comes first, and among equals who ordered first. Those without a date come last.
 */
public final class EarliestPromiseFirst implements AllocationPolicy {

    private static final long NO_DATE = (1L << Composable.BITS) - 1;

    /** Makes the policy; it has no settings. */
    public EarliestPromiseFirst() {}

    @Override
    public String name() {
        return "earliest-promise-first";
    }

    /** The second at which the day after the promised one begins. */
    @Override
    public long rank(PreOrder preOrder) {
        return preOrder.purchase().due().map(due -> due.getEpochSecond()).orElse(NO_DATE);
    }
}
