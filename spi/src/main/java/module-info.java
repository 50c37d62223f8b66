/** The boundary: the ports that a host implements, and the façade {@code PreOrders} that it calls. */
module io.preorder4j.spi {
    requires static transitive org.jspecify;
    requires transitive io.preorder4j.core;
    requires org.slf4j;

    exports io.preorder4j;
    exports io.preorder4j.automation;
    exports io.preorder4j.command;
    exports io.preorder4j.feed;
    exports io.preorder4j.metrics;
    exports io.preorder4j.notice;
    exports io.preorder4j.planning;
    exports io.preorder4j.delay;
    exports io.preorder4j.privacy;
    exports io.preorder4j.promise;
    exports io.preorder4j.spi;
    exports io.preorder4j.tab;

    uses io.preorder4j.core.allocation.AllocationPolicy;
    uses io.preorder4j.core.delay.DelayRule;
}
