package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import java.util.Locale;

/** The sale of an offer begins, rests, goes on or ends. */
record Change(Turn turn, Sku sku) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return switch (turn) {
            case PUBLISH -> preOrders.publish(key, sku);
            case PAUSE -> preOrders.pause(key, sku);
            case RESUME -> preOrders.resume(key, sku);
            case CLOSE -> preOrders.close(key, sku);
        };
    }

    @Override
    public Command altered() {
        return new Change(turn == Turn.CLOSE ? Turn.PAUSE : Turn.CLOSE, sku);
    }

    @Override
    public String toString() {
        return turn.name().toLowerCase(Locale.ROOT) + " " + sku;
    }

    enum Turn {
        PUBLISH,
        PAUSE,
        RESUME,
        CLOSE
    }
}
