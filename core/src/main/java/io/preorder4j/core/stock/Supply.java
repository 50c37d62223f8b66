package io.preorder4j.core.stock;

import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units that are expected in.
 *
 * @param id the purchase order line or advance shipping notice
 * @param sku what is expected
 * @param units how many will have come in all, 0 to {@link Units#MAX}; 0 only if it was cancelled before any came
 * @param expectedOn the day on which they are expected, in the shop's zone, year 0 to 9999
 * @param received how many of them have come, 0 or more; more than {@code units} after an over-delivery
 * @param confidence how many in a hundred of those still to come one may count on, 0 to {@value #CERTAIN}
 */
public record Supply(SupplyId id, Sku sku, long units, LocalDate expectedOn, long received, int confidence) {

    /** The confidence of a supply of which all will come. */
    public static final int CERTAIN = 100;

    private static final int LAST_YEAR = 9999;

    /** Checks the numbers of units, the day and the confidence. */
    public Supply {
        Units.notNegative("units", units);
        // Other years are not sorted as they are written.
        if (expectedOn.getYear() < 0 || expectedOn.getYear() > LAST_YEAR) {
            throw new InvalidInputException("expectedOn", expectedOn.toString(), "is not in the years 0 to 9999");
        }
        if (received < 0) {
            throw new IllegalArgumentException("supply " + id + " would have received " + received);
        }
        if (confidence < 0 || confidence > CERTAIN) {
            throw new InvalidQuantityException("confidence", confidence, "is not 0 to " + CERTAIN);
        }
    }

    /**
     * A supply of which nothing has come yet, and all will come.
     *
     * @param id the purchase order line or advance shipping notice
     * @param sku what is expected
     * @param units how many, 1 to {@link Units#MAX}
     * @param expectedOn the day on which they are expected, in the shop's zone
     * @return the supply
     */
    public static Supply announced(SupplyId id, Sku sku, long units, LocalDate expectedOn) {
        return new Supply(id, sku, Units.positive("units", units), expectedOn, 0, CERTAIN);
    }

    /**
     * The same supply, more or less sure.
     *
     * @param newConfidence how many in a hundred of those still to come one may count on, 0 to {@value #CERTAIN}
     * @return the next supply
     * @throws InvalidQuantityException if the confidence is out of range
     */
    public Supply withConfidence(int newConfidence) {
        return new Supply(id, sku, units, expectedOn, received, newConfidence);
    }

    /**
     * The supply after some of its units came, or turned out not to have come.
     *
     * @param arrived how many came, negative for those of a receipt that was taken back
     * @return the next supply; what came before it was announced does not count, and is not taken away again
     */
    public Supply after(long arrived) {
        long sum = Units.sum("received", received, arrived);
        return new Supply(id, sku, units, expectedOn, Math.max(0, sum), confidence);
    }

    /**
     * The supply after its date or its units changed.
     *
     * @param newUnits how many will have come in all, 1 to {@link Units#MAX}; fewer than have come leaves none to come
     * @param newDay the day on which those to come are expected, in the shop's zone
     * @return the next supply
     */
    public Supply revised(long newUnits, LocalDate newDay) {
        return new Supply(id, sku, Units.positive("units", newUnits), newDay, received, confidence);
    }

    /**
     * The supply after nothing more will come of it.
     *
     * @return the next supply, without outstanding units
     */
    public Supply cancelled() {
        return new Supply(id, sku, Math.min(units, received), expectedOn, received, confidence);
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
        return new Supply(id, sku, units - part, expectedOn, received, confidence);
    }

    /**
     * The units that are still to come.
     *
     * @return what was announced less what was received, never below 0
     */
    public long outstanding() {
        return Math.max(0, units - received);
    }

    /**
     * The units still to come that one may count on.
     *
     * @return of the {@linkplain #outstanding() outstanding} ones what the confidence says, rounded down
     */
    public long sure() {
        return outstanding() * confidence / CERTAIN;
    }

    /**
     * On which day one may count on what is still to come.
     *
     * @param today the day, in the shop's zone
     * @param rule how long a supply counts that is late
     * @return its day; today if it is late and still counts; empty if it is too late to count
     */
    public Optional<LocalDate> countsOn(LocalDate today, PastDue rule) {
        if (expectedOn.isBefore(rule.earliest(today))) {
            return Optional.empty();
        }
        return Optional.of(expectedOn.isBefore(today) ? today : expectedOn);
    }
}
