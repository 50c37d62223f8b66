package io.preorder4j.tab;

import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import java.time.Instant;

/** What keeps a pre-order from its goods, or its goods from the door. */
public sealed interface Obstacle {

    /**
     * Its checkout is not finished.
     *
     * @param until when the hold ends
     */
    record Held(Instant until) implements Obstacle {}

    /**
     * It is blocked.
     *
     * @param reason why
     */
    record Blocked(BlockReason reason) implements Obstacle {}

    /**
     * Something is owed for it.
     *
     * @param payment what
     */
    record NotPaid(Payment payment) implements Obstacle {}

    /**
     * Units are free, and the offer is allocated by hand.
     *
     * @param free how many are free
     */
    record AllocatedByHand(long free) implements Obstacle {}

    /**
     * Units are free, and the offer's policy keeps them: for whole lines, or for others.
     *
     * @param free how many are free
     * @param policy the name of the policy
     */
    record KeptByPolicy(long free, String policy) implements Obstacle {}
}
