package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PreOrderReranked;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Gives pre-orders another place in the backlog. */
public final class RankDesk {

    private final CommandDesk desk;
    private final Policies policies;

    /**
     * A desk for ranks.
     *
     * @param desk where commands are answered
     * @param policies the policies that rank pre-orders
     */
    public RankDesk(CommandDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    /**
     * Puts a pre-order where somebody wants it.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param rank the number to go by instead of the policy's
     * @return its rank from now on
     */
    public Answer<Rank> put(CommandKey key, PreOrderId id, long rank) {
        return answer(key, content("put", id).with(rank), id, locked -> rank);
    }

    /**
     * Asks the policy for the rank of a pre-order again, as it is now.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return its rank from now on
     */
    public Answer<Rank> rerank(CommandKey key, PreOrderId id) {
        return answer(key, content("rerank", id), id, locked -> rank(policy(locked.offer()), locked.preOrder()));
    }

    /**
     * Asks the policy for the ranks of all pre-orders of an offer again.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return how many stand elsewhere from now on
     */
    public Answer<Integer> rerank(CommandKey key, Sku sku) {
        return desk.answer(
                key,
                Fingerprint.of("rerank").with(sku),
                (unit, now) -> reranked(unit, sku, now),
                facts -> facts.size() - 1);
    }

    private Decision reranked(UnitOfWork unit, Sku sku, Instant now) {
        unit.offers().lock(new TreeSet<>(Set.of(sku)));
        Offer offer = unit.offers().find(Set.of(sku)).get(sku);
        if (offer == null) {
            throw new UnknownIdException("offer", sku.value());
        }
        unit.stocks().lock(new TreeSet<>(Set.of(sku)));
        List<Event> facts = new ArrayList<>();
        facts.add(new ReviewRequested(sku, Review.RANKS));
        facts.addAll(reranked(unit, sku, policy(offer)));
        return Decision.record(unit, now, facts);
    }

    /** Ranks all pre-orders of a SKU anew that still have a use for a rank, under the locks of its tally and stock. */
    static List<Event> reranked(UnitOfWork unit, Sku sku, AllocationPolicy policy) {
        List<Event> facts = new ArrayList<>();
        Optional<PageMark> after = Optional.empty();
        List<PreOrder> page;
        do {
            page = unit.preOrders().search(PreOrderFilter.all().sku(sku), Sorting.BY_SEQUENCE, after, Batch.MAX);
            List<PreOrder> changed = new ArrayList<>();
            for (PreOrder preOrder : page) {
                after = Optional.of(PageMark.of(preOrder));
                long rank = hasUseForRank(preOrder)
                        ? rank(policy, preOrder)
                        : preOrder.rank().value();
                if (rank != preOrder.rank().value()) {
                    PreOrder ranked = preOrder.ranked(rank);
                    changed.add(ranked);
                    facts.add(new PreOrderReranked(preOrder.id(), sku, preOrder.rank(), ranked.rank()));
                }
            }
            if (!changed.isEmpty()) {
                unit.preOrders().update(changed);
            }
        } while (page.size() == Batch.MAX);
        return facts;
    }

    private static boolean hasUseForRank(PreOrder preOrder) {
        return preOrder.stages().in(Stage.HELD)
                        + preOrder.stages().in(Stage.WAITING)
                        + preOrder.stages().in(Stage.ALLOCATED)
                > 0;
    }

    /** A policy is asked as at the placement: all units as ordered, in no rank. */
    private static long rank(AllocationPolicy policy, PreOrder preOrder) {
        return Allocation.ranked(policy, preOrder.ranked(0)).rank().value();
    }

    private AllocationPolicy policy(Offer offer) {
        return policies.named(offer.policy());
    }

    private static Fingerprint content(String command, PreOrderId id) {
        return Fingerprint.of(command).with(id.orderId()).with(id.lineId());
    }

    private Answer<Rank> answer(
            CommandKey key, Fingerprint content, PreOrderId id, ToLongFunction<LockedPreOrder> rank) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    LockedPreOrder locked = LockedPreOrder.onSale(unit, id, now)
                            .orElseThrow(() -> new UnknownIdException("pre-order", id.toString()));
                    PreOrder preOrder = locked.preOrder();
                    PreOrder ranked = preOrder.ranked(rank.applyAsLong(locked));
                    unit.preOrders().update(List.of(ranked));
                    return Decision.record(
                            unit,
                            now,
                            List.of(new PreOrderReranked(id, preOrder.sku(), preOrder.rank(), ranked.rank())));
                },
                facts -> ((PreOrderReranked) facts.get(0)).to());
    }
}
