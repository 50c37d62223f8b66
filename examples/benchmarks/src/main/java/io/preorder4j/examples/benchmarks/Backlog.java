package io.preorder4j.examples.benchmarks;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A backlog that is the same in every run: 1 to 5 units a line, three tiers of customers. */
final class Backlog {

    static final Sku SKU = new Sku("LP-1977");
    static final Tag GOLD = new Tag("GOLD");
    static final Tag SILVER = new Tag("SILVER");

    private static final List<Set<Tag>> TIERS = List.of(
            Tag.sorted(Set.of(GOLD, Tag.PREORDER)),
            Tag.sorted(Set.of(SILVER, Tag.PREORDER)),
            Tag.sorted(Set.of(Tag.PREORDER)));
    private static final int MOST_UNITS = 5;
    private static final Instant DAY = Instant.parse("2026-05-01T10:00:00Z");

    private final List<PreOrder> preOrders = new ArrayList<>();
    private long units;

    Backlog(int lines) {
        SplittableRandom random = new SplittableRandom(1977);
        Purchase purchase = Purchase.of(SKU, new CustomerId("Anna"), DAY);
        for (int i = 1; i <= lines; i++) {
            long wanted = random.nextLong(1, MOST_UNITS + 1);
            units += wanted;
            preOrders.add(PreOrder.of(
                    new PreOrderId("order-" + i, "1"),
                    purchase,
                    TIERS.get(random.nextInt(TIERS.size())),
                    new Rank(0, i),
                    Stages.waiting(wanted)));
        }
    }

    List<PreOrder> preOrders() {
        return preOrders;
    }

    /** What all lines wait for together. */
    long units() {
        return units;
    }

    /** The claims in the order of the ranks that a policy gives, made in that order, as by a store that reads them. */
    List<Claim> claims(AllocationPolicy policy) {
        return preOrders.stream()
                .map(preOrder -> preOrder.ranked(policy.rank(preOrder)))
                .sorted(Comparator.comparing(PreOrder::rank))
                .map(preOrder -> new Claim(
                        preOrder.id(), preOrder.rank(), preOrder.stages().ordered()))
                .toList();
    }
}
