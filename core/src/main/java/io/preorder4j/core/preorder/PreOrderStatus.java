package io.preorder4j.core.preorder;

/** One word for a person about a pre-order whose units may stand in several stages. It is derived, never stored. */
public enum PreOrderStatus {
    /** A checkout that is not finished. */
    HELD,
    /** No unit has goods yet. */
    WAITING,
    /** Some units have goods, others wait. */
    PARTIALLY_ALLOCATED,
    /** Every unit has goods, and some are still to be picked. */
    ALLOCATED,
    /** Every unit is picked, and some are still to be packed. */
    PICKED,
    /** Every unit is packed, and some still have to be made ready for the carrier. */
    PACKED,
    /** Every unit waits for the carrier. */
    AWAITING_SHIPMENT,
    /** Some units are with the carrier, others are not. */
    PARTIALLY_DISPATCHED,
    /** Every unit is with the carrier. */
    DISPATCHED,
    /** No unit is wanted any more. */
    CANCELLED,
    /** The checkout was not finished in time. */
    EXPIRED;

    /**
     * The status of these stages. Cancelled and expired units count only if there are no others.
     *
     * @param stages the stages
     * @return the status
     */
    public static PreOrderStatus of(Stages stages) {
        long active = stages.active();
        long dispatched = stages.in(Stage.DISPATCHED);
        if (active == 0) {
            return stages.in(Stage.EXPIRED) > 0 ? EXPIRED : CANCELLED;
        }
        if (stages.in(Stage.HELD) > 0) {
            return HELD;
        }
        if (dispatched > 0) {
            return dispatched == active ? DISPATCHED : PARTIALLY_DISPATCHED;
        }
        if (stages.in(Stage.WAITING) > 0) {
            return stages.in(Stage.WAITING) == active ? WAITING : PARTIALLY_ALLOCATED;
        }
        return ofLeastAdvanced(stages);
    }

    private static PreOrderStatus ofLeastAdvanced(Stages stages) {
        if (stages.in(Stage.ALLOCATED) > 0) {
            return ALLOCATED;
        }
        if (stages.in(Stage.PICKED) > 0) {
            return PICKED;
        }
        return stages.in(Stage.PACKED) > 0 ? PACKED : AWAITING_SHIPMENT;
    }
}
