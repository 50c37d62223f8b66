package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units are expected in. */
record Announce(List<Supply> supplies) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.announce(key, supplies);
    }

    Stream<SupplyId> ids() {
        return supplies.stream().map(Supply::id);
    }

    @Override
    public Command altered() {
        return new Announce(supplies.stream().map(Announce::later).toList());
    }

    @Override
    public String toString() {
        return "announce " + supplies.stream().map(Announce::sentence).collect(Collectors.joining(", "));
    }

    private static Supply later(Supply supply) {
        return supply.revised(supply.units(), supply.expectedOn().plusDays(1));
    }

    private static String sentence(Supply supply) {
        return supply.id() + ": " + supply.units() + " of " + supply.sku() + " on " + supply.expectedOn() + ", "
                + supply.confidence() + " % sure";
    }
}
