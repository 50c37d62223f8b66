package io.preorder4j.core.allocation;

import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.preorder.PreOrder;
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
        List<Share> shares =
                asked(policy, () -> copied(policy, policy.share(free, Collections.unmodifiableList(claims))));
        check(policy, free, claims, shares);
        return shares;
    }

    private static void check(AllocationPolicy policy, long free, List<Claim> claims, List<Share> shares) {
        if (!isInOrder(claims, shares)) {
            checkClaims(policy, claims, shares);
        }
        checkUnits(policy, free, shares);
    }

    /**
     * Whether the shares are of the very claims that were asked about, each once, in their order: what all but odd
     * policies answer. Then nothing has to be looked up.
     */
    @SuppressWarnings("ReferenceEquality") // the very claims; equal ones are looked for in a map
    private static boolean isInOrder(List<Claim> claims, List<Share> shares) {
        int next = 0;
        int size = claims.size();
        for (Share share : shares) {
            while (next < size && claims.get(next) != share.claim()) {
                next++;
            }
            if (next == size) {
                return false;
            }
            next++;
        }
        return true;
    }

    private static void checkClaims(AllocationPolicy policy, List<Claim> claims, List<Share> shares) {
        Map<Claim, Boolean> served = new HashMap<>();
        claims.forEach(claim -> served.put(claim, false));
        for (Share share : shares) {
            Boolean before = served.put(share.claim(), true);
            if (before == null) {
                throw violation(policy, Violation.UNKNOWN_CLAIM, share.toString());
            }
            if (before) {
                throw violation(policy, Violation.DUPLICATE_CLAIM, share.toString());
            }
        }
    }

    private static void checkUnits(AllocationPolicy policy, long free, List<Share> shares) {
        long left = free;
        for (Share share : shares) {
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
    private static List<Share> copied(AllocationPolicy policy, @Nullable List<Share> shares) {
        if (shares == null) {
            throw violation(policy, Violation.RETURNED_NULL, "instead of a list");
        }
        for (@Nullable Share share : shares) {
            if (share == null) {
                throw violation(policy, Violation.RETURNED_NULL, "in the list");
            }
        }
        return List.copyOf(shares);
    }

    private static <T extends @Nullable Object> T asked(AllocationPolicy policy, Supplier<T> question) {
        try {
            return question.get();
        } catch (PolicyViolationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new PolicyViolationException(policy.name(), Violation.THREW, e.toString(), e);
        }
    }

    private static PolicyViolationException violation(AllocationPolicy policy, Violation violation, String detail) {
        return new PolicyViolationException(policy.name(), violation, detail, null);
    }
}
