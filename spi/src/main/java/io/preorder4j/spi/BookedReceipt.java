package io.preorder4j.spi;

import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;

/**
 * A receipt that counts, or counted until it was taken back.
 *
 * @param receipt the receipt as it was first sent
 * @param lot the lot that it brought, of each of its SKUs
 * @param reversed whether it was taken back
 */
public record BookedReceipt(GoodsReceipt receipt, LotId lot, boolean reversed) {

    /**
     * The receipt after it was taken back.
     *
     * @return the same receipt, reversed
     */
    public BookedReceipt afterReversal() {
        return new BookedReceipt(receipt, lot, true);
    }
}
