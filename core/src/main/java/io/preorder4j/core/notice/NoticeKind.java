package io.preorder4j.core.notice;

/** What a customer is told. */
public enum NoticeKind {
    /** The pre-order is placed, or the hold that it was is confirmed. */
    CONFIRMATION,
    /** The promised date is another one. */
    DATE_CHANGED,
    /** It ships later than was agreed, and the customer may wait or cancel. */
    DELAY_CONSENT,
    /** Units came in for the pre-order and are prepared. */
    PREPARING,
    /** Units that were prepared had to be taken back; they are waited for again. */
    TAKEN_BACK,
    /** Something has to be paid. */
    PAYMENT_DUE,
    /** Units are with the carrier. */
    DISPATCHED,
    /** Units were cancelled. */
    CANCELLED,
    /** What was paid has to be given back. */
    REFUND_DUE
}
