package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.ShopStock;
import java.util.Map;
import java.util.Set;

/**
 * What the host can deliver without a pre-order: its own stock, and what suppliers ship. It is asked when a cart is
 * classified, outside of every transaction.
 */
@FunctionalInterface
public interface ShopInventory {

    /**
     * Answers for some SKUs.
     *
     * @param skus at most 1000
     * @return what can be delivered of each; nothing of those that are missing
     */
    Map<Sku, ShopStock> stock(Set<Sku> skus);
}
