package io.preorder4j.core.preorder;

/** Why a pre-order is kept from going on. */
public enum BlockReason {
    /** Its payment failed and was not made good in time. It gets no goods until it is paid. */
    PAYMENT,
    /** It may be a fraud. It gets no goods until somebody has looked. */
    FRAUD,
    /** Its address is not good. It keeps its place and its goods, and is not picked. */
    ADDRESS,
    /** The customer asked to wait. It keeps its place and its goods, and is not picked. */
    CUSTOMER_REQUEST;

    /**
     * Whether a pre-order that is blocked for this reason may be given goods.
     *
     * @return {@code true} for {@link #ADDRESS} and {@link #CUSTOMER_REQUEST}
     */
    public boolean allowsAllocation() {
        return switch (this) {
            case PAYMENT, FRAUD -> false;
            case ADDRESS, CUSTOMER_REQUEST -> true;
        };
    }
}
