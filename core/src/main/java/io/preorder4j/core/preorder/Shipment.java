package io.preorder4j.core.preorder;

import io.preorder4j.core.Identifier;

/**
 * Who carries a parcel to the customer.
 *
 * @param carrier the carrier, an {@link Identifier}
 * @param tracking the carrier's number by which the parcel can be followed, an {@link Identifier}
 * @param parcel the shop's own number of the parcel, an {@link Identifier}
 */
public record Shipment(String carrier, String tracking, String parcel) {

    /** Checks the texts. */
    public Shipment {
        Identifier.checked("carrier", carrier);
        Identifier.checked("tracking", tracking);
        Identifier.checked("parcel", parcel);
    }
}
