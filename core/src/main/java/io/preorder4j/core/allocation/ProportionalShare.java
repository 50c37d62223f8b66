package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody gets the same part of what they wait for. Whole units that are left over go to the largest remainders (the
 * method of Hamilton), among equals to the earlier in rank.
 *
 * <p>It must see the whole backlog for every receipt. Several small receipts may share out otherwise than one large one.
 */
public final class ProportionalShare implements AllocationPolicy {

    /** Makes the policy; it has no settings. */
    public ProportionalShare() {}

    @Override
    public String name() {
        return "proportional-share";
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
        long wanted = 0;
        for (Claim claim : claims) {
            wanted = Math.addExact(wanted, claim.units());
        }
        return units >= wanted ? Share.inOrder(units, claims) : scarce(units, wanted, claims);
    }

    private static List<Share> scarce(long units, long wanted, List<Claim> claims) {
        long[] given = new long[claims.size()];
        long[] remainders = new long[claims.size()];
        long left = units;
        for (int i = 0; i < given.length; i++) {
            long claimed = claims.get(i).units();
            given[i] = part(units, claimed, wanted);
            // Exact although the products may wrap: the true remainder is below wanted, and so fits a long.
            remainders[i] = units * claimed - given[i] * wanted;
            left -= given[i];
        }
        giveToLargest(remainders, given, left);
        return shares(given, claims);
    }

    /** units × claimed / wanted, rounded down, also where the product does not fit a long. */
    private static long part(long units, long claimed, long wanted) {
        return Math.multiplyHigh(units, claimed) == 0 && units * claimed >= 0
                ? units * claimed / wanted
                : BigInteger.valueOf(units)
                        .multiply(BigInteger.valueOf(claimed))
                        .divide(BigInteger.valueOf(wanted))
                        .longValueExact();
    }

    private static void giveToLargest(long[] remainders, long[] given, long left) {
        if (left == 0) {
            return;
        }
        long least = Largest.of(remainders, (int) left);
        long still = left;
        for (int i = 0; i < given.length; i++) {
            if (remainders[i] > least) {
                given[i]++;
                still--;
            }
        }
        for (int i = 0; still > 0; i++) {
            if (remainders[i] == least) {
                given[i]++;
                still--;
            }
        }
    }

    private static List<Share> shares(long[] given, List<Claim> claims) {
        List<Share> shares = new ArrayList<>(given.length);
        for (int i = 0; i < given.length; i++) {
            if (given[i] > 0) {
                shares.add(new Share(claims.get(i), given[i]));
            }
        }
        return shares;
    }
}
