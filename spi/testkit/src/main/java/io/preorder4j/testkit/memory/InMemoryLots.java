package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.testkit.memory.InMemoryHoldings.Held;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lots, and what pre-orders have of them. */
final class InMemoryLots implements LotRepository {

    private final Transactions transactions;
    private final InMemoryHoldings holdings;
    private final Grouped<Sku, LotId, Lot> free =
            new Grouped<>(lot -> Optional.of(lot.sku()).filter(sku -> lot.free() > 0), Lot::id);
    private final Grouped<Sku, LotId, Lot> reversed =
            new Grouped<>(lot -> Optional.of(lot.sku()).filter(sku -> lot.reversed()), Lot::id);
    private final Table<LotKey, Lot> lots;

    InMemoryLots(Transactions transactions) {
        this.transactions = transactions;
        holdings = new InMemoryHoldings(transactions);
        lots = new Table<>("lot", transactions, List.of(free, reversed));
    }

    InMemoryHoldings holdings() {
        return holdings;
    }

    @Override
    public List<Lot> free(Sku sku, int limit) {
        transactions.requireRunning();
        return Limits.page(free.in(sku).values(), limit);
    }

    @Override
    public Map<LotId, Lot> find(Sku sku, Set<LotId> ids) {
        transactions.requireRunning();
        Limits.checkBatch(ids);
        Map<LotId, Lot> found = new HashMap<>();
        for (LotId id : ids) {
            lots.find(new LotKey(sku, id)).ifPresent(lot -> found.put(id, lot));
        }
        return found;
    }

    @Override
    public List<Holding> heldOfReversed(Sku sku, int limit) {
        transactions.requireRunning();
        List<Held> held = new ArrayList<>();
        reversed.in(sku)
                .keySet()
                .forEach(lot -> held.addAll(holdings.of(sku, lot).values()));
        return page(held, limit);
    }

    @Override
    public void add(Collection<Lot> added) {
        for (Lot lot : added) {
            transactions.locks().requireStock(lot.sku());
            lots.add(LotKey.of(lot), lot);
        }
    }

    @Override
    public void update(Collection<Lot> updated) {
        for (Lot lot : updated) {
            transactions.locks().requireStock(lot.sku());
            lots.update(LotKey.of(lot), lot);
        }
    }

    @Override
    public Map<PreOrderId, List<Holding>> holdings(Set<PreOrderId> ids) {
        transactions.requireRunning();
        Limits.checkBatch(ids);
        Map<PreOrderId, List<Holding>> found = new HashMap<>();
        for (PreOrderId id : ids) {
            List<Holding> held = holdings.of(id);
            if (!held.isEmpty()) {
                found.put(id, held);
            }
        }
        return found;
    }

    @Override
    public List<Holding> holders(Sku sku, LotId lot, long afterSequence, int limit) {
        transactions.requireRunning();
        return page(holdings.of(sku, lot).tailMap(afterSequence, false).values(), limit);
    }

    @Override
    public void resource(List<UnitsResourced> changes) {
        for (UnitsResourced change : changes) {
            transactions.locks().requireStock(change.sku());
            holdings.follow(change);
        }
    }

    private static List<Holding> page(Collection<Held> held, int limit) {
        return Limits.page(held, limit).stream().map(Held::holding).toList();
    }
}
