package io.preorder4j.command;

import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;

/** What became of one line of a held order. */
public sealed interface HoldOutcome {

    /**
     * The order line.
     *
     * @return its id
     */
    PreOrderId id();

    /**
     * The line was a hold and is one no more.
     *
     * @param id the order line
     * @param resolution what it is now
     */
    record Resolved(PreOrderId id, HoldResolution resolution) implements HoldOutcome {}

    /**
     * The line is held for longer.
     *
     * @param id the order line
     * @param until when the hold ends
     */
    record Extended(PreOrderId id, Instant until) implements HoldOutcome {}

    /**
     * The line had been resolved before. Nothing was done.
     *
     * @param id the order line
     * @param resolution what became of it then
     */
    record ResolvedBefore(PreOrderId id, HoldResolution resolution) implements HoldOutcome {}
}
