package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** Reads backlogs, a page at a time. */
final class Backlogs {

    private Backlogs() {}

    static List<Claim> head(UnitOfWork unit, Sku sku, int limit) {
        return unit.preOrders().backlog(sku, Rank.FIRST, limit);
    }

    static List<Claim> whole(UnitOfWork unit, Sku sku) {
        List<Claim> all = new ArrayList<>();
        List<Claim> page = head(unit, sku, Batch.MAX);
        while (!page.isEmpty()) {
            all.addAll(page);
            Rank last = page.get(page.size() - 1).rank();
            page = page.size() < Batch.MAX ? List.of() : unit.preOrders().backlog(sku, last, Batch.MAX);
        }
        return all;
    }
}
