package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;

/** What tells lots apart: a receipt brings one of each of its SKUs, all with the same id. */
record LotKey(Sku sku, LotId lot) {

    static LotKey of(Lot lot) {
        return new LotKey(lot.sku(), lot.id());
    }

    @Override
    public String toString() {
        return lot + " of " + sku;
    }
}
