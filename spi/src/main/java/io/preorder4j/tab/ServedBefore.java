package io.preorder4j.tab;

import io.preorder4j.core.preorder.PreOrderId;

/**
 * Somebody who ordered later and has goods already.
 *
 * @param id who
 * @param units how many units with goods they have
 * @param why why they got them first
 */
public record ServedBefore(PreOrderId id, long units, Why why) {

    /** Why somebody who ordered later got goods first. */
    public enum Why {
        /** The policy, or a person, ranked them before this one. */
        RANKED_BEFORE,
        /** This one was blocked or not confirmed when goods came. */
        THIS_ONE_COULD_NOT_TAKE,
        /** The policy shares, or looks for lines that fit, rather than go by rank; or a person gave them by hand. */
        SHARED_OTHERWISE
    }
}
