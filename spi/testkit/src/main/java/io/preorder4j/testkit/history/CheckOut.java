package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.cart.MixedCart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer checks out a cart of which some may ship now. */
record CheckOut(PlaceOrder order, MixedCart mixed) implements Ordering {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.checkOut(key, order, mixed);
    }

    @Override
    public Ordering with(PlaceOrder other) {
        return new CheckOut(other, mixed);
    }

    /** The lines as an answer tells what became of them. */
    List<ClassifiedLine> sold(Answer<?> answer) {
        Map<String, List<LinePart>> parts = new HashMap<>();
        for (Object outcome : (List<?>) answer.outcome()) {
            LineOutcome line = (LineOutcome) outcome;
            parts.computeIfAbsent(line.id().lineId(), id -> new ArrayList<>()).add(part(line));
        }
        return order.lines().stream()
                .map(line -> new ClassifiedLine(line, parts.getOrDefault(line.lineId(), List.of())))
                .toList();
    }

    private static LinePart part(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Refused refused) {
            return LinePart.unavailable(refused.units(), refused.reason());
        }
        LineClass lineClass = outcome instanceof LineOutcome.Placed placed
                ? placed.lineClass()
                : ((LineOutcome.ShipsNow) outcome).lineClass();
        return LinePart.of(lineClass, outcome.units());
    }

    @Override
    public String toString() {
        return order.customer() + " checks out, " + mixed + ", " + Ordering.sentence(order);
    }
}
