package io.preorder4j.core.allocation;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A shop of one SKU that allocates by the book: in rank order, a page at a time or to everybody at once as the policy
 * needs it, until nothing is free or somebody was not served.
 */
final class LittleShop {

    private final AllocationPolicy policy;
    private final int page;
    private final TreeMap<Rank, PreOrder> preOrders = new TreeMap<>();
    private final Set<ReceiptId> counted = new HashSet<>();
    private Stock stock = Stock.none(SamplePreOrder.SKU);

    LittleShop(AllocationPolicy policy, int page) {
        this.policy = policy;
        this.page = page;
    }

    void place(long units, Tag... tags) {
        long sequence = preOrders.size() + 1L;
        PreOrder preOrder = Allocation.ranked(policy, SamplePreOrder.numbered(sequence, Stages.waiting(units), tags));
        preOrders.put(preOrder.rank(), preOrder);
        allocate();
    }

    void receive(String receipt, long units) {
        if (counted.add(new ReceiptId(receipt))) {
            stock = stock.received(units);
            allocate();
        }
    }

    Stock stock() {
        return stock;
    }

    /** The pre-orders in the order of their placement. */
    List<PreOrder> placed() {
        return preOrders.values().stream()
                .sorted(Comparator.comparingLong(PreOrder::sequence))
                .toList();
    }

    /** Who has what, in the order of placement. */
    List<Long> allocated() {
        return placed().stream()
                .map(preOrder -> preOrder.stages().in(Stage.ALLOCATED))
                .toList();
    }

    private void allocate() {
        boolean goesOn = true;
        Rank last = Rank.FIRST;
        while (goesOn) {
            List<Claim> claims = backlog(last);
            goesOn = false;
            if (stock.free() > 0 && !claims.isEmpty()) {
                List<Share> shares = Allocation.shares(policy, stock.free(), claims);
                shares.forEach(this::give);
                goesOn = shares.equals(Share.inOrder(Long.MAX_VALUE, claims));
                last = claims.get(claims.size() - 1).rank();
            }
        }
    }

    private List<Claim> backlog(Rank after) {
        return preOrders.tailMap(after, false).entrySet().stream()
                .filter(entry -> entry.getValue().stages().in(Stage.WAITING) > 0)
                .limit(policy.seesEverybody() ? Long.MAX_VALUE : page)
                .map(LittleShop::claim)
                .toList();
    }

    private static Claim claim(Map.Entry<Rank, PreOrder> entry) {
        PreOrder preOrder = entry.getValue();
        return new Claim(preOrder.id(), entry.getKey(), preOrder.stages().in(Stage.WAITING));
    }

    private void give(Share share) {
        Move move = new Move(Stage.WAITING, Stage.ALLOCATED, share.units());
        preOrders.computeIfPresent(share.claim().rank(), (rank, preOrder) -> preOrder.after(move));
        stock = stock.allocated(share.units());
    }
}
