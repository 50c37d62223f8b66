package io.preorder4j.core.allocation;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reserves a part of what arrives for pre-orders with a tag, and shares the rest among all by another policy's ranks.
 * What the tagged ones don't need goes to the others: nothing is held back for orders that may come.
 *
 * <p>It must see the whole backlog for every receipt. The part is rounded down for every receipt, so that several small
 * ones may share out otherwise than one large one.
 */
public final class Reserve implements AllocationPolicy {

    private static final long TAGGED = 0;
    private static final long OTHERS = 1;
    private static final int WHOLE = 100;

    private final String name;
    private final Tag tag;
    private final int percent;
    private final AllocationPolicy ranking;

    /**
     * Makes the policy.
     *
     * @param name its stable name
     * @param tag the tag of those for whom the part is reserved
     * @param percent the part, 1 to 100
     * @param ranking who ranks, within the reserved part and the rest; its ranks are from 0 to 2⁵² − 1
     */
    public Reserve(String name, Tag tag, int percent, AllocationPolicy ranking) {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("reserved part of " + percent + " % is not 1 to 100 %");
        }
        this.name = name;
        this.tag = tag;
        this.percent = percent;
        this.ranking = ranking;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        return Composable.rank(preOrder.tags().contains(tag) ? TAGGED : OTHERS, ranking, preOrder);
    }

    @Override
    public boolean seesEverybody() {
        return true;
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        Map<Claim, Long> given = new HashMap<>();
        // The tagged stand in front: what they don't need of their part goes to the others, as it would below.
        give(reserved(units), claims, given);
        long rest = units - given.values().stream().mapToLong(Long::longValue).sum();
        give(rest, claims.stream().sorted(Reserve::compareByRanking).toList(), given);
        List<Share> shares = new ArrayList<>();
        for (Claim claim : claims) {
            long got = given.getOrDefault(claim, 0L);
            if (got > 0) {
                shares.add(new Share(claim, got));
            }
        }
        return shares;
    }

    /** The part of units, rounded down. In two steps, because the product need not fit a long. */
    long reserved(long units) {
        return units / WHOLE * percent + units % WHOLE * percent / WHOLE;
    }

    private static void give(long units, List<Claim> claims, Map<Claim, Long> given) {
        long left = units;
        for (Claim claim : claims) {
            long more = Math.min(left, claim.units() - given.getOrDefault(claim, 0L));
            if (more > 0) {
                given.merge(claim, more, Long::sum);
                left -= more;
            }
        }
    }

    private static int compareByRanking(Claim one, Claim other) {
        int byRanking = Long.compare(
                Composable.rankWithin(one.rank().value()),
                Composable.rankWithin(other.rank().value()));
        return byRanking != 0
                ? byRanking
                : Long.compare(one.rank().sequence(), other.rank().sequence());
    }
}
