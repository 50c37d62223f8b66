package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Two and a half thousand pre-orders of one unit each: more than fit in two chunks of an allocation. */
final class Crowd {

    static final int SIZE = 2500;
    static final PreOrderId FIRST = new PreOrderId("o-1", "1");

    private static final int LINES = 500;
    private static final Sku SKU = new Sku("LP-1");
    private static final Instant NOW = Instant.parse("2026-03-29T00:00:00Z");

    private final PreOrders preOrders;

    Crowd(Store store) {
        this.preOrders = PreOrders.builder(store).clock(() -> NOW).build();
    }

    /** Everybody waits. */
    static Crowd waitingIn(Store store) {
        Crowd crowd = new Crowd(store);
        Availability july = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));
        crowd.send("open", new Open(List.of(Offer.of(SKU, july))));
        IntStream.rangeClosed(1, SIZE / LINES).forEach(order -> crowd.send("order-" + order, order("o-" + order)));
        return crowd;
    }

    /** Everybody has what they waited for. */
    static Crowd servedIn(Store store) {
        Crowd crowd = waitingIn(store);
        crowd.send("first-receipt", receive(SIZE));
        return crowd;
    }

    void send(String key, Command command) {
        command.send(preOrders, new CommandKey(key));
    }

    static Command receive(long units) {
        return new Receive(GoodsReceipt.of(new ReceiptId("grn-" + units), SKU, units));
    }

    /** One more, of one unit. */
    static Command placeLate() {
        return new Order(new PlaceOrder("late", new CustomerId("Bob"), List.of(OrderLine.of("1", SKU, 1))));
    }

    /** A ship that comes for everybody, a month after July 1st. */
    static Command announceForAugust() {
        return new Announce(List.of(Supply.announced(new SupplyId("po-1"), SKU, SIZE, LocalDate.of(2026, 8, 1))));
    }

    static Command lose(long units) {
        return new Adjust(new Adjustment(new AdjustmentId("flood"), SKU, -units, "flood"));
    }

    private static Command order(String name) {
        List<OrderLine> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> OrderLine.of(Integer.toString(line), SKU, 1))
                .toList();
        return new Order(new PlaceOrder(name, new CustomerId("Ada"), lines));
    }
}
