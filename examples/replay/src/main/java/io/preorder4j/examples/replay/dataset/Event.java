package io.preorder4j.examples.replay.dataset;

import java.time.Instant;

/** Something that happened in the shop, to be sent to it as one command. */
public sealed interface Event permits Placement, CancellationRow, ReceiptRow, AdjustmentRow {

    /** When it happened. */
    Instant at();

    /** The idempotency key of the command: made of the file and the row alone, so that every replay sends the same. */
    String key();

    /** How many rows of the files this event is made of. */
    default int rows() {
        return 1;
    }
}
