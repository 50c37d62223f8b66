package io.preorder4j.core.preorder;

import io.preorder4j.core.Identifier;

/**
 * One line of one order of the host.
 *
 * @param orderId the order, an {@link Identifier}
 * @param lineId the line within the order, an {@link Identifier}
 */
public record PreOrderId(String orderId, String lineId) {

    /** Checks both ids. */
    public PreOrderId {
        Identifier.checked("orderId", orderId);
        Identifier.checked("lineId", lineId);
    }

    @Override
    public String toString() {
        return orderId + "/" + lineId;
    }
}
