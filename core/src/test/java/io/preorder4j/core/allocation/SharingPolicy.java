package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import java.util.List;

/** A policy of which only the sharing is of interest. */
@FunctionalInterface
interface SharingPolicy extends AllocationPolicy {

    @Override
    List<Share> share(long units, List<Claim> claims);

    @Override
    default String name() {
        return "odd-one";
    }

    @Override
    default long rank(PreOrder preOrder) {
        return 0;
    }
}
