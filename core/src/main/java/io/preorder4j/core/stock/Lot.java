package io.preorder4j.core.stock;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;

/**
 * What is free of the units that came in together. The free units of all lots of a SKU are the free units of its {@link
 * Stock}.
 *
 * @param sku the SKU
 * @param id when they came: the oldest lot is given first
 * @param free how many are free, 0 or more
 * @param reversed whether the receipt that brought them was taken back
 */
public record Lot(Sku sku, LotId id, long free, boolean reversed) {

    /** Checks the number of units. */
    public Lot {
        if (free < 0) {
            throw new IllegalStateException("lot " + id + " of " + sku + " would have " + free + " free");
        }
    }

    /**
     * The lot after some of its free units went.
     *
     * @param units how many
     * @return the next lot
     */
    public Lot taken(long units) {
        return new Lot(sku, id, free - units, reversed);
    }

    /**
     * The lot after some of its units came back.
     *
     * @param units how many
     * @return the next lot
     */
    public Lot givenBack(long units) {
        return new Lot(sku, id, Units.sum("free", free, units), reversed);
    }

    /**
     * The lot after its receipt was taken back: nothing of it is free any more.
     *
     * @return the next lot
     */
    public Lot afterReversal() {
        return new Lot(sku, id, 0, true);
    }
}
