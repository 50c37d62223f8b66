package io.preorder4j.core.privacy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Shipment;

/**
 * Who somebody is from now on: a name that says nothing. Immutable.
 *
 * @param id the name
 */
public record Pseudonym(CustomerId id) {

    /** What stands where a text was that may tell who somebody is. */
    public static final String REMOVED = "removed";

    /**
     * A fact about this customer, without what tells who they are: their name, the words in which they cancelled, and the
     * numbers by which a carrier knows their parcel. The order line stays: whose it is, only the host knows.
     *
     * @param fact what happened
     * @return the same fact, as it is written from now on; equal if it tells nothing
     */
    public Event hide(Event fact) {
        if (fact instanceof PreOrderPlaced e) {
            return new PreOrderPlaced(e.preOrder().boughtBy(id));
        } else if (fact instanceof PreOrderRefused e) {
            return new PreOrderRefused(e.id(), e.sku(), id, e.units(), e.reason());
        } else if (fact instanceof CancellationRequested e) {
            Cancellation silent = new Cancellation(e.cancellation().by(), REMOVED);
            return new CancellationRequested(e.id(), e.sku(), e.units(), silent);
        } else if (fact instanceof ShipmentRecorded e) {
            Shipment untraceable = new Shipment(e.shipment().carrier(), REMOVED, REMOVED);
            return new ShipmentRecorded(e.id(), e.sku(), e.units(), untraceable);
        }
        return fact;
    }
}
