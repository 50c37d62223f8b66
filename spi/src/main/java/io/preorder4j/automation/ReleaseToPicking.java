package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import java.util.List;

/**
 * Allocated units go to be picked as soon as nothing is owed for them and no block keeps them: when they are allocated,
 * when they are paid, or when the last block is lifted, whichever comes last.
 */
public record ReleaseToPicking() implements Rule {

    @Override
    public String name() {
        return "release-to-picking";
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        return mayRelease(entry.event())
                ? entry.event().about().flatMap(preOrders::preOrder).stream()
                        .filter(preOrder -> preOrder.pickRefusal().isEmpty() && allocated(preOrder) > 0)
                        .map(preOrder ->
                                new Effect("", (shop, key) -> shop.pick(key, preOrder.id(), allocated(preOrder))))
                        .toList()
                : List.of();
    }

    private static boolean mayRelease(Event event) {
        return (event instanceof UnitsMoved moved && moved.move().to() == Stage.ALLOCATED)
                || event instanceof PaymentReceived
                || event instanceof PreOrderUnblocked;
    }

    private static long allocated(PreOrder preOrder) {
        return preOrder.stages().in(Stage.ALLOCATED);
    }
}
