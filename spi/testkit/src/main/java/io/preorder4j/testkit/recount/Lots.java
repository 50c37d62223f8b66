package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.known;
import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is free of each lot of a SKU, and who has the rest. */
final class Lots {

    private final Sku sku;
    private final NavigableMap<LotId, Lot> lots = new TreeMap<>();
    private final Map<LotId, Long> brought = new HashMap<>();
    private final Map<LotId, Long> held = new HashMap<>();
    private final Map<PreOrderId, NavigableMap<LotId, Long>> holdings = new HashMap<>();

    Lots(Sku sku) {
        this.sku = sku;
    }

    NavigableMap<LotId, Lot> lots() {
        return Collections.unmodifiableNavigableMap(lots);
    }

    Map<PreOrderId, NavigableMap<LotId, Long>> holdings() {
        return Collections.unmodifiableMap(holdings);
    }

    void bring(LotId id, long units) {
        lots.put(id, new Lot(sku, id, units, false));
        brought.put(id, units);
    }

    /** Free units are gone: those of the oldest lots. */
    void lose(long units) {
        long left = units;
        while (left > 0) {
            Lot oldest = oldestFree();
            long taken = Math.min(left, oldest.free());
            put(oldest.taken(taken));
            left -= taken;
        }
    }

    void allocate(PreOrderId id, LotId lot, long units) {
        require(oldestFree().id().equals(lot), "the oldest lot with free units is " + oldestFree());
        put(lot(lot).taken(units));
        hold(id, lot, units);
    }

    /** Units come back, and some or all of them repay a deficit and are in no lot any more. */
    void giveBack(PreOrderId id, LotId lot, long units, long repaying) {
        require(lot.equals(givenBackFirst(id)), "it gives back units of lot " + givenBackFirst(id) + " first");
        hold(id, lot, -units);
        put(lot(lot).givenBack(units - repaying));
    }

    long free(LotId lot) {
        return lot(lot).free();
    }

    void reverse(LotId lot) {
        put(lot(lot).afterReversal());
    }

    /** Units of a reversed lot turn out to be of another one. */
    void resource(PreOrderId id, LotId from, LotId to, long units) {
        require(lot(from).reversed(), "lot " + from + " was not taken back");
        require(!lot(to).reversed(), "lot " + to + " was taken back");
        hold(id, from, -units);
        hold(id, to, units);
    }

    boolean isReversed(LotId lot) {
        return lot(lot).reversed();
    }

    private LotId givenBackFirst(PreOrderId id) {
        return known(holdings.get(id), "holding").keySet().stream()
                .max(Comparator.comparing((LotId lot) -> lot(lot).reversed()).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException("it has no goods"));
    }

    private Lot oldestFree() {
        return lots.values().stream()
                .filter(lot -> lot.free() > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lot has free units"));
    }

    private Lot lot(LotId id) {
        return known(lots.get(id), "lot");
    }

    private void put(Lot lot) {
        lots.put(lot.id(), lot);
        requireNoMoreThanCame(lot.id());
    }

    private void hold(PreOrderId id, LotId lot, long units) {
        held.merge(lot, units, Math::addExact);
        NavigableMap<LotId, Long> has = holdings.computeIfAbsent(id, one -> new TreeMap<>());
        long after = has.getOrDefault(lot, 0L) + units;
        require(after >= 0, "it has only " + has + " of the lots");
        if (after == 0) {
            has.remove(lot);
        } else {
            has.put(lot, after);
        }
        if (has.isEmpty()) {
            holdings.remove(id);
        }
        requireNoMoreThanCame(lot);
    }

    private void requireNoMoreThanCame(LotId lot) {
        long there = lot(lot).free() + held.getOrDefault(lot, 0L);
        long came = brought.getOrDefault(lot, 0L);
        require(there <= came, "lot " + lot + " brought " + came + " units, and " + there + " are free or held");
    }
}
