package io.preorder4j.core.offer;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.payment.PaymentTerms;
import java.util.List;
import java.util.Set;

/**
 * A SKU opened for pre-order: what the shop decided about its sale.
 *
 * <pre>{@code
 * Offer offer = Offer.of(new Sku("LP-1977"), Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")))
 *         .withCap(Limit.of(5_000))
 *         .withCustomerLimit(Limit.of(2))
 *         .withMessage(Message.of("Ships from {date}").with(Locale.GERMAN, "Versand ab {date}"));
 * }</pre>
 *
 * @param sku what is sold; there is one offer a SKU
 * @param state whether it sells
 * @param availability when it is expected
 * @param message what customers read beside it
 * @param window when it sells, while it is open
 * @param caps how much of it may be sold
 * @param policy the {@linkplain io.preorder4j.core.allocation.AllocationPolicy#name() name} of the policy that decides
 *     who gets arrived units
 * @param mode who brings arrived units to those who wait
 * @param tags the labels that every pre-order of the SKU gets, sorted
 * @param payment when customers pay
 */
public record Offer(
        Sku sku,
        OfferState state,
        Availability availability,
        Message message,
        SaleWindow window,
        Caps caps,
        String policy,
        AllocationMode mode,
        Set<Tag> tags,
        PaymentTerms payment) {

    /** The policy of an offer that names none. */
    public static final String DEFAULT_POLICY = "first-come-first-served";

    /** The message of an offer that has none of its own. */
    public static final Message DEFAULT_MESSAGE = Message.of("Ships from {date}");

    /** Checks the name of the policy, and copies and sorts the tags. */
    public Offer {
        Identifier.checked("policy", policy);
        tags = Tag.sorted(tags);
    }

    /**
     * An open offer without limits, first come first served, whose pre-orders are tagged {@link Tag#PREORDER} and whose
     * payment is the host's own affair.
     *
     * @param sku what is sold
     * @param availability when it is expected
     * @return the offer
     */
    public static Offer of(Sku sku, Availability availability) {
        return new Offer(
                sku,
                OfferState.OPEN,
                availability,
                DEFAULT_MESSAGE,
                SaleWindow.always(),
                Caps.none(),
                DEFAULT_POLICY,
                AllocationMode.AUTOMATIC,
                Set.of(Tag.PREORDER),
                PaymentTerms.none());
    }

    /**
     * The same offer, available at another time.
     *
     * @param newAvailability when it is expected
     * @return the offer
     */
    public Offer withAvailability(Availability newAvailability) {
        return new Offer(sku, state, newAvailability, message, window, caps, policy, mode, tags, payment);
    }

    /**
     * The same offer with another message.
     *
     * @param newMessage what customers read beside it
     * @return the offer
     */
    public Offer withMessage(Message newMessage) {
        return new Offer(sku, state, availability, newMessage, window, caps, policy, mode, tags, payment);
    }

    /**
     * The same offer, sold at another time.
     *
     * @param newWindow when it sells
     * @return the offer
     */
    public Offer withWindow(SaleWindow newWindow) {
        return new Offer(sku, state, availability, message, newWindow, caps, policy, mode, tags, payment);
    }

    /**
     * The same offer with another cap.
     *
     * @param total the most active units, all customers together
     * @return the offer
     */
    public Offer withCap(Limit total) {
        return with(caps.withTotal(total));
    }

    /**
     * The same offer with another customer limit.
     *
     * @param perCustomer the most active units for one customer
     * @return the offer
     */
    public Offer withCustomerLimit(Limit perCustomer) {
        return with(caps.withPerCustomer(perCustomer));
    }

    /**
     * The same offer with another cap for a channel.
     *
     * @param channel the channel
     * @param limit the most active units sold through it
     * @return the offer
     */
    public Offer withChannelCap(Channel channel, Limit limit) {
        return with(caps.withChannel(channel, limit));
    }

    /**
     * The same offer, sold in waves.
     *
     * @param waves the parts that open one after the other
     * @return the offer
     */
    public Offer withWaves(Wave... waves) {
        return with(caps.withWaves(List.of(waves)));
    }

    /**
     * The same offer with a cap that follows its supply. It moves with every supply, receipt and correction; one that
     * falls below what is sold takes nothing back.
     *
     * @param share how much of what came and is on order may be sold, all customers together
     * @return the offer
     */
    public Offer withSupplyCap(SupplyShare share) {
        return with(caps.withSupply(share));
    }

    private Offer with(Caps newCaps) {
        return new Offer(sku, state, availability, message, window, newCaps, policy, mode, tags, payment);
    }

    /**
     * The same offer with another allocation policy.
     *
     * @param name the name of a policy that is registered where the offer is opened
     * @return the offer
     */
    public Offer withPolicy(String name) {
        return new Offer(sku, state, availability, message, window, caps, name, mode, tags, payment);
    }

    /**
     * The same offer, allocated by hand or by itself.
     *
     * @param newMode who brings arrived units to those who wait
     * @return the offer
     */
    public Offer withMode(AllocationMode newMode) {
        return new Offer(sku, state, availability, message, window, caps, policy, newMode, tags, payment);
    }

    /**
     * The same offer with tags instead of those that it has.
     *
     * @param newTags the labels that every pre-order of the SKU gets
     * @return the offer
     */
    public Offer withTags(Tag... newTags) {
        return new Offer(sku, state, availability, message, window, caps, policy, mode, Set.of(newTags), payment);
    }

    /**
     * The same offer with other terms of payment.
     *
     * @param terms when customers pay
     * @return the offer
     */
    public Offer withPayment(PaymentTerms terms) {
        return new Offer(sku, state, availability, message, window, caps, policy, mode, tags, terms);
    }

    /**
     * The same offer, not yet sold.
     *
     * @return the offer as a draft
     */
    public Offer asDraft() {
        return as(OfferState.DRAFT);
    }

    /**
     * The same offer in another state.
     *
     * @param next the state to go to
     * @return the offer
     * @throws IllegalStateException if {@link OfferState#leadsTo} does not allow it
     */
    public Offer in(OfferState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("offer " + sku + " is " + state + ": it cannot become " + next);
        }
        return as(next);
    }

    /**
     * This offer after the shop thought again. Its state stays; its terms of payment can change only in a draft.
     *
     * @param revision the offer as it should be, whatever its state says
     * @return the offer
     * @throws IllegalStateException if the terms of payment would change under buyers who agreed to them
     */
    public Offer revised(Offer revision) {
        if (!sku.equals(revision.sku)) {
            throw new IllegalArgumentException("offer " + sku + " cannot be revised to one of " + revision.sku);
        }
        if (state != OfferState.DRAFT && !payment.equals(revision.payment)) {
            throw new IllegalStateException("offer " + sku + " is " + state + ": its terms of payment cannot change");
        }
        return revision.as(state);
    }

    private Offer as(OfferState newState) {
        return new Offer(sku, newState, availability, message, window, caps, policy, mode, tags, payment);
    }
}
