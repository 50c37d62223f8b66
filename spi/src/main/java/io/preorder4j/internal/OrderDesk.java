package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.OrderLine;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Places orders. */
public final class OrderDesk {

    private final CommandDesk desk;
    private final Policies policies;

    /**
     * A desk for orders.
     *
     * @param desk where commands are answered
     * @param policies the policies that rank pre-orders
     */
    public OrderDesk(CommandDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    /**
     * Places the lines of an order, each on its own.
     *
     * @param key the command's key
     * @param order the order
     * @return what became of each line, in the order's order
     */
    public Answer<List<LineOutcome>> place(CommandKey key, PlaceOrder order) {
        Fingerprint content = Fingerprint.of("place").with(order.orderId()).with(order.customer());
        for (OrderLine line : order.lines()) {
            content.with(line.lineId()).with(line.sku()).with(line.units()).with(line.tags());
        }
        return desk.answer(key, content, (unit, now) -> placed(unit, now, order), OrderDesk::outcomes);
    }

    private Decision placed(UnitOfWork unit, Instant now, PlaceOrder order) {
        CustomerId customer = order.customer();
        Admissions admissions = Admissions.begin(unit, order, policies);
        long first = unit.journal().reserve(order.lines().size());
        List<Event> facts = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            PreOrderId id = new PreOrderId(order.orderId(), line.lineId());
            facts.add(admissions
                    .refusal(id, line)
                    .<Event>map(reason -> new PreOrderRefused(id, line.sku(), customer, line.units(), reason))
                    .orElseGet(() -> PreOrderPlaced.of(admissions.admitted(id, line, first + facts.size(), now))));
        }
        admissions.save();
        return Decision.record(unit, now, first, facts);
    }

    private static List<LineOutcome> outcomes(List<Event> facts) {
        return facts.stream().map(OrderDesk::outcome).toList();
    }

    private static LineOutcome outcome(Event fact) {
        if (fact instanceof PreOrderPlaced e) {
            return new LineOutcome.Placed(e.id(), e.units(), e.rank().sequence());
        }
        PreOrderRefused e = (PreOrderRefused) fact;
        return new LineOutcome.Refused(e.id(), e.reason());
    }
}
