package io.preorder4j.core.allocation;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;

/** Pre-orders tagged {@link Tag#PRIORITY} first, then the others; among equals the oldest first. */
public final class PriorityFirst implements AllocationPolicy {

    private static final long PRIORITY = 0;
    private static final long ORDINARY = 1;

    /** Makes the policy; it has no settings. */
    public PriorityFirst() {}

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public long rank(PreOrder preOrder) {
        return preOrder.tags().contains(Tag.PRIORITY) ? PRIORITY : ORDINARY;
    }
}
