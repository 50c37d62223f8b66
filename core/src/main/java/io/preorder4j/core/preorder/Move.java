package io.preorder4j.core.preorder;

import io.preorder4j.core.Units;

/**
 * Some units of one pre-order going from one stage to another.
 *
 * @param from where they stand
 * @param to where they go; {@link Stage#leadsTo} allows it
 * @param units how many, 1 to {@link Units#MAX}
 */
public record Move(Stage from, Stage to, long units) {

    /** Checks the edge and the number of units. */
    public Move {
        if (!from.leadsTo(to)) {
            throw new IllegalArgumentException("no unit goes from " + from + " to " + to);
        }
        Units.positive("units", units);
    }

    @Override
    public String toString() {
        return units + " " + from + " → " + to;
    }
}
