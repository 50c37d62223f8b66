package io.preorder4j.examples.replay.shop;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is too long for one call to the shop. */
public final class Batches {

    private Batches() {}

    /**
     * Cuts a list.
     *
     * @param all the whole list
     * @return its parts in their order, each of at most {@link Shop#MOST_AT_ONCE}
     */
    public static <T> List<List<T>> of(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + Shop.MOST_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + Shop.MOST_AT_ONCE, all.size())))
                .toList();
    }
}
