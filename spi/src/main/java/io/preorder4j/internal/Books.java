package io.preorder4j.internal;

import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The books of one SKU while units come and go within a transaction that has locked its stock: the sums, and lot by lot
 * what is free of them. Nothing is written before {@link #save}.
 */
final class Books {

    private final UnitOfWork unit;
    private final Stock before;
    private final Map<LotId, Lot> changed = new TreeMap<>();
    private final Deque<Lot> free = new ArrayDeque<>();
    private Stock stock;

    Books(UnitOfWork unit, Stock stock) {
        this.unit = unit;
        this.before = stock;
        this.stock = stock;
    }

    Stock stock() {
        return stock;
    }

    /** Goods came. They repay the deficit first; the rest is a lot of free units. */
    void receive(long units, LotId lot) {
        addLot(units, lot);
        stock = stock.received(units);
    }

    /** The count was corrected. Found units are a lot of their own; lost ones go from the oldest lots that have any. */
    void adjust(long units, LotId lot) {
        if (units > 0) {
            addLot(units, lot);
        } else {
            draw(Math.min(stock.free(), -units));
        }
        stock = stock.adjusted(units);
    }

    /**
     * A receipt was taken back. Its free units go first, then those of other lots, the oldest first: these are now with
     * pre-orders that had been given units of the lot.
     *
     * @return what other lots gave
     */
    List<LotUnits> reverse(long units, LotId lotId) {
        Lot lot = lot(lotId);
        changed.put(lotId, lot.afterReversal());
        List<LotUnits> fromOthers = draw(Math.min(stock.free() - lot.free(), units - lot.free()));
        stock = stock.reversed(units);
        return fromOthers;
    }

    /** A pre-order gets free units, of the oldest lots. */
    List<LotUnits> allocate(long units) {
        stock = stock.allocated(units);
        return draw(units);
    }

    /** Units come back from a pre-order. Those that repay the deficit belong to no lot any more. */
    void giveBack(List<LotUnits> units) {
        long repaid = stock.deficit();
        for (LotUnits part : units) {
            long toLot = Math.max(0, part.units() - repaid);
            repaid -= part.units() - toLot;
            if (toLot > 0) {
                changed.put(part.lot(), lot(part.lot()).givenBack(toLot));
            }
            stock = stock.givenBack(part.units());
        }
    }

    void save() {
        saveLots();
        if (!stock.equals(before)) {
            unit.stocks().put(List.of(stock));
        }
    }

    private void addLot(long units, LotId id) {
        saveLots();
        long repaid = Math.min(stock.deficit(), units);
        unit.lots().add(List.of(new Lot(stock.sku(), id, units - repaid, false)));
    }

    private List<LotUnits> draw(long wanted) {
        List<LotUnits> drawn = new ArrayList<>(1);
        long left = wanted;
        while (left > 0) {
            Lot lot = oldestFree();
            long taken = Math.min(left, lot.free());
            Lot rest = lot.taken(taken);
            changed.put(rest.id(), rest);
            if (rest.free() > 0) {
                free.addFirst(rest);
            }
            drawn.add(new LotUnits(lot.id(), taken));
            left -= taken;
        }
        return drawn;
    }

    private Lot oldestFree() {
        if (free.isEmpty()) {
            saveLots();
            free.addAll(unit.lots().free(stock.sku(), Batch.MAX));
        }
        Lot oldest = free.poll();
        if (oldest == null) {
            throw new IllegalStateException("the books of " + stock.sku() + " have free units, but no lot has");
        }
        return oldest;
    }

    private Lot lot(LotId id) {
        Lot known = changed.get(id);
        Lot lot = known != null
                ? known
                : unit.lots().find(stock.sku(), Set.of(id)).get(id);
        if (lot == null) {
            throw new IllegalStateException(
                    "units of " + stock.sku() + " come from lot " + id + ", which is not there");
        }
        return lot;
    }

    /** Free lots that were read before may be stale after this, and are read again. */
    private void saveLots() {
        if (!changed.isEmpty()) {
            unit.lots().update(List.copyOf(changed.values()));
            changed.clear();
        }
        free.clear();
    }
}
