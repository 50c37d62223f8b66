package io.preorder4j.core.cart;

/** What a shop does with a cart of which some units could ship now and others later. */
public enum MixedCart {
    /** Ships what it has, and the rest when it comes; a line is split where the stock ends. */
    SHIP_AS_AVAILABLE,
    /** Ships the order as one; a line that is not wholly in stock waits wholly. */
    SHIP_TOGETHER,
    /** Sells only the one or the other in one order. */
    REFUSE_MIXED
}
