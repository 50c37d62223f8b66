/** An allocation policy as a plug-in: a host that has it on its module path finds it. */
module io.preorder4j.examples.loyalty {
    requires static org.jspecify;
    requires io.preorder4j.core;

    provides io.preorder4j.core.allocation.AllocationPolicy with
            io.preorder4j.examples.loyalty.LoyaltyPoints;
}
