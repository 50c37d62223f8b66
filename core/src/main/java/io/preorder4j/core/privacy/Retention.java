package io.preorder4j.core.privacy;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import java.util.Optional;

/** Why a shop still has to know whose pre-order it is: as long as it needs that for the contract or for claims from it. */
public enum Retention {
    /** Some units are held, wait, or are on their way to the door. */
    IN_PROGRESS,
    /** Something is owed for it. */
    PAYMENT_OPEN,
    /** Its case under a law of delays is not at an end. */
    DELAY_CASE_OPEN,
    /** The customer is still to be told something. */
    LETTER_UNSENT;

    /**
     * Looks at a pre-order.
     *
     * @param preOrder the pre-order
     * @param letterUnsent whether a notice about it is still to be delivered
     * @return the first reason to know its customer, empty if there is none any more
     */
    public static Optional<Retention> of(PreOrder preOrder, boolean letterUnsent) {
        if (preOrder.stages().active() > preOrder.stages().in(Stage.DISPATCHED)) {
            return Optional.of(IN_PROGRESS);
        }
        if (preOrder.stages().active() > 0 && !preOrder.standing().payment().isSettled()) {
            return Optional.of(PAYMENT_OPEN);
        }
        if (preOrder.isUnderDelayRule()
                && preOrder.standing()
                        .delay()
                        .filter(delay -> !delay.stage().isEnd())
                        .isPresent()) {
            return Optional.of(DELAY_CASE_OPEN);
        }
        return letterUnsent ? Optional.of(LETTER_UNSENT) : Optional.empty();
    }
}
