package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.event.HoldExtended;
import io.preorder4j.core.event.HoldResolvedBefore;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What becomes of holds. */
final class HoldRecount {

    private final Told told;
    private final Map<PreOrderId, HoldResolution> resolutions = new HashMap<>();

    HoldRecount(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(HoldExtended.class, this::extend);
        effects.on(HoldResolvedBefore.class, this::resolveAgain);
    }

    /** A pre-order after a move: of one that is held no more, the hold has no end any more. */
    PreOrder resolved(PreOrder after, Move move) {
        if (move.from() != Stage.HELD) {
            return after;
        }
        resolutions.put(after.id(), resolution(move.to()));
        return after.stages().in(Stage.HELD) > 0
                ? after
                : after.with(after.standing().notHeld());
    }

    private static HoldResolution resolution(Stage to) {
        if (to == Stage.WAITING) {
            return HoldResolution.CONFIRMED;
        }
        return to == Stage.EXPIRED ? HoldResolution.EXPIRED : HoldResolution.RELEASED;
    }

    private void extend(HoldExtended extended, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(extended.id());
        require(preOrder.stages().in(Stage.HELD) > 0, "nothing is held");
        Instant until = preOrder.standing().heldUntil().orElse(Instant.MIN);
        require(until.isAfter(entry.at()), "the hold has ended");
        require(extended.until().isAfter(entry.at()), "it would have ended");
        told.put(preOrder.with(preOrder.standing().heldUntil(extended.until())));
    }

    private void resolveAgain(HoldResolvedBefore before) {
        PreOrder preOrder = told.preOrder(before.id());
        require(preOrder.stages().in(Stage.HELD) == 0, "it is held");
        HoldResolution resolution = resolutions.getOrDefault(before.id(), HoldResolution.NEVER_HELD);
        require(resolution == before.resolution(), "the hold was " + resolution);
    }
}
