package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import java.time.Duration;

/** A checkout takes longer. */
record Extend(String orderId, Duration timeToLive) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.extendHold(key, orderId, timeToLive);
    }

    @Override
    public Command altered() {
        return new Extend(orderId, timeToLive.plusSeconds(1));
    }

    @Override
    public String toString() {
        return "extend the hold of " + orderId + " by " + timeToLive;
    }
}
