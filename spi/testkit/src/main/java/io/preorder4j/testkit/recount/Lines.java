package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who waits, who can lose units, and who is held, SKU by SKU in rank order. */
final class Lines {

    private final Map<Sku, NavigableMap<Rank, PreOrder>> waiting = new HashMap<>();
    private final Map<Sku, NavigableMap<Rank, PreOrder>> losing = new HashMap<>();
    private final Map<Sku, NavigableMap<Rank, PreOrder>> held = new HashMap<>();

    /** A pre-order changed, or is new. */
    void keep(Optional<PreOrder> before, PreOrder after) {
        keep(waiting, PreOrder::isInBacklog, before, after);
        keep(losing, PreOrder::canLoseUnits, before, after);
        keep(held, Lines::isHeld, before, after);
    }

    private static void keep(
            Map<Sku, NavigableMap<Rank, PreOrder>> lines,
            Predicate<PreOrder> standsInIt,
            Optional<PreOrder> before,
            PreOrder after) {
        NavigableMap<Rank, PreOrder> line = lines.computeIfAbsent(after.sku(), sku -> new TreeMap<>());
        before.ifPresent(preOrder -> line.remove(preOrder.rank()));
        if (standsInIt.test(after)) {
            line.put(after.rank(), after);
        }
    }

    void requireNobodyInFrontOf(PreOrder served) {
        SortedMap<Rank, PreOrder> inFront = line(waiting, served.sku()).headMap(served.rank());
        require(inFront.isEmpty(), "it is served before " + names(inFront) + ", who waits in front");
    }

    void requireNobodyLosesBefore(PreOrder loser) {
        SortedMap<Rank, PreOrder> behind = line(losing, loser.sku()).tailMap(loser.rank(), false);
        require(behind.isEmpty(), "it loses units before " + names(behind) + ", who stands behind");
    }

    void requireNoEndedHold(Sku sku, Instant now) {
        for (PreOrder preOrder : line(held, sku).values()) {
            require(
                    preOrder.standing().heldUntil().filter(now::isBefore).isPresent(),
                    "the hold of " + preOrder.id() + " has ended and still counts");
        }
    }

    private static boolean isHeld(PreOrder preOrder) {
        return preOrder.stages().in(Stage.HELD) > 0;
    }

    private static String names(SortedMap<Rank, PreOrder> some) {
        return some.values().stream().map(PreOrder::id).limit(1).toList().toString();
    }

    private static NavigableMap<Rank, PreOrder> line(Map<Sku, NavigableMap<Rank, PreOrder>> lines, Sku sku) {
        return lines.getOrDefault(sku, new TreeMap<>());
    }
}
