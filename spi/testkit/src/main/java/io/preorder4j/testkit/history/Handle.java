package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;

/** Units of a pre-order are handled. */
record Handle(Handling handling, PreOrderId id, long units) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return switch (handling) {
            case ALLOCATE -> preOrders.allocate(key, id, units);
            case RELEASE -> preOrders.release(key, id, units);
            case PICK -> preOrders.pick(key, id, units);
            case PACK -> preOrders.pack(key, id, units);
            case AWAIT_SHIPMENT -> preOrders.awaitShipment(key, id, units);
            case DISPATCH -> preOrders.dispatch(key, id, units, new Shipment("DHL", "tracking-" + id, "parcel-" + id));
        };
    }

    @Override
    public Command altered() {
        return new Handle(handling, id, units + 1);
    }

    @Override
    public String toString() {
        return handling + " " + units + " of " + id;
    }
}
