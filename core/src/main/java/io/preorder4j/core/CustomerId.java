package io.preorder4j.core;

/**
 * Who buys, as the host knows them. It is only compared, for limits and for finding: use an opaque key rather than a
 * mail address.
 *
 * @param value the host's id, an {@link Identifier}
 */
public record CustomerId(String value) {

    /** Checks the id. */
    public CustomerId {
        Identifier.checked("customer", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
