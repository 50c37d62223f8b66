package io.preorder4j.core.readiness;

import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Supply;
import java.time.LocalDate;

/**
 * Units that are expected in on a day, and how sure that is.
 *
 * @param day the day, in the shop's zone
 * @param units how many are still to come, 0 to {@link Units#MAX}
 * @param confidence how many in a hundred of them one may count on, 0 to 100
 */
public record ExpectedSupply(LocalDate day, long units, int confidence) {

    private static final int ALL = 100;

    /** Checks the numbers. */
    public ExpectedSupply {
        Units.notNegative("units", units);
        if (confidence < 0 || confidence > ALL) {
            throw new IllegalArgumentException(
                    "confidence of " + units + " units on " + day + " is " + confidence + " %, not 0 to " + ALL + " %");
        }
    }

    /**
     * What is outstanding of a supply.
     *
     * @param supply the supply
     * @param confidence how many in a hundred one may count on, 0 to 100
     * @return the units on their day
     */
    public static ExpectedSupply of(Supply supply, int confidence) {
        return new ExpectedSupply(supply.expectedOn(), supply.outstanding(), confidence);
    }

    /**
     * Whether it should have come and has not.
     *
     * @param today the day
     * @return {@code true} from the day after {@link #day()} on
     */
    public boolean isLate(LocalDate today) {
        return day.isBefore(today);
    }

    /** The units that one may count on, rounded down. */
    long sure() {
        return units * confidence / ALL;
    }
}
