package io.preorder4j.core.offer;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.Sku;

/**
 * A SKU opened for pre-order: what the shop decided about its sale.
 *
 * <pre>{@code
 * Offer offer = Offer.of(new Sku("LP-1977"), new Availability(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")))
 *         .withCap(Limit.of(5_000))
 *         .withCustomerLimit(Limit.of(2));
 * }</pre>
 *
 * @param sku what is sold; there is one offer a SKU
 * @param availability when it is expected
 * @param state whether it sells
 * @param cap the most active units of the SKU, all customers together
 * @param customerLimit the most active units of the SKU for one customer
 * @param policy the {@linkplain io.preorder4j.core.allocation.AllocationPolicy#name() name} of the policy that decides
 *     who gets arrived units
 */
public record Offer(
        Sku sku, Availability availability, OfferState state, Limit cap, Limit customerLimit, String policy) {

    /** The policy of an offer that names none. */
    public static final String DEFAULT_POLICY = "first-come-first-served";

    /** Checks the name of the policy. */
    public Offer {
        Identifier.checked("policy", policy);
    }

    /**
     * An open offer without limits, first come first served.
     *
     * @param sku what is sold
     * @param availability when it is expected
     * @return the offer
     */
    public static Offer of(Sku sku, Availability availability) {
        return new Offer(sku, availability, OfferState.OPEN, Limit.none(), Limit.none(), DEFAULT_POLICY);
    }

    /**
     * The same offer with another cap.
     *
     * @param newCap the most active units, all customers together
     * @return the offer
     */
    public Offer withCap(Limit newCap) {
        return new Offer(sku, availability, state, newCap, customerLimit, policy);
    }

    /**
     * The same offer with another customer limit.
     *
     * @param newLimit the most active units for one customer
     * @return the offer
     */
    public Offer withCustomerLimit(Limit newLimit) {
        return new Offer(sku, availability, state, cap, newLimit, policy);
    }

    /**
     * The same offer with another allocation policy.
     *
     * @param name the name of a policy that is registered where the offer is opened
     * @return the offer
     */
    public Offer withPolicy(String name) {
        return new Offer(sku, availability, state, cap, customerLimit, name);
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
        return new Offer(sku, availability, next, cap, customerLimit, policy);
    }
}
