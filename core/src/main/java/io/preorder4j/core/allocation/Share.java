package io.preorder4j.core.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * What one claim gets.
 *
 * @param claim who gets it
 * @param units how many units, 1 to the units of the claim
 */
public record Share(Claim claim, long units) {

    /**
     * Serves claims one after the other, each as far as the units reach: the last one served may get a part.
     *
     * @param units the units to give, 0 or more
     * @param claims who is served, in this order
     * @return the shares of those that get something, in the same order
     */
    public static List<Share> inOrder(long units, List<Claim> claims) {
        List<Share> shares = new ArrayList<>((int) Math.min(units, claims.size()));
        long left = units;
        for (Claim claim : claims) {
            if (left == 0) {
                break;
            }
            long given = Math.min(left, claim.units());
            shares.add(new Share(claim, given));
            left -= given;
        }
        return shares;
    }
}
