package io.preorder4j.internal;

import io.preorder4j.command.DryRun;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Settlement;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares units that have not come, by any policy, on the backlog as it stands. */
public final class DryRuns {

    private final Transactions transactions;
    private final Policies policies;

    /**
     * Dry runs by these policies.
     *
     * @param transactions where the backlog is read
     * @param policies the policies that may be tried
     */
    public DryRuns(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /**
     * Tells what a receipt would do.
     *
     * @param sku what would come
     * @param units how many
     * @param policyName the policy to try
     * @return who would get what
     */
    public DryRun receiving(Sku sku, long units, String policyName) {
        AllocationPolicy policy = policies.named(policyName);
        return transactions.read(unit -> {
            Stock stock = unit.stocks()
                    .find(Set.of(sku))
                    .getOrDefault(sku, Stock.none(sku))
                    .received(units);
            List<Claim> claims = ranked(unit, policy, Backlogs.whole(unit, sku));
            if (stock.free() == 0 || claims.isEmpty()) {
                return new DryRun(policyName, List.of(), stock);
            }
            Settlement settlement = Settlement.allocating(stock, policy, claims);
            return new DryRun(policyName, settlement.shares(), settlement.stock());
        });
    }

    /**
     * Tells what a receipt would do under several policies.
     *
     * @param sku what would come
     * @param units how many
     * @param policyNames the policies to try
     * @return who would get what, policy by policy
     */
    public List<DryRun> compare(Sku sku, long units, List<String> policyNames) {
        return policyNames.stream().map(policy -> receiving(sku, units, policy)).toList();
    }

    /** The claims as the policy would have ranked them, whatever policy ranked them. */
    private static List<Claim> ranked(UnitOfWork unit, AllocationPolicy policy, List<Claim> claims) {
        List<Claim> ranked = new ArrayList<>(claims.size());
        for (int from = 0; from < claims.size(); from += Batch.MAX) {
            Set<PreOrderId> page = claims.subList(from, Math.min(from + Batch.MAX, claims.size())).stream()
                    .map(Claim::id)
                    .collect(Collectors.toSet());
            unit.preOrders().find(page).values().forEach(preOrder -> ranked.add(claim(policy, preOrder)));
        }
        ranked.sort(Comparator.comparing(Claim::rank));
        return ranked;
    }

    private static Claim claim(AllocationPolicy policy, PreOrder preOrder) {
        PreOrder ranked = Allocation.ranked(policy, preOrder.ranked(0));
        return new Claim(ranked.id(), ranked.rank(), ranked.stages().in(Stage.WAITING));
    }
}
