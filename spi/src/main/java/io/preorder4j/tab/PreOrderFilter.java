package io.preorder4j.tab;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which pre-orders a person wants to see. What is not named does not matter; all that is named must hold.
 *
 * <pre>{@code
 * PreOrderFilter filter = PreOrderFilter.all().sku(sku).tag(Tag.PRIORITY).statuses(PreOrderStatus.WAITING);
 * }</pre>
 *
 * @param sku of a SKU
 * @param orderId of an order
 * @param customer of a customer
 * @param statuses in one of these statuses; empty for any
 * @param tag with a tag
 * @param channel sold through a channel
 * @param placedFrom placed at a time or later
 * @param placedBefore placed before a time
 * @param dueFrom due at a time or later
 * @param dueBefore due before a time
 * @param blocked that are blocked for any reason, or for none
 * @param lateAt that are late at a time: due by then, with active units that are not dispatched
 */
public record PreOrderFilter(
        Optional<Sku> sku,
        Optional<String> orderId,
        Optional<CustomerId> customer,
        Set<PreOrderStatus> statuses,
        Optional<Tag> tag,
        Optional<Channel> channel,
        Optional<Instant> placedFrom,
        Optional<Instant> placedBefore,
        Optional<Instant> dueFrom,
        Optional<Instant> dueBefore,
        Optional<Boolean> blocked,
        Optional<Instant> lateAt) {

    private static final PreOrderFilter ALL = new PreOrderFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies and sorts the statuses. */
    public PreOrderFilter {
        statuses = statuses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
    }

    /**
     * Every pre-order.
     *
     * @return the filter that lets all pass
     */
    public static PreOrderFilter all() {
        return ALL;
    }

    /**
     * Only those of a SKU.
     *
     * @param onlySku the SKU
     * @return the narrower filter
     */
    public PreOrderFilter sku(Sku onlySku) {
        return with(draft -> draft.sku = Optional.of(onlySku));
    }

    /**
     * Only those of an order.
     *
     * @param onlyOrderId the order
     * @return the narrower filter
     */
    public PreOrderFilter orderId(String onlyOrderId) {
        return with(draft -> draft.orderId = Optional.of(onlyOrderId));
    }

    /**
     * Only those of a customer.
     *
     * @param onlyCustomer the customer
     * @return the narrower filter
     */
    public PreOrderFilter customer(CustomerId onlyCustomer) {
        return with(draft -> draft.customer = Optional.of(onlyCustomer));
    }

    /**
     * Only those with a tag.
     *
     * @param onlyTag the tag
     * @return the narrower filter
     */
    public PreOrderFilter tag(Tag onlyTag) {
        return with(draft -> draft.tag = Optional.of(onlyTag));
    }

    /**
     * Only those sold through a channel.
     *
     * @param onlyChannel the channel
     * @return the narrower filter
     */
    public PreOrderFilter channel(Channel onlyChannel) {
        return with(draft -> draft.channel = Optional.of(onlyChannel));
    }

    /**
     * Only those placed at a time or later.
     *
     * @param onlyPlacedFrom the first instant
     * @return the narrower filter
     */
    public PreOrderFilter placedFrom(Instant onlyPlacedFrom) {
        return with(draft -> draft.placedFrom = Optional.of(onlyPlacedFrom));
    }

    /**
     * Only those placed before a time.
     *
     * @param onlyPlacedBefore the first instant that is too late
     * @return the narrower filter
     */
    public PreOrderFilter placedBefore(Instant onlyPlacedBefore) {
        return with(draft -> draft.placedBefore = Optional.of(onlyPlacedBefore));
    }

    /**
     * Only those due at a time or later.
     *
     * @param onlyDueFrom the first instant
     * @return the narrower filter
     */
    public PreOrderFilter dueFrom(Instant onlyDueFrom) {
        return with(draft -> draft.dueFrom = Optional.of(onlyDueFrom));
    }

    /**
     * Only those due before a time.
     *
     * @param onlyDueBefore the first instant that is too late
     * @return the narrower filter
     */
    public PreOrderFilter dueBefore(Instant onlyDueBefore) {
        return with(draft -> draft.dueBefore = Optional.of(onlyDueBefore));
    }

    /**
     * Only those that are blocked for any reason, or for none.
     *
     * @param onlyBlocked whether they are blocked
     * @return the narrower filter
     */
    public PreOrderFilter blocked(boolean onlyBlocked) {
        return with(draft -> draft.blocked = Optional.of(onlyBlocked));
    }

    /**
     * Only those that are late at a time: due by then, with active units that are not dispatched.
     *
     * @param onlyLateAt the time
     * @return the narrower filter
     */
    public PreOrderFilter lateAt(Instant onlyLateAt) {
        return with(draft -> draft.lateAt = Optional.of(onlyLateAt));
    }

    /**
     * Only those in one of some statuses.
     *
     * @param only one or more statuses
     * @return the narrower filter
     */
    public PreOrderFilter statuses(PreOrderStatus... only) {
        return with(draft -> draft.statuses = EnumSet.copyOf(List.of(only)));
    }

    /**
     * Whether a pre-order passes.
     *
     * @param preOrder the pre-order
     * @return {@code true} if all that is named holds for it
     */
    public boolean admits(PreOrder preOrder) {
        return admitsPurchase(preOrder)
                && admitsTimes(preOrder)
                && (statuses.isEmpty() || statuses.contains(preOrder.status()))
                && holds(tag, preOrder.tags()::contains)
                && holds(blocked, only -> only != preOrder.standing().blocks().isEmpty())
                && holds(lateAt, preOrder::isLate);
    }

    private boolean admitsPurchase(PreOrder preOrder) {
        return holds(sku, preOrder.sku()::equals)
                && holds(orderId, preOrder.id().orderId()::equals)
                && holds(customer, preOrder.customer()::equals)
                && holds(channel, only -> preOrder.purchase().channel().equals(Optional.of(only)));
    }

    private boolean admitsTimes(PreOrder preOrder) {
        Optional<Instant> due = preOrder.purchase().due();
        return holds(placedFrom, from -> !preOrder.placedAt().isBefore(from))
                && holds(placedBefore, preOrder.placedAt()::isBefore)
                && holds(dueFrom, from -> due.isPresent() && !due.get().isBefore(from))
                && holds(dueBefore, before -> due.isPresent() && due.get().isBefore(before));
    }

    private static <T> boolean holds(Optional<T> named, Predicate<T> condition) {
        return named.isEmpty() || condition.test(named.get());
    }

    private PreOrderFilter with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.filter();
    }

    /** A filter while one thing about it changes. */
    private static final class Draft {

        private Optional<Sku> sku;
        private Optional<String> orderId;
        private Optional<CustomerId> customer;
        private Set<PreOrderStatus> statuses;
        private Optional<Tag> tag;
        private Optional<Channel> channel;
        private Optional<Instant> placedFrom;
        private Optional<Instant> placedBefore;
        private Optional<Instant> dueFrom;
        private Optional<Instant> dueBefore;
        private Optional<Boolean> blocked;
        private Optional<Instant> lateAt;

        Draft(PreOrderFilter filter) {
            sku = filter.sku;
            orderId = filter.orderId;
            customer = filter.customer;
            statuses = filter.statuses;
            tag = filter.tag;
            channel = filter.channel;
            placedFrom = filter.placedFrom;
            placedBefore = filter.placedBefore;
            dueFrom = filter.dueFrom;
            dueBefore = filter.dueBefore;
            blocked = filter.blocked;
            lateAt = filter.lateAt;
        }

        PreOrderFilter filter() {
            return new PreOrderFilter(
                    sku,
                    orderId,
                    customer,
                    statuses,
                    tag,
                    channel,
                    placedFrom,
                    placedBefore,
                    dueFrom,
                    dueBefore,
                    blocked,
                    lateAt);
        }
    }
}
