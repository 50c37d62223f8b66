package io.preorder4j.core.stock;

import io.preorder4j.core.Identifier;

/**
 * A line of a purchase order or of an advance shipping notice, as the host names it.
 *
 * @param value the host's id, an {@link Identifier}
 */
public record SupplyId(String value) implements Comparable<SupplyId> {

    /** Checks the id. */
    public SupplyId {
        Identifier.checked("supply", value);
    }

    @Override
    public int compareTo(SupplyId other) {
        return Identifier.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
