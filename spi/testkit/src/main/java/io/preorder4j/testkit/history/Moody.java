package io.preorder4j.testkit.history;

import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.preorder.PreOrder;
import java.util.List;

/** A policy of a host that breaks its rules now and then, always in the same cases. */
final class Moody implements AllocationPolicy {

    private static final long BAD_UNITS = 3;

    @Override
    public String name() {
        return "moody";
    }

    @Override
    public long rank(PreOrder preOrder) {
        if (preOrder.stages().ordered() == BAD_UNITS) {
            throw new IllegalStateException("I don't like " + BAD_UNITS);
        }
        return 0;
    }

    @Override
    public boolean seesEverybody() {
        return true;
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        long generous = units % BAD_UNITS == 0 ? units + 1 : units;
        return Share.inOrder(generous, claims);
    }
}
