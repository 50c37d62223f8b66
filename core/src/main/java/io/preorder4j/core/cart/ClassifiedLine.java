package io.preorder4j.core.cart;

import java.util.List;

/**
 * A line of a cart, and what it is.
 *
 * @param line the line
 * @param parts its units by class, in the order of {@link LineClass}; their sum is that of the line
 */
public record ClassifiedLine(OrderLine line, List<LinePart> parts) {

    /** Copies the parts, and checks their sum. */
    public ClassifiedLine {
        parts = List.copyOf(parts);
        if (parts.stream().mapToLong(LinePart::units).sum() != line.units()) {
            throw new IllegalArgumentException("parts " + parts + " do not make up " + line);
        }
    }

    ClassifiedLine(OrderLine line, LinePart whole) {
        this(line, List.of(whole));
    }
}
