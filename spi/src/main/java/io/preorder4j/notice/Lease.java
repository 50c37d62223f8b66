package io.preorder4j.notice;

import io.preorder4j.spi.OwedNotice;
import java.time.Duration;
import java.util.List;

/**
 * A letter that was taken for delivery.
 *
 * @param letter its id
 * @param attempt how often it was taken, this time included
 * @param holder who took it
 * @param notices its notices as they are stored
 * @param lines the same with what they are about
 * @param overdue for how long the oldest of them could have been taken before
 */
record Lease(
        long letter, int attempt, String holder, List<OwedNotice> notices, List<Letter.Line> lines, Duration overdue) {

    Letter addressedBy(Recipients recipients) {
        Letter.Line first = lines.get(0);
        String orderId = orderId();
        return new Letter(
                letter,
                first.notice().kind(),
                orderId,
                first.preOrder().customer(),
                recipients.of(first.preOrder().customer(), orderId),
                lines);
    }

    String orderId() {
        return notices.get(0).notice().preOrder().orderId();
    }

    /** Whether a notice as it is stored now is still of this lease: who was too late may find that another has it. */
    boolean holds(OwedNotice now) {
        return notices.contains(now);
    }
}
