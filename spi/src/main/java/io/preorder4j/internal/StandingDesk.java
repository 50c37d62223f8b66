package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.PaymentOutcome;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PaymentFailed;
import io.preorder4j.core.event.PaymentLapsed;
import io.preorder4j.core.event.PaymentNotOwed;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PreOrderBlocked;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderTagged;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Changes how a pre-order stands with the shop: blocks, pin, tags, payments. */
public final class StandingDesk {

    private final CommandDesk desk;

    /**
     * A desk for standings.
     *
     * @param desk where commands are answered
     */
    public StandingDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Keeps a pre-order from going on.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param reason why
     * @return the reason
     */
    public Answer<BlockReason> block(CommandKey key, PreOrderId id, BlockReason reason) {
        return answer(
                key,
                content("block", id).with(reason),
                id,
                locked -> changed(
                        locked,
                        locked.preOrder().standing().blocked(reason),
                        new PreOrderBlocked(id, locked.preOrder().sku(), reason)),
                facts -> ((PreOrderBlocked) facts.get(0)).reason());
    }

    /**
     * Lets a pre-order go on, as far as this reason goes.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param reason why it was blocked
     * @return the reason
     */
    public Answer<BlockReason> unblock(CommandKey key, PreOrderId id, BlockReason reason) {
        return answer(
                key,
                content("unblock", id).with(reason),
                id,
                locked -> changed(
                        locked,
                        locked.preOrder().standing().unblocked(reason),
                        new PreOrderUnblocked(id, locked.preOrder().sku(), reason)),
                facts -> ((PreOrderUnblocked) facts.get(0)).reason());
    }

    /**
     * Keeps the allocated units of a pre-order with it when stock is lost, or no longer.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param pinned whether they stay
     * @return whether they stay from now on
     */
    public Answer<Boolean> pin(CommandKey key, PreOrderId id, boolean pinned) {
        return answer(
                key,
                content("pin", id).with(pinned),
                id,
                locked -> changed(
                        locked,
                        locked.preOrder().standing().pinned(pinned),
                        new PreOrderPinned(id, locked.preOrder().sku(), pinned)),
                facts -> ((PreOrderPinned) facts.get(0)).pinned());
    }

    /**
     * Sets and removes labels.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param set the labels to set
     * @param removed the labels to remove
     * @return the labels from now on
     */
    public Answer<Set<Tag>> tag(CommandKey key, PreOrderId id, Set<Tag> set, Set<Tag> removed) {
        return answer(
                key,
                content("tag", id).with(Tag.joined(set)).with(Tag.joined(removed)),
                id,
                locked -> {
                    Set<Tag> tags = new HashSet<>(locked.preOrder().tags());
                    tags.addAll(set);
                    tags.removeAll(removed);
                    locked.unit().preOrders().update(List.of(locked.preOrder().tagged(tags)));
                    return List.of(new PreOrderTagged(id, locked.preOrder().sku(), tags));
                },
                facts -> ((PreOrderTagged) facts.get(0)).tags());
    }

    /**
     * Takes note that all that was owed was paid.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     */
    public Answer<PaymentOutcome> paid(CommandKey key, PreOrderId id) {
        return answer(key, content("paid", id), id, StandingDesk::paid, StandingDesk::paymentOutcome);
    }

    /**
     * Takes note that an attempt to collect failed.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     */
    public Answer<PaymentOutcome> paymentFailed(CommandKey key, PreOrderId id) {
        return answer(key, content("payment-failed", id), id, StandingDesk::failed, StandingDesk::paymentOutcome);
    }

    /**
     * Takes the allocated units of a SKU from all who have not paid in time.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return how many pre-orders lapsed
     */
    public Answer<Integer> releaseUnpaid(CommandKey key, Sku sku) {
        return desk.answer(
                key,
                Fingerprint.of("release-unpaid").with(sku),
                (unit, now) -> Decision.record(unit, now, unpaidReleased(unit, sku, now)),
                facts -> (int)
                        facts.stream().filter(PaymentLapsed.class::isInstance).count());
    }

    private static List<Event> unpaidReleased(UnitOfWork unit, Sku sku, Instant now) {
        SortedSet<Sku> one = new TreeSet<>(Set.of(sku));
        unit.offers().lock(one);
        Stock stock = unit.stocks().lock(one).getOrDefault(sku, Stock.none(sku));
        List<Event> facts = new ArrayList<>();
        facts.add(new ReviewRequested(sku, Review.PAYMENTS));
        List<PreOrder> overdue = overdue(unit, sku, now);
        while (!overdue.isEmpty()) {
            for (PreOrder preOrder : overdue) {
                Stock current = unit.stocks().find(Set.of(sku)).getOrDefault(sku, stock);
                Movement movement = new Movement(unit, new Books(unit, current), Optional.empty());
                facts.addAll(lapsed(new LockedPreOrder(unit, now, preOrder, movement)));
            }
            overdue = overdue(unit, sku, now);
        }
        return facts;
    }

    private static List<PreOrder> overdue(UnitOfWork unit, Sku sku, Instant now) {
        return unit.preOrders().unpaid(sku, Batch.MAX).stream()
                .filter(preOrder -> preOrder.standing().payment().isOverdue(now))
                .toList();
    }

    private static List<Event> paid(LockedPreOrder locked) {
        PreOrder preOrder = locked.preOrder();
        Standing standing = preOrder.standing();
        if (standing.payment().isSettled()) {
            return List.of(new PaymentNotOwed(preOrder.id(), preOrder.sku()));
        }
        List<Event> facts = new ArrayList<>();
        facts.add(new PaymentReceived(preOrder.id(), preOrder.sku()));
        if (standing.blocks().contains(BlockReason.PAYMENT)) {
            facts.add(new PreOrderUnblocked(preOrder.id(), preOrder.sku(), BlockReason.PAYMENT));
        }
        Standing next = standing.with(standing.payment().paid()).unblocked(BlockReason.PAYMENT);
        locked.unit().preOrders().update(List.of(preOrder.with(next)));
        return facts;
    }

    private static List<Event> failed(LockedPreOrder locked) {
        PreOrder preOrder = locked.preOrder();
        Standing standing = preOrder.standing();
        if (standing.payment().isSettled()) {
            return List.of(new PaymentNotOwed(preOrder.id(), preOrder.sku()));
        }
        if (standing.payment().isOverdue(locked.now())) {
            return lapsed(locked);
        }
        Standing next = standing.with(standing.payment().afterFailure());
        return changed(locked, next, new PaymentFailed(preOrder.id(), preOrder.sku()));
    }

    /** The pre-order is blocked, and what was allocated to it is free for others. What is picked stays where it is. */
    private static List<Event> lapsed(LockedPreOrder locked) {
        PreOrder preOrder = locked.preOrder();
        Standing next =
                preOrder.standing().with(preOrder.standing().payment().lapsed()).blocked(BlockReason.PAYMENT);
        List<Event> facts = new ArrayList<>();
        facts.add(new PaymentLapsed(preOrder.id(), preOrder.sku()));
        facts.add(new PreOrderBlocked(preOrder.id(), preOrder.sku(), BlockReason.PAYMENT));
        locked.unit().preOrders().update(List.of(preOrder.with(next)));
        long allocated = preOrder.stages().in(Stage.ALLOCATED);
        if (allocated > 0) {
            locked.movement().move(preOrder, new Move(Stage.ALLOCATED, Stage.WAITING, allocated));
            facts.addAll(locked.movement().save());
        }
        return facts;
    }

    private static List<Event> changed(LockedPreOrder locked, Standing standing, Event fact) {
        locked.unit().preOrders().update(List.of(locked.preOrder().with(standing)));
        return List.of(fact);
    }

    private static Fingerprint content(String command, PreOrderId id) {
        return Fingerprint.of(command).with(id.orderId()).with(id.lineId());
    }

    private <T> Answer<T> answer(
            CommandKey key,
            Fingerprint content,
            PreOrderId id,
            Function<LockedPreOrder, List<Event>> change,
            Function<List<Event>, T> told) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    LockedPreOrder locked = LockedPreOrder.onSale(unit, id, now)
                            .orElseThrow(() -> new UnknownIdException("pre-order", id.toString()));
                    return Decision.record(unit, now, change.apply(locked));
                },
                told);
    }

    private static PaymentOutcome paymentOutcome(List<Event> facts) {
        Event fact = facts.get(0);
        if (fact instanceof PaymentReceived) {
            return PaymentOutcome.PAID;
        } else if (fact instanceof PaymentFailed) {
            return PaymentOutcome.KEPT;
        }
        return fact instanceof PaymentLapsed ? PaymentOutcome.LAPSED : PaymentOutcome.NOTHING_OWED;
    }
}
