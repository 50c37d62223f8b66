package io.preorder4j.testkit.history;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.PlaceOrder.Together;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody orders, one way or another. */
sealed interface Ordering extends Command permits Order, CheckOut, Hold {

    /** What they order. */
    PlaceOrder order();

    /** The same way, but another order. */
    Ordering with(PlaceOrder other);

    @Override
    default Command altered() {
        PlaceOrder order = order();
        return with(new PlaceOrder(
                order.orderId(),
                order.customer(),
                order.channel(),
                order.together(),
                order.law(),
                order.lines().stream().map(line -> line.of(line.units() + 1)).toList()));
    }

    default Stream<PreOrderId> lines() {
        return order().lines().stream().map(line -> new PreOrderId(order().orderId(), line.lineId()));
    }

    static String sentence(PlaceOrder order) {
        String channel = order.channel().map(name -> " in the " + name).orElse("");
        String together = order.together() == Together.ALL_OR_NOTHING ? ", all or nothing" : "";
        String law = order.law().map(named -> " under " + named.rule()).orElse("");
        return order.orderId() + channel + together + law + ": "
                + order.lines().stream().map(Ordering::sentence).collect(Collectors.joining(", "));
    }

    private static String sentence(OrderLine line) {
        return line.units() + " of " + line.sku() + (line.tags().isEmpty() ? "" : " " + Tag.joined(line.tags()));
    }
}
