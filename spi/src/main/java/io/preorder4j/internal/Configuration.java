package io.preorder4j.internal;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.notice.NoticeRules;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.spi.ShopInventory;
import io.preorder4j.spi.Store;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a host chose, wherever things are kept.
 *
 * @param clock tells the time that is recorded with facts
 * @param policies the policies that offers may name
 * @param delaying hears of delays, by the laws that orders may name
 * @param inventory what can be delivered without a pre-order
 * @param pastDue for how many days after its day a supply still counts
 * @param threshold from how many days on a change of date is told
 * @param notices what customers are told
 * @param meter who is told how long things took
 * @param pseudonyms names customers who are forgotten
 */
public record Configuration(
        InstantSource clock,
        Policies policies,
        Delaying delaying,
        ShopInventory inventory,
        PastDue pastDue,
        Threshold threshold,
        Set<NoticeKind> notices,
        Meter meter,
        Supplier<CustomerId> pseudonyms) {

    /**
     * Has a store write the notices that are owed.
     *
     * @param store where everything is kept
     * @return the same store if customers are told nothing
     */
    public Store withNotices(Store store) {
        return notices.isEmpty() ? store : new StoreWithNotices(store, new NoticeRules(notices));
    }
}
