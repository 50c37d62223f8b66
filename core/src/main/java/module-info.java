/** The decisions of pre-orders: pure functions over immutable values, with no I/O, clock, thread, randomness or log. */
module io.preorder4j.core {
    requires static transitive org.jspecify;

    exports io.preorder4j.core;
    exports io.preorder4j.core.allocation;
    exports io.preorder4j.core.cart;
    exports io.preorder4j.core.delay;
    exports io.preorder4j.core.event;
    exports io.preorder4j.core.forecast;
    exports io.preorder4j.core.notice;
    exports io.preorder4j.core.offer;
    exports io.preorder4j.core.payment;
    exports io.preorder4j.core.preorder;
    exports io.preorder4j.core.privacy;
    exports io.preorder4j.core.promise;
    exports io.preorder4j.core.readiness;
    exports io.preorder4j.core.stock;
}
