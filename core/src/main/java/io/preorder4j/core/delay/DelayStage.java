package io.preorder4j.core.delay;

/** Where a case stands. A rule uses those that its law knows. */
public enum DelayStage {
    /** To ship or deliver by the date that was told first; nothing else was agreed. */
    PROMISED,
    /** It will be later than told or agreed, and the customer has not been told; silence of the seller cancels. */
    NOTICE_OWED,
    /** The customer was asked to agree to a later date, and has not answered. */
    CONSENT_AWAITED,
    /** The customer agreed to a later date, or, without a deadline, to wait as long as it takes. */
    DELAYED,
    /** The date has passed, and the customer may set an additional period. */
    OVERDUE,
    /** The date has passed, and the additional period that the customer set runs. */
    ADDITIONAL_PERIOD,
    /** The customer may terminate the contract, and has not done so. */
    TERMINABLE,
    /** Done what the law of delays asks. The end. */
    FULFILLED,
    /** Cancelled or terminated, and a refund is due. The end. */
    CANCELLED;

    /**
     * Whether nothing can change any more.
     *
     * @return {@code true} for the two ends
     */
    public boolean isEnd() {
        return this == FULFILLED || this == CANCELLED;
    }
}
