package io.preorder4j.core.cart;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
import java.util.Set;

/**
 * A line of a cart or an order.
 *
 * @param lineId the line within its order, an {@link Identifier}
 * @param sku what is asked for
 * @param units how many, 1 to {@link Units#MAX}
 * @param tags labels for the pre-order, sorted; those of the offer come on top
 */
public record OrderLine(String lineId, Sku sku, long units, Set<Tag> tags) {

    /** Checks the id and the number of units. */
    public OrderLine {
        Identifier.checked("lineId", lineId);
        Units.positive("units", units);
        tags = Tag.sorted(tags);
    }

    /**
     * A line without tags.
     *
     * @param lineId the line within its order
     * @param sku what is asked for
     * @param units how many, 1 to {@link Units#MAX}
     * @return the line
     */
    public static OrderLine of(String lineId, Sku sku, long units) {
        return new OrderLine(lineId, sku, units, Set.of());
    }

    /**
     * The same line with tags instead of those that it has.
     *
     * @param newTags the labels for the pre-order
     * @return the line
     */
    public OrderLine tagged(Tag... newTags) {
        return new OrderLine(lineId, sku, units, Set.of(newTags));
    }

    /**
     * The same line for another number of units.
     *
     * @param newUnits how many, 1 to {@link Units#MAX}
     * @return the line
     */
    public OrderLine of(long newUnits) {
        return new OrderLine(lineId, sku, newUnits, tags);
    }
}
