package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;

/** A part of a supply comes as another one. */
record Split(SupplyId id, Supply part) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.split(key, id, part);
    }

    @Override
    public Command altered() {
        return new Split(
                id,
                Supply.announced(
                        part.id(), part.sku(), part.units(), part.expectedOn().plusDays(1)));
    }

    @Override
    public String toString() {
        return "split " + id + ": " + part.units() + " of " + part.sku() + " as " + part.id() + " on "
                + part.expectedOn();
    }
}
