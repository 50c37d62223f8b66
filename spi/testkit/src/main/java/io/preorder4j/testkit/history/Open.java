package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.offer.Offer;
import java.util.List;
import java.util.stream.Collectors;

/** SKUs are opened for pre-order. */
record Open(List<Offer> offers) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.open(key, offers);
    }

    @Override
    public Command altered() {
        return new Open(offers.stream().map(offer -> offer.withPolicy("other")).toList());
    }

    @Override
    public String toString() {
        return "open " + offers.stream().map(Open::sentence).collect(Collectors.joining(", "));
    }

    private static String sentence(Offer offer) {
        return offer.sku() + " (cap " + offer.cap() + ", customer limit " + offer.customerLimit() + ", "
                + offer.policy() + ")";
    }
}
