package io.preorder4j.testkit.recount;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What is known of the library's own policies. Nothing is assumed about a host's. */
public final class Precedence {

    private static final Set<String> IN_RANK_ORDER =
            Set.of("first-come-first-served", "priority", "earliest-promise-first");

    private static final Set<String> NOTHING_IDLE = Set.of("proportional-share", "fair-share");

    private static final Map<String, ToLongFunction<PreOrder>> RANKS = Map.of(
            "first-come-first-served",
            preOrder -> 0,
            "priority",
            preOrder -> preOrder.tags().contains(Tag.PRIORITY) ? 0 : 1);

    private Precedence() {}

    /**
     * Whether the policy of an offer serves one after the other, by rank.
     *
     * @param offer the offer
     * @return {@code true} if nobody is served while somebody waits in front
     */
    public static boolean servesInRankOrder(Offer offer) {
        return IN_RANK_ORDER.contains(offer.policy());
    }

    /**
     * Whether the policy of an offer gives all there is to whoever waits.
     *
     * @param offer the offer
     * @return {@code true} if no unit stays free while somebody waits
     */
    public static boolean leavesNothingIdle(Offer offer) {
        return servesInRankOrder(offer) || NOTHING_IDLE.contains(offer.policy());
    }

    /** Whether a pre-order that was just placed has the rank that the policy of its offer gives. */
    static boolean hasRank(Offer offer, PreOrder preOrder) {
        ToLongFunction<PreOrder> rank = RANKS.get(offer.policy());
        return rank == null || rank.applyAsLong(preOrder) == preOrder.rank().value();
    }
}
