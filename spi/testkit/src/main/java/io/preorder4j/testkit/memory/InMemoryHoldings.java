package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.StoreException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What pre-orders have of lots. It follows their moves. */
final class InMemoryHoldings {

    private final Grouped<PreOrderId, LotId, Held> byPreOrder = new Grouped<>(
            held -> Optional.of(held.holding().id()), held -> held.holding().lot());
    private final Grouped<LotKey, Long, Held> byLot = new Grouped<>(
            held -> Optional.of(held.lot()), held -> held.holding().sequence());
    private final Table<Key, Held> holdings;

    InMemoryHoldings(Transactions transactions) {
        holdings = new Table<>("holding", transactions, List.of(byPreOrder, byLot));
    }

    /** What a pre-order has, the oldest lot first. */
    List<Holding> of(PreOrderId id) {
        return byPreOrder.in(id).values().stream().map(Held::holding).toList();
    }

    /** Who has units of a lot, by the number of the pre-order. */
    NavigableMap<Long, Held> of(Sku sku, LotId lot) {
        return byLot.in(new LotKey(sku, lot));
    }

    /** A pre-order is deleted, with what it has. */
    void remove(PreOrderId id) {
        of(id).forEach(holding -> holdings.remove(new Key(id, holding.lot())));
    }

    /** Goods come from a lot, or go back to it. */
    void follow(UnitsMoved moved) {
        long units = moved.move().to().holdsGoods()
                ? moved.move().units()
                : -moved.move().units();
        moved.lot()
                .ifPresent(lot -> change(moved.id(), moved.sku(), moved.rank().sequence(), lot, units));
    }

    void follow(UnitsResourced change) {
        change(change.id(), change.sku(), change.sequence(), change.from(), -change.units());
        change(change.id(), change.sku(), change.sequence(), change.to(), change.units());
    }

    private void change(PreOrderId id, Sku sku, long sequence, LotId lot, long more) {
        Key key = new Key(id, lot);
        long units = holdings.find(key).map(held -> held.holding().units()).orElse(0L) + more;
        if (units < 0) {
            throw new StoreException(
                    "pre-order " + id + " has " + (units - more) + " units of lot " + lot + ", not " + -more, null);
        }
        if (units == 0) {
            holdings.remove(key);
        } else {
            holdings.put(key, new Held(sku, new Holding(id, sequence, lot, units)));
        }
    }

    /** A holding, and of which SKU it is. */
    record Held(Sku sku, Holding holding) {

        LotKey lot() {
            return new LotKey(sku, holding.lot());
        }
    }

    private record Key(PreOrderId id, LotId lot) {}
}
