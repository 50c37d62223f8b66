package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;

/** A supply will come on another day, or with other units, and more or less surely. */
record Resupply(SupplyId id, long units, LocalDate day, int confidence) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.revise(key, id, units, day, confidence);
    }

    @Override
    public Command altered() {
        return new Resupply(id, units, day.plusDays(1), confidence);
    }

    @Override
    public String toString() {
        return "revise " + id + ": " + units + " on " + day + ", " + confidence + " % sure";
    }
}
