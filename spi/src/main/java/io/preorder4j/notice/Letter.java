package io.preorder4j.notice;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import java.util.List;

/**
 * The notices of one order and one kind that leave together: one mail for five lines. Its words are apart from it, see
 * {@link NoticeTemplate}.
 *
 * @param id the same whenever this letter is sent again, and that of no other letter of the store; the id of its first
 *     notice
 * @param kind what the customer is told
 * @param orderId the order
 * @param customer whose order it is
 * @param recipient how the customer reads
 * @param lines what it tells, one or more, by the ids of their notices
 */
public record Letter(
        long id, NoticeKind kind, String orderId, CustomerId customer, Recipient recipient, List<Line> lines) {

    /** Copies the lines. */
    public Letter {
        lines = List.copyOf(lines);
    }

    /**
     * What a letter tells of one pre-order.
     *
     * @param notice what happened
     * @param preOrder the pre-order as it is now
     * @param offer the offer of its SKU as it is now, with the shop's time zone
     */
    public record Line(Notice notice, PreOrder preOrder, Offer offer) {}
}
