package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.OfferState;

/** An offer is paused, resumed or closed. */
record Change(Sku sku, OfferState next) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return switch (next) {
            case OPEN -> preOrders.resume(key, sku);
            case PAUSED -> preOrders.pause(key, sku);
            case CLOSED -> preOrders.close(key, sku);
        };
    }

    @Override
    public Command altered() {
        return new Change(sku, next == OfferState.OPEN ? OfferState.PAUSED : OfferState.OPEN);
    }

    @Override
    public String toString() {
        return switch (next) {
            case OPEN -> "resume " + sku;
            case PAUSED -> "pause " + sku;
            case CLOSED -> "close " + sku;
        };
    }
}
