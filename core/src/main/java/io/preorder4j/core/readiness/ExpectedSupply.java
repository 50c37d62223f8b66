package io.preorder4j.core.readiness;

import io.preorder4j.core.Units;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.Supply;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units that are expected in on a day, and how sure that is.
 *
 * @param day the day, in the shop's zone
 * @param units how many are still to come, 0 to {@link Units#MAX}
 * @param confidence how many in a hundred of them one may count on, 0 to 100
 */
public record ExpectedSupply(LocalDate day, long units, int confidence) {

    /** Checks the numbers. */
    public ExpectedSupply {
        Units.notNegative("units", units);
        if (confidence < 0 || confidence > Supply.CERTAIN) {
            throw new IllegalArgumentException("confidence of " + units + " units on " + day + " is " + confidence
                    + " %, not 0 to " + Supply.CERTAIN + " %");
        }
    }

    /**
     * What is outstanding of a supply.
     *
     * @param supply the supply
     * @param today the day, in the shop's zone
     * @param rule how long a supply counts that is late
     * @return the units on the day on which they {@linkplain Supply#countsOn count}, empty if they are too late to count
     */
    public static Optional<ExpectedSupply> of(Supply supply, LocalDate today, PastDue rule) {
        return supply.countsOn(today, rule)
                .map(day -> new ExpectedSupply(day, supply.outstanding(), supply.confidence()));
    }

    /** The units that one may count on, rounded down. */
    long sure() {
        return units * confidence / Supply.CERTAIN;
    }
}
