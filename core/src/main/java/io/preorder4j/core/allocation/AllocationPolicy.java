package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import java.util.List;

/**
 * Decides who gets arrived units.
 *
 * <p>A policy is asked from many threads at once and gives the same answer to the same question for ever: its answers
 * are stored and repeated. It reads no clock and no database. What it returns is checked before it is used; a mistake is
 * a {@link PolicyViolationException} and changes nothing.
 *
 * <pre>{@code
 * public final class SmallOrdersFirst implements AllocationPolicy {
 *     public String name() {
 *         return "small-orders-first";
 *     }
 *
 *     public long rank(PreOrder preOrder) {
 *         return preOrder.stages().ordered();
 *     }
 * }
 * }</pre>
 */
public interface AllocationPolicy {

    /**
     * The name by which offers refer to the policy. It is stored with them: never change it.
     *
     * @return a stable name, an {@link io.preorder4j.core.Identifier}
     */
    String name();

    /**
     * Where a pre-order stands in the backlog of its SKU: the smallest number is served first, and among equals the
     * earliest placed. Asked once, when the pre-order is placed.
     *
     * @param preOrder the pre-order as it is placed; its own rank is still 0
     * @return any number
     */
    long rank(PreOrder preOrder);

    /**
     * Whether the policy must see the whole backlog to share units. That costs a read of the whole backlog for every
     * receipt, and memory for it; without need, say no.
     *
     * @return {@code true} if {@link #share} is to be given everybody, {@code false} if the head of the backlog will do
     */
    default boolean seesEverybody() {
        return false;
    }

    /**
     * Shares units among claims. A policy that does not see everybody is given the head of the backlog; only if all of
     * these get all that they wait for are the claims behind them served.
     *
     * @param units the free units, 1 or more
     * @param claims the head of the backlog or all of it, in rank order, not empty and not to be changed
     * @return what each gets, each claim at most once and none with more than it waits for; claims that get nothing are
     *     left out
     */
    default List<Share> share(long units, List<Claim> claims) {
        return Share.inOrder(units, claims);
    }
}
