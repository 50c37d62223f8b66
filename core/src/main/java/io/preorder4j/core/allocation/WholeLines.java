package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.PreOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a pre-order all that it waits for, or nothing: for goods that are of no use in part, or too dear to ship twice.
 * Ranks are another policy's.
 */
public final class WholeLines implements AllocationPolicy {

    private final AllocationPolicy ranking;
    private final WhenTooLarge whenTooLarge;

    /** What to do at a pre-order that waits for more than there is. */
    public enum WhenTooLarge {
        /** Stop: the units wait for it. Nobody is overtaken, and units may lie idle. */
        STOP,
        /** Go on to those behind it that fit. Few units lie idle, and a large pre-order may be overtaken for long. */
        SKIP
    }

    /**
     * Makes the policy. Its name is that of the ranking with {@code -whole-lines-stop} or {@code -whole-lines-skip}.
     *
     * @param ranking who ranks
     * @param whenTooLarge what to do at a pre-order that waits for more than there is
     */
    public WholeLines(AllocationPolicy ranking, WhenTooLarge whenTooLarge) {
        this.ranking = ranking;
        this.whenTooLarge = whenTooLarge;
    }

    @Override
    public String name() {
        return switch (whenTooLarge) {
            case STOP -> ranking.name() + "-whole-lines-stop";
            case SKIP -> ranking.name() + "-whole-lines-skip";
        };
    }

    @Override
    public long rank(PreOrder preOrder) {
        return ranking.rank(preOrder);
    }

    @Override
    public boolean seesEverybody() {
        return whenTooLarge == WhenTooLarge.SKIP;
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        List<Share> shares = new ArrayList<>();
        long left = units;
        for (Claim claim : claims) {
            if (claim.units() <= left) {
                shares.add(new Share(claim, claim.units()));
                left -= claim.units();
            } else if (whenTooLarge == WhenTooLarge.STOP || left == 0) {
                break;
            }
        }
        return shares;
    }
}
