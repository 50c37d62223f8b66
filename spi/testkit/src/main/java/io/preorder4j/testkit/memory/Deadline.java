package io.preorder4j.testkit.memory;

import io.preorder4j.core.preorder.PreOrder;
import java.time.Instant;
import java.util.Comparator;

/** Where a pre-order stands among those that have to do something by a time: the first to do so first. */
record Deadline(Instant by, long sequence) implements Comparable<Deadline> {

    private static final Comparator<Deadline> ORDER =
            Comparator.comparing(Deadline::by).thenComparingLong(Deadline::sequence);

    /** When its hold ends. */
    static Deadline ofHold(PreOrder preOrder) {
        return new Deadline(preOrder.standing().heldUntil().orElse(Instant.MIN), preOrder.sequence());
    }

    /** When its time to pay ends. */
    static Deadline ofPayment(PreOrder preOrder) {
        return new Deadline(preOrder.standing().payment().dueBy().orElse(Instant.MIN), preOrder.sequence());
    }

    /** When the law of delays changes how it stands. */
    static Deadline ofDelay(PreOrder preOrder) {
        return new Deadline(preOrder.delayDeadline().orElse(Instant.MIN), preOrder.sequence());
    }

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
