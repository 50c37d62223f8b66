package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;

/**
 * A draw for limited runs: every pre-order stands at a place that only its id and the seed decide. Who knows the seed can
 * draw again and gets the same result. So choose it when the sale is over, or publish a digest of it before; a buyer who
 * knows it beforehand could look for a lucky id.
 *
 * <p>The number is the SplitMix64 mix (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014) of the
 * characters of the id, cut to 52 bits. It is uniform enough for a draw and no cryptographic promise.
 */
public final class Lottery implements AllocationPolicy {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final String name;
    private final long seed;

    /**
     * Makes the policy.
     *
     * @param name its stable name
     * @param seed the seed of the draw
     */
    public Lottery(String name, long seed) {
        this.name = name;
        this.seed = seed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        PreOrderId id = preOrder.id();
        // The seed is mixed first: otherwise seed 1 would give to order 1000 what seed 0 gives to order 0000.
        long number = mixedIn(mixed(seed + GOLDEN_GAMMA), id.orderId());
        // No id has a control character, so that this cannot be part of one.
        number = mixed(number + GOLDEN_GAMMA);
        return mixedIn(number, id.lineId()) >>> (Long.SIZE - Composable.BITS);
    }

    private static long mixedIn(long start, String text) {
        long number = start;
        for (int i = 0; i < text.length(); i++) {
            number = mixed((number ^ text.charAt(i)) + GOLDEN_GAMMA);
        }
        return number;
    }

    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
