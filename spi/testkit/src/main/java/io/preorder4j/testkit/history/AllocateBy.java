package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.AllocationMode;
import java.util.Locale;

/** An offer is allocated by itself from now on, or by hand. */
record AllocateBy(Sku sku, AllocationMode mode) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.allocateBy(key, sku, mode);
    }

    @Override
    public Command altered() {
        return new AllocateBy(sku, mode == AllocationMode.MANUAL ? AllocationMode.AUTOMATIC : AllocationMode.MANUAL);
    }

    @Override
    public String toString() {
        return "allocate " + sku + " " + mode.name().toLowerCase(Locale.ROOT);
    }
}
