package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.ReviewRequested.Review;
import java.util.Set;

/** All pre-orders of a SKU are looked through. */
record LookThrough(Sku sku, Review review) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return switch (review) {
            case ALLOCATION -> preOrders.allocate(key, sku);
            case DELAYS -> preOrders.delays().review(key, sku);
            case HOLDS -> preOrders.expireHolds(key, sku);
            case PAYMENTS -> preOrders.releaseUnpaid(key, sku);
            case PROMISES -> preOrders.promises().review(key, Set.of(sku));
            case RANKS -> preOrders.rerank(key, sku);
        };
    }

    @Override
    public Command altered() {
        return new LookThrough(sku, review == Review.HOLDS ? Review.PAYMENTS : Review.HOLDS);
    }

    @Override
    public String toString() {
        return "look through " + sku + " for " + review;
    }
}
