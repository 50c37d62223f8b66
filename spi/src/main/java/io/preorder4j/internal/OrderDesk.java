package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.PlaceOrder.Together;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.Cart;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.cart.ShopStock;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.LineClassified;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.spi.ShopInventory;
import io.preorder4j.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classifies carts and places orders. */
public final class OrderDesk {

    private final CommandDesk desk;
    private final Transactions transactions;
    private final Policies policies;
    private final Promising promising;
    private final Inbound inbound;
    private final Delaying delaying;
    private final ShopInventory inventory;
    private final InstantSource clock;

    /**
     * A desk for orders.
     *
     * @param desk where commands are answered
     * @param transactions where carts are looked at
     * @param policies the policies that rank pre-orders
     * @param promising what is promised to those who are placed
     * @param inbound what is on order, for caps that follow it
     * @param delaying the laws of delays that orders are placed under
     * @param inventory what the host can deliver without a pre-order
     * @param clock the time that classes and sale windows go by
     */
    public OrderDesk(
            CommandDesk desk,
            Transactions transactions,
            Policies policies,
            Promising promising,
            Inbound inbound,
            Delaying delaying,
            ShopInventory inventory,
            InstantSource clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.policies = policies;
        this.promising = promising;
        this.inbound = inbound;
        this.delaying = delaying;
        this.inventory = inventory;
        this.clock = clock;
    }

    /**
     * Places the lines of an order as pre-orders.
     *
     * @param key the command's key
     * @param order the order
     * @return what became of each line, in the order's order
     */
    public Answer<List<LineOutcome>> place(CommandKey key, PlaceOrder order) {
        return desk.sell(
                key,
                fingerprint("place", order),
                Footprint.of(order),
                (unit, now) -> placed(
                        unit,
                        order,
                        Map.of(),
                        MixedCart.SHIP_AS_AVAILABLE,
                        Placement.of(unit, policies, promising, delaying, now)),
                OrderDesk::outcomes);
    }

    /**
     * Holds the lines of an order for a checkout.
     *
     * @param key the command's key
     * @param order the order
     * @param timeToLive for how long
     * @return what became of each line, in the order's order
     */
    public Answer<List<LineOutcome>> hold(CommandKey key, PlaceOrder order, Duration timeToLive) {
        return desk.sell(
                key,
                fingerprint("hold", order).with(TimeToLive.checked(timeToLive)),
                Footprint.of(order),
                (unit, now) -> placed(
                        unit,
                        order,
                        Map.of(),
                        MixedCart.SHIP_AS_AVAILABLE,
                        Placement.held(unit, policies, promising, delaying, now, TimeToLive.end(now, timeToLive))),
                OrderDesk::outcomes);
    }

    /**
     * Classifies the lines of an order, and places those that ship later.
     *
     * @param key the command's key
     * @param order the order
     * @param mixed what the shop does with mixed carts
     * @return what became of each part of each line, in the order's order
     */
    public Answer<List<LineOutcome>> checkOut(CommandKey key, PlaceOrder order, MixedCart mixed) {
        Map<Sku, ShopStock> stock = desk.knows(key) ? Map.of() : stock(order);
        return desk.sell(
                key,
                fingerprint("check-out", order).with(mixed),
                Footprint.of(order),
                (unit, now) ->
                        placed(unit, order, stock, mixed, Placement.of(unit, policies, promising, delaying, now)),
                OrderDesk::outcomes);
    }

    /**
     * Classifies the lines of a cart.
     *
     * @param cart the cart, as the order that it may become
     * @param mixed what the shop does with mixed carts
     * @return each line with its parts
     */
    public List<ClassifiedLine> classify(PlaceOrder cart, MixedCart mixed) {
        Map<Sku, ShopStock> stock = stock(cart);
        Instant now = clock.instant();
        return transactions.read(
                unit -> classified(Admissions.unlocked(unit, cart, inbound, now), cart, stock, mixed, now));
    }

    private Map<Sku, ShopStock> stock(PlaceOrder order) {
        return inventory.stock(order.lines().stream().map(OrderLine::sku).collect(Collectors.toSet()));
    }

    private static Fingerprint fingerprint(String command, PlaceOrder order) {
        Fingerprint content = Fingerprint.of(command)
                .with(order.orderId())
                .with(order.customer())
                .with(order.channel())
                .with(order.together())
                .with(order.law());
        for (OrderLine line : order.lines()) {
            content.with(line.lineId()).with(line.sku()).with(line.units()).with(line.tags());
        }
        return content;
    }

    /** Places what the shop does not have: all of an order, if it is not asked what it has. */
    private Decision placed(
            UnitOfWork unit, PlaceOrder order, Map<Sku, ShopStock> stock, MixedCart mixed, Placement placement) {
        delaying.requireKnown(order.law());
        Instant now = placement.now();
        Admissions admissions = Admissions.locked(unit, order, inbound, now);
        return placement.place(admissions, order, classified(admissions, order, stock, mixed, now));
    }

    private static List<ClassifiedLine> classified(
            Admissions admissions, PlaceOrder order, Map<Sku, ShopStock> stock, MixedCart mixed, Instant now) {
        return together(order, Cart.classified(order.lines(), stock, mixed, line -> part(admissions, line, now)));
    }

    private static LinePart part(Admissions admissions, OrderLine line, Instant now) {
        return admissions
                .refusal(line)
                .map(reason -> LinePart.unavailable(line.units(), reason))
                .orElseGet(() -> {
                    LineClass lineClass =
                            LineClass.of(admissions.offer(line.sku()).availability(), now);
                    return LinePart.of(lineClass, line.units());
                });
    }

    /** All lines, or none if one of them is refused and the order hangs together. */
    private static List<ClassifiedLine> together(PlaceOrder order, List<ClassifiedLine> lines) {
        boolean refused = lines.stream()
                .flatMap(line -> line.parts().stream())
                .anyMatch(part -> part.reason().isPresent());
        return refused && order.together() == Together.ALL_OR_NOTHING
                ? lines.stream().map(OrderDesk::refused).toList()
                : lines;
    }

    private static ClassifiedLine refused(ClassifiedLine line) {
        Optional<RefusalReason> own =
                line.parts().stream().flatMap(part -> part.reason().stream()).findFirst();
        LinePart whole = LinePart.unavailable(line.line().units(), own.orElse(RefusalReason.OTHER_LINE_REFUSED));
        return new ClassifiedLine(line.line(), List.of(whole));
    }

    private static List<LineOutcome> outcomes(List<Event> facts) {
        return facts.stream().flatMap(OrderDesk::outcome).toList();
    }

    private static Stream<LineOutcome> outcome(Event fact) {
        if (fact instanceof PreOrderPlaced e) {
            return Stream.of(new LineOutcome.Placed(
                    e.preOrder().id(),
                    e.preOrder().stages().ordered(),
                    e.preOrder().purchase().lineClass(),
                    e.preOrder().purchase().promised(),
                    e.preOrder().sequence()));
        } else if (fact instanceof PreOrderRefused e) {
            return Stream.of(new LineOutcome.Refused(e.id(), e.units(), e.reason()));
        } else if (fact instanceof LineClassified e) {
            return Stream.of(
                    new LineOutcome.ShipsNow(e.id(), e.part().units(), e.part().lineClass()));
        }
        return Stream.empty();
    }
}
