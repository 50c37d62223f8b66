package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What nobody should take. The names are those of the histories, so that it is about what is there. */
record BadInput(String what, Attempt attempt) implements Command {

    private static final Sku SKU = new Sku("LP-1");
    private static final PreOrderId LINE = new PreOrderId("o-1", "1");
    private static final long TOO_MANY = 1_000_000_001;
    private static final AdjustmentId LOSS = new AdjustmentId("adj-1");
    private static final Cancellation WHY = Cancellation.byCustomer("regret");

    static final List<BadInput> ALL = List.of(
            new BadInput("to open nothing", (shop, key) -> shop.open(key, List.of())),
            new BadInput("to order nothing", (shop, key) -> shop.place(key, order("o-1"))),
            new BadInput("to order 0", (shop, key) -> shop.place(key, order("o-1", line(1, 0)))),
            new BadInput("to order too many", (shop, key) -> shop.place(key, order("o-1", line(1, TOO_MANY)))),
            new BadInput("to order 1001 lines", (shop, key) -> shop.place(key, order("o-1", lines(1001)))),
            new BadInput("to order a line twice", (shop, key) -> shop.place(key, order("o-1", line(1, 1), line(1, 2)))),
            new BadInput("a control character", (shop, key) -> shop.place(key, order("o\u0000001", line(1, 1)))),
            new BadInput("a lone surrogate", (shop, key) -> shop.place(key, order("o-\uD83D", line(1, 1)))),
            new BadInput("an endless id", (shop, key) -> shop.place(key, order("o".repeat(129), line(1, 1)))),
            new BadInput("a key of spaces", (shop, key) -> shop.cancel(new CommandKey("  "), LINE, 1, WHY)),
            new BadInput("to cancel 0", (shop, key) -> shop.cancel(key, LINE, 0, WHY)),
            new BadInput("to cancel less than 0", (shop, key) -> shop.cancel(key, LINE, -1, WHY)),
            new BadInput("to keep less than 0", (shop, key) -> shop.reduce(key, LINE, -1, WHY)),
            new BadInput("to hold for no time", (shop, key) -> shop.hold(key, order("o-1", line(1, 1)), Duration.ZERO)),
            new BadInput("to extend forever", (shop, key) -> shop.extendHold(key, "o-1", Duration.ofDays(31))),
            new BadInput("to allocate 0", (shop, key) -> shop.allocate(key, LINE, 0)),
            new BadInput("to miss too many", (shop, key) -> shop.shortPick(key, LINE, TOO_MANY, LOSS)),
            new BadInput("to pick 0", (shop, key) -> shop.pick(key, LINE, 0)),
            new BadInput("to announce nothing", (shop, key) -> shop.announce(key, List.of())),
            new BadInput("to receive 0", (shop, key) -> shop.receive(key, receipt(0))),
            new BadInput("to receive too many", (shop, key) -> shop.receive(key, receipt(TOO_MANY))),
            new BadInput("to adjust by 0", (shop, key) -> shop.adjust(key, adjustment(0))),
            new BadInput("to adjust by too many", (shop, key) -> shop.adjust(key, adjustment(-TOO_MANY))));

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return attempt.send(preOrders, key);
    }

    @Override
    public Command altered() {
        return new BadInput(what + " again", attempt);
    }

    @Override
    public String toString() {
        return "try " + what;
    }

    /** What is tried. */
    interface Attempt {

        Answer<?> send(PreOrders shop, CommandKey key);
    }

    private static PlaceOrder order(String id, OrderLine... lines) {
        return new PlaceOrder(id, new CustomerId("Ada"), List.of(lines));
    }

    private static OrderLine[] lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> line(id, 1)).toArray(OrderLine[]::new);
    }

    private static OrderLine line(int id, long units) {
        return OrderLine.of(Integer.toString(id), SKU, units);
    }

    private static GoodsReceipt receipt(long units) {
        return GoodsReceipt.of(new ReceiptId("grn-1"), SKU, units);
    }

    private static Adjustment adjustment(long units) {
        return new Adjustment(LOSS, SKU, units, "count");
    }
}
