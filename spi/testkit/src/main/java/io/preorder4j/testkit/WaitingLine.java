package io.preorder4j.testkit;

import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those who wait for one SKU in the order that a policy ranks them in, and what each has got so far. */
final class WaitingLine {

    private final AllocationPolicy policy;
    private final int page;
    private final List<PreOrder> inRankOrder;
    private final Map<PreOrderId, Long> given = new LinkedHashMap<>();
    private long free;

    /** A line of which a policy that does not see everybody sees so many at a time. */
    WaitingLine(AllocationPolicy policy, int page, List<PreOrder> placed) {
        this.policy = policy;
        this.page = page;
        this.inRankOrder = placed.stream()
                .map(preOrder -> Allocation.ranked(policy, preOrder))
                .sorted(Comparator.comparing(PreOrder::rank))
                .toList();
        placed.forEach(preOrder -> given.put(preOrder.id(), 0L));
    }

    void receive(long units) {
        free += units;
        Rank last = Rank.FIRST;
        List<Claim> claims = claims(last);
        boolean goesOn = true;
        while (goesOn && free > 0 && !claims.isEmpty()) {
            List<Share> shares = Allocation.shares(policy, free, claims);
            shares.forEach(this::give);
            goesOn = sum(shares) == claims.stream().mapToLong(Claim::units).sum();
            last = claims.get(claims.size() - 1).rank();
            claims = claims(last);
        }
    }

    /** What each has got, in the order of placement. */
    Map<PreOrderId, Long> given() {
        return given;
    }

    /** Those whom the policy is shown, if they are behind a rank. */
    List<Claim> claims(Rank after) {
        return inRankOrder.stream()
                .filter(preOrder -> preOrder.rank().compareTo(after) > 0 && waiting(preOrder) > 0)
                .limit(policy.seesEverybody() ? Long.MAX_VALUE : page)
                .map(preOrder -> new Claim(preOrder.id(), preOrder.rank(), waiting(preOrder)))
                .toList();
    }

    private long waiting(PreOrder preOrder) {
        return preOrder.stages().ordered() - given.getOrDefault(preOrder.id(), 0L);
    }

    private void give(Share share) {
        given.merge(share.claim().id(), share.units(), Long::sum);
        free -= share.units();
    }

    private static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::units).sum();
    }
}
