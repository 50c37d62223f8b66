package io.preorder4j.examples.benchmarks.process;

import io.preorder4j.examples.benchmarks.database.Room;
import java.util.List;

/** What another process can be sent to do. */
public enum Errand {
    /** Sells a SKU out. */
    SELL_OUT,
    /** Sends each of many requests, some of them at the same time as another process. */
    SEND_AGAIN,
    /** Receives goods. */
    RECEIVE;

    String run(Room room, List<String> details, Runnable awaitBegin) {
        return switch (this) {
            case SELL_OUT -> SellOut.of(details).run(room, awaitBegin);
            case SEND_AGAIN -> SendAgain.of(details).run(room, awaitBegin);
            case RECEIVE -> Receive.of(details).run(room, awaitBegin);
        };
    }
}
