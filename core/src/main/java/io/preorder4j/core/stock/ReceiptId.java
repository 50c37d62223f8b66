package io.preorder4j.core.stock;

import io.preorder4j.core.Identifier;

/**
 * A goods receipt note, as the host numbers it. A receipt counts once, however often it is sent.
 *
 * @param value the host's id, an {@link Identifier}
 */
public record ReceiptId(String value) {

    /** Checks the id. */
    public ReceiptId {
        Identifier.checked("receipt", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
