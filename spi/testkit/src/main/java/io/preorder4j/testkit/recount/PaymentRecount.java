package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PaymentFailed;
import io.preorder4j.core.event.PaymentLapsed;
import io.preorder4j.core.event.PaymentNotOwed;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is owed, and what becomes of it. */
final class PaymentRecount {

    private final Told told;
    private final Map<PreOrderId, Set<PaymentOccasion>> occasions = new HashMap<>();

    PaymentRecount(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(PaymentDue.class, this::owe);
        effects.on(PaymentReceived.class, received -> settle(told.preOrder(received.id())));
        effects.on(PaymentFailed.class, this::fail);
        effects.on(PaymentLapsed.class, this::lapse);
        effects.on(
                PaymentNotOwed.class,
                notOwed -> require(
                        payment(told.preOrder(notOwed.id())).isSettled(),
                        "it owes " + payment(told.preOrder(notOwed.id())).open()));
    }

    /** Tells who should owe something and does not. */
    void tellUnfinished(Consumer<String> unfinished) {
        occasions.forEach((id, seen) -> {
            PreOrder preOrder = told.preOrder(id);
            PaymentTerms terms = told.offer(preOrder.sku()).payment();
            for (PaymentOccasion occasion : seen) {
                terms.due(occasion)
                        .filter(obligation -> !payment(preOrder).knows(obligation))
                        .ifPresent(obligation -> unfinished.accept(id + " should owe " + obligation));
            }
        });
    }

    /** A pre-order is as it is after something happened to it. */
    void see(PreOrder preOrder) {
        if (preOrder.stages().in(Stage.WAITING) > 0) {
            see(preOrder, PaymentOccasion.ORDERED);
        }
        if (preOrder.stages().in(Stage.ALLOCATED) > 0) {
            see(preOrder, PaymentOccasion.ALLOCATED);
        }
        if (preOrder.stages().in(Stage.DISPATCHED) > 0) {
            see(preOrder, PaymentOccasion.DISPATCHED);
        }
    }

    private void see(PreOrder preOrder, PaymentOccasion occasion) {
        occasions
                .computeIfAbsent(preOrder.id(), id -> EnumSet.noneOf(PaymentOccasion.class))
                .add(occasion);
    }

    private void owe(PaymentDue due, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(due.id());
        PaymentTerms terms = told.offer(preOrder.sku()).payment();
        require(!payment(preOrder).knows(due.obligation()), "it is or was owed before");
        require(
                occasions.getOrDefault(due.id(), Set.of()).stream()
                        .anyMatch(occasion -> terms.due(occasion)
                                .filter(due.obligation()::equals)
                                .isPresent()),
                "nothing happened that makes it due: " + terms);
        require(
                due.dueBy().equals(entry.at().plus(terms.grace()).truncatedTo(ChronoUnit.MICROS)),
                "the grace is " + terms.grace());
        put(preOrder, payment(preOrder).owing(due.obligation(), due.dueBy()));
    }

    private void settle(PreOrder preOrder) {
        requireOwed(preOrder);
        put(preOrder, payment(preOrder).paid());
    }

    private void fail(PaymentFailed failed, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(failed.id());
        requireOwed(preOrder);
        require(!payment(preOrder).isOverdue(entry.at()), "the time to pay has passed");
        put(preOrder, payment(preOrder).afterFailure());
    }

    private void lapse(PaymentLapsed lapsed, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(lapsed.id());
        require(payment(preOrder).isOverdue(entry.at()), "the time to pay has not passed");
        put(preOrder, payment(preOrder).lapsed());
    }

    private static void requireOwed(PreOrder preOrder) {
        require(!payment(preOrder).isSettled(), "nothing is owed");
    }

    private void put(PreOrder preOrder, Payment payment) {
        told.put(preOrder.with(preOrder.standing().with(payment)));
    }

    private static Payment payment(PreOrder preOrder) {
        return preOrder.standing().payment();
    }
}
