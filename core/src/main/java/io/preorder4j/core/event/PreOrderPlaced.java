package io.preorder4j.core.event;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.Set;

/**
 * An order line was sold; all its units wait.
 *
 * @param id the order line
 * @param sku what was sold
 * @param customer who bought it
 * @param units how many units
 * @param tags the labels on it, sorted
 * @param rank where it stands in the backlog
 */
public record PreOrderPlaced(PreOrderId id, Sku sku, CustomerId customer, long units, Set<Tag> tags, Rank rank)
        implements Event {

    /** Copies and sorts the tags. */
    public PreOrderPlaced {
        tags = Tag.sorted(tags);
    }

    /**
     * The fact that a pre-order was placed.
     *
     * @param preOrder the pre-order, all its units waiting
     * @return the event
     */
    public static PreOrderPlaced of(PreOrder preOrder) {
        return new PreOrderPlaced(
                preOrder.id(),
                preOrder.sku(),
                preOrder.customer(),
                preOrder.stages().ordered(),
                preOrder.tags(),
                preOrder.rank());
    }
}
