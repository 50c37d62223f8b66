package io.preorder4j.core.stock;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.time.LocalDate;

/**
 * Units that are expected in.
 *
 * @param id the purchase order line or advance shipping notice
 * @param sku what is expected
 * @param units how many will have come in all, 0 to {@link Units#MAX}; 0 only if it was cancelled before any came
 * @param expectedOn the day on which they are expected, in the shop's zone
 * @param received how many of them have come, 0 or more; more than {@code units} after an over-delivery
 */
public record Supply(SupplyId id, Sku sku, long units, LocalDate expectedOn, long received) {

    /** Checks the numbers of units. */
    public Supply {
        Units.notNegative("units", units);
        if (received < 0) {
            throw new IllegalArgumentException("supply " + id + " would have received " + received);
        }
    }

    /**
     * A supply of which nothing has come yet.
     *
     * @param id the purchase order line or advance shipping notice
     * @param sku what is expected
     * @param units how many, 1 to {@link Units#MAX}
     * @param expectedOn the day on which they are expected, in the shop's zone
     * @return the supply
     */
    public static Supply announced(SupplyId id, Sku sku, long units, LocalDate expectedOn) {
        return new Supply(id, sku, Units.positive("units", units), expectedOn, 0);
    }

    /**
     * The supply after some of its units came, or turned out not to have come.
     *
     * @param arrived how many came, negative for those of a receipt that was taken back
     * @return the next supply; what came before it was announced does not count, and is not taken away again
     */
    public Supply after(long arrived) {
        long sum = Units.sum("received", received, arrived);
        return new Supply(id, sku, units, expectedOn, Math.max(0, sum));
    }

    /**
     * The supply after its date or its units changed.
     *
     * @param newUnits how many will have come in all, 1 to {@link Units#MAX}; fewer than have come leaves none to come
     * @param newDay the day on which those to come are expected, in the shop's zone
     * @return the next supply
     */
    public Supply revised(long newUnits, LocalDate newDay) {
        return new Supply(id, sku, Units.positive("units", newUnits), newDay, received);
    }

    /**
     * The supply after nothing more will come of it.
     *
     * @return the next supply, without outstanding units
     */
    public Supply cancelled() {
        return new Supply(id, sku, Math.min(units, received), expectedOn, received);
    }

    /**
     * The supply after some of its units will come as another supply.
     *
     * @param part how many, 1 to the outstanding units
     * @return the next supply
     * @throws io.preorder4j.core.InvalidQuantityException if fewer are outstanding
     */
    public Supply without(long part) {
        if (Units.positive("units", part) > outstanding()) {
            throw new InvalidQuantityException(
                    "units", part, "is more than the " + outstanding() + " to come of " + id);
        }
        return new Supply(id, sku, units - part, expectedOn, received);
    }

    /**
     * The units that are still to come.
     *
     * @return what was announced less what was received, never below 0
     */
    public long outstanding() {
        return Math.max(0, units - received);
    }
}
