package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody gets the same number of units, up to what they wait for; what small claims leave is shared among the larger
 * ones (max-min fairness: Bertsekas and Gallager, Data Networks, 1992, section 6.5). Whole units that are left over go to
 * the earlier in rank.
 *
 * <p>It must see the whole backlog for every receipt. Several small receipts may share out otherwise than one large one.
 */
public final class FairShare implements AllocationPolicy {

    /** Makes the policy; it has no settings. */
    public FairShare() {}

    @Override
    public String name() {
        return "fair-share";
    }

    @Override
    public long rank(PreOrder preOrder) {
        return 0;
    }

    @Override
    public boolean seesEverybody() {
        return true;
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        long[] wanted = claims.stream().mapToLong(Claim::units).sorted().toArray();
        long level = 0;
        long left = units;
        int served = 0;
        // Raise the level from claim to claim, the smallest first, as long as there is enough for all that are left.
        while (served < wanted.length && (wanted[served] - level) <= left / (wanted.length - served)) {
            left -= (wanted[served] - level) * (wanted.length - served);
            level = wanted[served];
            served++;
        }
        if (served < wanted.length) {
            level += left / (wanted.length - served);
            left %= wanted.length - served;
        }
        return upTo(level, left, claims);
    }

    /** Gives each claim up to a level, and one more unit to the first that want it. */
    private static List<Share> upTo(long level, long extras, List<Claim> claims) {
        List<Share> shares = new ArrayList<>();
        long left = extras;
        for (Claim claim : claims) {
            long given = Math.min(level, claim.units());
            if (left > 0 && given < claim.units()) {
                given++;
                left--;
            }
            if (given > 0) {
                shares.add(new Share(claim, given));
            }
        }
        return shares;
    }
}
