package io.preorder4j.examples.replay.shop;

import java.time.Clock;

/** How a shop is opened. */
@FunctionalInterface
public interface Opening {

    /**
     * Opens a shop.
     *
     * @param store where it keeps what it knows; what is there already, it knows
     * @param policy the allocation policy of every offer
     * @param clock tells it the time
     */
    Shop open(StoreChoice store, Policy policy, Clock clock);
}
