package io.preorder4j.core;

/**
 * A stock keeping unit: the finest thing that a shop sells and counts. The host's own code for it, taken as it is.
 *
 * @param value the code, an {@link Identifier}; {@code 85123A} and {@code 85123a} are two SKUs
 */
public record Sku(String value) implements Comparable<Sku> {

    /** Checks the code. */
    public Sku {
        Identifier.checked("sku", value);
    }

    /** Orders as {@link Identifier#compare} does; locks are taken in this order. */
    @Override
    public int compareTo(Sku other) {
        return Identifier.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
