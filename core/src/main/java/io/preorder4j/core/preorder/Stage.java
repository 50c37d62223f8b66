package io.preorder4j.core.preorder;

/** Where a unit of a pre-order stands, from the first to the last. */
public enum Stage {
    /** Kept for a checkout that is not finished. */
    HELD,
    /** Sold; no goods yet. */
    WAITING,
    /** Arrived goods are set aside for it. */
    ALLOCATED,
    /** Taken from the shelf. */
    PICKED,
    /** In a parcel. */
    PACKED,
    /** The parcel waits for its carrier. */
    AWAITING_SHIPMENT,
    /** With the carrier. The end. */
    DISPATCHED,
    /** Not wanted any more, or not to be had. The other end. */
    CANCELLED,
    /** Held until its time was over. The end of a checkout that nobody finished. */
    EXPIRED;

    /**
     * Whether a unit may go from this stage to another.
     *
     * @param next the other stage
     * @return {@code true} along the edges that the package description draws
     */
    public boolean leadsTo(Stage next) {
        return switch (this) {
            case HELD -> next == WAITING || next == CANCELLED || next == EXPIRED;
            case WAITING -> next == ALLOCATED || next == CANCELLED;
            case ALLOCATED -> next == PICKED || next == WAITING || next == CANCELLED;
            case PICKED -> next == PACKED || next == CANCELLED;
            case PACKED -> next == AWAITING_SHIPMENT || next == CANCELLED;
            case AWAITING_SHIPMENT -> next == DISPATCHED || next == CANCELLED;
            case DISPATCHED, CANCELLED, EXPIRED -> false;
        };
    }

    /**
     * Whether a unit in this stage has goods behind it: one received unit that nobody else can have.
     *
     * @return {@code true} from {@link #ALLOCATED} to {@link #DISPATCHED}
     */
    public boolean holdsGoods() {
        return switch (this) {
            case HELD, WAITING, CANCELLED, EXPIRED -> false;
            case ALLOCATED, PICKED, PACKED, AWAITING_SHIPMENT, DISPATCHED -> true;
        };
    }

    /**
     * Whether a unit in this stage stands in the queue for goods.
     *
     * @return {@code true} for {@link #HELD} and {@link #WAITING}
     */
    public boolean isQueued() {
        return this == HELD || this == WAITING;
    }

    /**
     * Whether a unit in this stage counts against the cap.
     *
     * @return {@code true} for all but {@link #CANCELLED} and {@link #EXPIRED}
     */
    public boolean isActive() {
        return this != CANCELLED && this != EXPIRED;
    }
}
