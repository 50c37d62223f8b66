package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Settlement;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one transaction settles: gathered over SKUs, one after the other, and then saved together. */
final class SettlingStep {

    /** The most claims of a SKU that one transaction settles, unless the policy must see everybody. */
    static final int CHUNK = Backlogs.PAGE;

    private final UnitOfWork unit;
    private final List<UnitsMoved> moves = new ArrayList<>();
    private final List<Stock> stocks = new ArrayList<>();
    private final List<Sku> unsettled = new ArrayList<>();

    SettlingStep(UnitOfWork unit) {
        this.unit = unit;
    }

    void settle(Stock stock, AllocationPolicy policy) {
        if (stock.deficit() > 0) {
            takeBack(stock);
        } else if (stock.free() > 0) {
            allocate(stock, policy);
        }
    }

    /** The SKUs of which more is to be settled. */
    List<Sku> unsettled() {
        return unsettled;
    }

    void save(Instant now) {
        if (!moves.isEmpty()) {
            unit.preOrders().move(moves);
            unit.stocks().put(stocks);
            Decision.record(unit, now, moves);
        }
    }

    private void takeBack(Stock stock) {
        List<Claim> claims = unit.preOrders().lastAllocated(stock.sku(), atMost(stock.deficit()));
        Settlement settlement = Settlement.takingBack(stock, claims);
        keep(settlement);
        if (settlement.stock().deficit() > 0 && claims.size() == CHUNK) {
            unsettled.add(stock.sku());
        }
    }

    private void allocate(Stock stock, AllocationPolicy policy) {
        boolean everybody = Allocation.seesEverybody(policy);
        List<Claim> claims =
                everybody ? Backlogs.whole(unit, stock.sku()) : Backlogs.head(unit, stock.sku(), atMost(stock.free()));
        if (claims.isEmpty()) {
            return;
        }
        Settlement settlement = Settlement.allocating(stock, policy, claims);
        keep(settlement);
        boolean servedAll =
                settlement.units() == claims.stream().mapToLong(Claim::units).sum();
        if (!everybody && servedAll && settlement.stock().free() > 0 && claims.size() == CHUNK) {
            unsettled.add(stock.sku());
        }
    }

    /** No more claims than units: each that is served gets one at least. A small receipt reads a small page. */
    private static int atMost(long units) {
        return (int) Math.min(CHUNK, units);
    }

    private void keep(Settlement settlement) {
        if (settlement.shares().isEmpty()) {
            return;
        }
        stocks.add(settlement.stock());
        for (Share share : settlement.shares()) {
            Claim claim = share.claim();
            moves.add(new UnitsMoved(claim.id(), settlement.stock().sku(), claim.rank(), settlement.move(share)));
        }
    }
}
