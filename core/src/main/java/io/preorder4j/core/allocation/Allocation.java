package io.preorder4j.core.allocation;

import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.preorder.PreOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a policy, and believes nothing that it has not checked. */
public final class Allocation {

    private Allocation() {}

    /**
     * Ranks a pre-order that is about to be placed.
     *
     * @param policy who decides
     * @param preOrder the pre-order
     * @return the same pre-order with its rank
     * @throws PolicyViolationException if the policy throws
     */
    public static PreOrder ranked(AllocationPolicy policy, PreOrder preOrder) {
        return preOrder.ranked(asked(policy, () -> policy.rank(preOrder)));
    }

    /**
     * Asks whether a policy must see the whole backlog.
     *
     * @param policy who decides
     * @return what it says
     * @throws PolicyViolationException if the policy throws
     */
    public static boolean seesEverybody(AllocationPolicy policy) {
        return asked(policy, policy::seesEverybody);
    }

    /**
     * Shares free units among the claims at the head of the backlog.
     *
     * @param policy who decides
     * @param free the free units, 1 or more
     * @param claims the head of the backlog or all of it, as the policy needs to see it, in rank order, not empty
     * @return what each gets, checked: every claim at most once and within what it waits for, and all together within
     *     what is free
     * @throws PolicyViolationException if the policy throws or breaks one of these rules
     */
    public static List<Share> shares(AllocationPolicy policy, long free, List<Claim> claims) {
        List<Share> shares = asked(policy, () -> copied(policy.share(free, Collections.unmodifiableList(claims))));
        if (shares == null) {
            throw violation(policy, Violation.RETURNED_NULL, "instead of a list");
        }
        check(policy, free, claims, shares);
        return Collections.unmodifiableList(shares);
    }

    private static void check(AllocationPolicy policy, long free, List<Claim> claims, List<Share> shares) {
        Map<Claim, Boolean> served = new HashMap<>();
        claims.forEach(claim -> served.put(claim, false));
        long left = free;
        for (@Nullable Share share : shares) {
            if (share == null) {
                throw violation(policy, Violation.RETURNED_NULL, "in the list");
            }
            Boolean before = served.put(share.claim(), true);
            if (before == null) {
                throw violation(policy, Violation.UNKNOWN_CLAIM, share.toString());
            }
            if (before) {
                throw violation(policy, Violation.DUPLICATE_CLAIM, share.toString());
            }
            if (share.units() < 1) {
                throw violation(policy, Violation.NOT_POSITIVE, share.toString());
            }
            if (share.units() > share.claim().units()) {
                throw violation(policy, Violation.MORE_THAN_CLAIMED, share.toString());
            }
            if (share.units() > left) {
                throw violation(policy, Violation.MORE_THAN_FREE, share + " with " + left + " of " + free + " left");
            }
            left -= share.units();
        }
    }

    /** A copy, so that what was checked is what is used; a list may throw when it is read, or change later. */
    private static @Nullable List<Share> copied(@Nullable List<Share> shares) {
        return shares == null ? null : new ArrayList<>(shares);
    }

    private static <T extends @Nullable Object> T asked(AllocationPolicy policy, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new PolicyViolationException(policy.name(), Violation.THREW, e.toString(), e);
        }
    }

    private static PolicyViolationException violation(AllocationPolicy policy, Violation violation, String detail) {
        return new PolicyViolationException(policy.name(), violation, detail, null);
    }
}
