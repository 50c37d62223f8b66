package io.preorder4j.core.allocation;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import java.util.List;

/**
 * Pre-orders in tiers by their tags: all of the first tier before all of the second, those without a tier last, and
 * within a tier by another policy. A low tier can starve while higher ones keep coming; {@link HeadStart} cannot.
 */
public final class Tiers implements AllocationPolicy {

    private final String name;
    private final List<Tag> tiers;
    private final AllocationPolicy within;

    /**
     * Makes the policy.
     *
     * @param name its stable name
     * @param tiers the tags, the best first, at most 2047; the best one that a pre-order has counts
     * @param within who decides within a tier; its ranks are from 0 to 2⁵² − 1, and its way to share is not used
     */
    public Tiers(String name, List<Tag> tiers, AllocationPolicy within) {
        if (tiers.size() > Composable.LARGEST_GROUP) {
            throw new IllegalArgumentException(tiers.size() + " tiers are more than " + Composable.LARGEST_GROUP);
        }
        this.name = name;
        this.tiers = List.copyOf(tiers);
        this.within = within;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        int tier = 0;
        while (tier < tiers.size() && !preOrder.tags().contains(tiers.get(tier))) {
            tier++;
        }
        return Composable.rank(tier, within, preOrder);
    }
}
