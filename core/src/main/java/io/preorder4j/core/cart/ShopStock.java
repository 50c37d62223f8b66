package io.preorder4j.core.cart;

/**
 * What the shop can deliver of a SKU without a pre-order, as the host knows it.
 *
 * @param inStock the units that it can ship now, 0 or more
 * @param dropShips whether a supplier ships the SKU to customers
 */
public record ShopStock(long inStock, boolean dropShips) {

    /** The shop has none of it, and no supplier ships it. */
    public static final ShopStock NONE = new ShopStock(0, false);

    /** A negative stock, as some systems keep it, counts as none. */
    public ShopStock {
        inStock = Math.max(0, inStock);
    }
}
