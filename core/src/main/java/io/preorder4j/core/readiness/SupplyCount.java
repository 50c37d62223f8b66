package io.preorder4j.core.readiness;

import java.time.LocalDate;

/** How supplies are counted. */
public enum SupplyCount {
    /** All that is outstanding comes on its day, and what is late comes today. */
    IN_FULL,
    /** Of each supply comes what its confidence says, rounded down, and what is late does not come. */
    WITH_CAUTION;

    long units(ExpectedSupply supply, LocalDate today) {
        return switch (this) {
            case IN_FULL -> supply.units();
            case WITH_CAUTION -> supply.isLate(today) ? 0 : supply.sure();
        };
    }
}
