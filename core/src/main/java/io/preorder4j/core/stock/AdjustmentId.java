package io.preorder4j.core.stock;

import io.preorder4j.core.Identifier;

/**
 * A correction of stock, as the host numbers it. An adjustment counts once, however often it is sent.
 *
 * @param value the host's id, an {@link Identifier}
 */
public record AdjustmentId(String value) {

    /** Checks the id. */
    public AdjustmentId {
        Identifier.checked("adjustment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
