package io.preorder4j.examples.benchmarks;

import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shares units among lines that are nothing but numbers. */
final class ByHand {

    private final long[] wanted;

    ByHand(List<Claim> claims) {
        wanted = claims.stream().mapToLong(Claim::units).toArray();
    }

    long[] inOrder(long units) {
        long[] given = new long[wanted.length];
        long left = units;
        for (int i = 0; i < wanted.length && left > 0; i++) {
            given[i] = Math.min(left, wanted[i]);
            left -= given[i];
        }
        return given;
    }

    /** Each its part rounded down, and what is left to the largest remainders, among equals to the first. */
    long[] proportional(long units) {
        long sum = 0;
        for (long each : wanted) {
            sum += each;
        }
        long[] given = new long[wanted.length];
        long[] remainders = new long[wanted.length];
        long left = units;
        for (int i = 0; i < wanted.length; i++) {
            long product = units * wanted[i];
            given[i] = product / sum;
            remainders[i] = product - given[i] * sum;
            left -= given[i];
        }
        giveToLargest(given, remainders, (int) left);
        return given;
    }

    private static void giveToLargest(long[] given, long[] remainders, int left) {
        if (left == 0) {
            return;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - left];
        int still = left;
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

    static void requireSame(List<Share> settled, long[] given, List<Claim> claims) {
        Map<Claim, Long> shares = new HashMap<>();
        for (Share share : settled) {
            shares.put(share.claim(), share.units());
        }
        for (int i = 0; i < given.length; i++) {
            long units = shares.getOrDefault(claims.get(i), 0L);
            if (units != given[i]) {
                throw new IllegalStateException(claims.get(i) + " gets " + units + ", and " + given[i] + " by hand");
            }
        }
    }
}
