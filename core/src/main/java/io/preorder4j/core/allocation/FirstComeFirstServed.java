package io.preorder4j.core.allocation;

import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;

/** The oldest pre-order first. */
public final class FirstComeFirstServed implements AllocationPolicy {

    /** Makes the policy; it has no settings. */
    public FirstComeFirstServed() {}

    @Override
    public String name() {
        return Offer.DEFAULT_POLICY;
    }

    @Override
    public long rank(PreOrder preOrder) {
        return 0;
    }
}
