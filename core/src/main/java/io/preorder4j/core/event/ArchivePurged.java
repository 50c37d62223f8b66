package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import java.util.List;

/**
 * What was archived of some offers is deleted for good: their pre-orders, and the entries of the journal about these.
 *
 * @param skus the SKUs of the offers, sorted, possibly none
 * @param preOrders how many pre-orders are gone
 */
public record ArchivePurged(List<Sku> skus, long preOrders) implements Event {

    /** Copies the list. */
    public ArchivePurged {
        skus = List.copyOf(skus);
    }
}
