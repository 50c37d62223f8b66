package io.preorder4j.core.readiness;

/** How supplies are counted. */
public enum SupplyCount {
    /** All that is outstanding comes on its day. */
    IN_FULL,
    /** Of each supply comes what its confidence says, rounded down. */
    WITH_CAUTION;

    long units(ExpectedSupply supply) {
        return switch (this) {
            case IN_FULL -> supply.units();
            case WITH_CAUTION -> supply.sure();
        };
    }
}
