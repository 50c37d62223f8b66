package io.preorder4j.core.cart;

import io.preorder4j.core.Units;
import io.preorder4j.core.offer.RefusalReason;
import java.util.Optional;

/**
 * Units of a line that are of one class.
 *
 * @param lineClass what they are
 * @param units how many, 1 to {@link Units#MAX}
 * @param reason why they cannot be had, present exactly if they are {@link LineClass#UNAVAILABLE}
 */
public record LinePart(LineClass lineClass, long units, Optional<RefusalReason> reason) {

    /** Checks the number of units, and that there is a reason where there must be one. */
    public LinePart {
        Units.positive("units", units);
        if (reason.isPresent() != (lineClass == LineClass.UNAVAILABLE)) {
            throw new IllegalArgumentException("units that are " + lineClass + " for the reason " + reason);
        }
    }

    /**
     * Units that can be had.
     *
     * @param lineClass what they are
     * @param units how many
     * @return the part
     */
    public static LinePart of(LineClass lineClass, long units) {
        return new LinePart(lineClass, units, Optional.empty());
    }

    /**
     * Units that cannot be had.
     *
     * @param units how many
     * @param reason why
     * @return the part
     */
    public static LinePart unavailable(long units, RefusalReason reason) {
        return new LinePart(LineClass.UNAVAILABLE, units, Optional.of(reason));
    }
}
