package io.preorder4j.spi;

import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is owed to customers, written in the transaction of the facts that owe it. Notices of one order leave one letter
 * after the other: whoever changes how far they have come has locked the order.
 */
public interface NoticeRepository {

    /**
     * Adds notices.
     *
     * @param notices notices that there are not yet; the fact that owes one is about its order line, and owes no other
     */
    void add(Collection<OwedNotice> notices);

    /**
     * Reads the notices that may still be withdrawn.
     *
     * @param ids at most 1000 pre-orders
     * @return their {@linkplain Delivery#isUnsent() unsent} notices, by id
     */
    List<Notice> unsent(Set<PreOrderId> ids);

    /**
     * Removes notices that are owed no more.
     *
     * @param notices unsent notices; to find one taken meanwhile is a lost race
     */
    void withdraw(Collection<Notice> notices);

    /**
     * Locks the orders whose first pending notice may be taken. No other transaction is given them until this one ends.
     *
     * @param now the time
     * @param limit 1 to 1000
     * @return the orders by the time at which they could first have been taken, and then by the id of their first notice
     */
    List<String> lockDue(Instant now, int limit);

    /**
     * Locks orders, and reads their notices. No other transaction changes how far they have come until this one ends.
     *
     * @param orderIds at most 1000 orders
     * @return all their notices, in whatever state, by id
     */
    List<OwedNotice> lock(Set<String> orderIds);

    /**
     * Changes how far notices have come.
     *
     * @param notices notices that there are, of orders that are locked
     */
    void update(Collection<OwedNotice> notices);

    /**
     * Writes the facts of notices over, so that they no longer tell who a customer is. Nothing else of them changes.
     *
     * @param notices notices that there are, of orders that are locked
     */
    void rewrite(Collection<Notice> notices);

    /**
     * Reads the notices of an order.
     *
     * @param orderId the order
     * @return all of them, in whatever state, by id
     */
    default List<OwedNotice> ofOrder(String orderId) {
        return ofOrders(Set.of(orderId));
    }

    /**
     * Reads the notices of orders.
     *
     * @param orderIds at most 1000 orders
     * @return all of them, in whatever state, by id
     */
    List<OwedNotice> ofOrders(Set<String> orderIds);

    /**
     * Reads notices page by page.
     *
     * @param state the state that they are in
     * @param after the last notice of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next of them by {@link Delivery#at()} and then by id
     */
    List<OwedNotice> page(Delivery.State state, Optional<OwedNotice> after, int limit);

    /**
     * Forgets notices that were delivered long ago.
     *
     * @param before those delivered before this time are forgotten
     * @param limit the most to forget, 1 to 1000
     * @return how many were forgotten
     */
    int forgetDelivered(Instant before, int limit);
}
