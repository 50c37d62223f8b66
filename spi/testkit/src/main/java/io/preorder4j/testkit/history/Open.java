package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    static String sentence(Offer offer) {
        return offer.sku() + " (" + sentence(offer.caps()) + ", " + offer.policy() + ", " + offer.mode() + ", "
                + offer.availability().code() + ", sold from "
                + text(offer.window().from()) + " until "
                + text(offer.window().until()) + ", pay " + offer.payment().timing() + " within "
                + offer.payment().grace() + ", tags " + Tag.joined(offer.tags()) + ")";
    }

    private static String sentence(Caps caps) {
        return "cap " + caps.total() + ", customer limit " + caps.perCustomer() + ", channels " + caps.channels()
                + ", waves " + caps.waves();
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("ever");
    }
}
