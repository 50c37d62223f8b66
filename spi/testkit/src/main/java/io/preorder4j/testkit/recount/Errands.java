package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is told beside the moves of units: who wanted a cancellation, and who carries what was dispatched. */
final class Errands {

    private final Told told;
    private final Map<PreOrderId, Long> toCancel = new HashMap<>();
    private final Map<PreOrderId, Long> toShip = new HashMap<>();

    Errands(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(CancellationRequested.class, requested -> {
            told.preOrder(requested.id());
            add(toCancel, requested.id(), requested.units());
        });
        effects.on(ShipmentRecorded.class, recorded -> {
            told.preOrder(recorded.id());
            take(toShip, recorded.id(), recorded.units(), "dispatched");
        });
    }

    /** Held units may be released instead. */
    void cancelled(PreOrder preOrder, Move move) {
        if (move.from() != Stage.HELD || toCancel.containsKey(preOrder.id())) {
            take(toCancel, preOrder.id(), move.units(), "to be cancelled");
        }
    }

    void moved(PreOrder preOrder, Move move) {
        if (move.to() == Stage.DISPATCHED) {
            add(toShip, preOrder.id(), move.units());
        }
    }

    /** Tells what was begun and not finished. */
    void tellUnfinished(Consumer<String> unfinished) {
        toCancel.forEach((id, units) -> unfinished.accept(units + " units of " + id + " are still to be cancelled"));
        toShip.forEach((id, units) -> unfinished.accept(units + " units of " + id + " went out without a shipment"));
    }

    private static void add(Map<PreOrderId, Long> errands, PreOrderId id, long units) {
        errands.merge(id, units, Math::addExact);
    }

    private static void take(Map<PreOrderId, Long> errands, PreOrderId id, long units, String what) {
        long there = errands.getOrDefault(id, 0L);
        require(units <= there, "only " + there + " units were " + what);
        if (units == there) {
            errands.remove(id);
        } else {
            errands.put(id, there - units);
        }
    }
}
