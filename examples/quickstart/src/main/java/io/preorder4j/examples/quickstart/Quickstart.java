package io.preorder4j.examples.quickstart;

import io.preorder4j.PreOrders;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.jdbc.JdbcStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** Walks one offer from opening to dispatch, on a database file, and prints what happened. */
public final class Quickstart {

    private static final Sku RECORD = new Sku("LP-1977");

    private final PreOrders preOrders;
    private final PrintStream out;

    Quickstart(Path database, PrintStream out) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + database);
        JdbcStore store = JdbcStore.sqlite(dataSource);
        store.createSchema();
        this.preOrders = PreOrders.builder(store).build();
        this.out = out;
    }

    /**
     * Runs the walk.
     *
     * @param args none
     * @throws IOException if no temporary file can be made
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("preorder4j");
        new Quickstart(folder.resolve("quickstart.db"), System.out).walk();
    }

    void walk() {
        PreOrderId anna = new PreOrderId("1001", "1");
        PreOrderId ben = new PreOrderId("1002", "1");

        say("The shop opens %s for pre-order: 8 units, expected on 2026-07-01.", RECORD);
        preOrders.open(new CommandKey("open-LP-1977"), offerOfEight());

        order("Anna", anna, 5);
        order("Ben", ben, 3);
        order("Cleo", new PreOrderId("1003", "1"), 1);

        say("%n6 units arrive. Who came first is served first; Ben gets a part.");
        receive("grn-1", 6);
        show("Anna", anna);
        show("Ben", ben);

        say("%nAnna's units go to the door.");
        preOrders.pick(new CommandKey("pick-1001"), anna, 5);
        preOrders.pack(new CommandKey("pack-1001"), anna, 5);
        preOrders.awaitShipment(new CommandKey("ready-1001"), anna, 5);
        show("Anna", anna);
        preOrders.dispatch(
                new CommandKey("dispatch-1001"), anna, 5, new Shipment("Parcel Post", "PP-77-4711", "parcel-1"));
        show("Anna", anna);

        say("%n2 more arrive. The note is sent twice, and counts once.");
        receive("grn-2", 2);
        receive("grn-2", 2);
        show("Ben", ben);
        say("In stock and free: %d.", preOrders.stock(RECORD).free());
    }

    private static Offer offerOfEight() {
        Availability july = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));
        return Offer.of(RECORD, july).withCap(Limit.of(8));
    }

    private void order(String name, PreOrderId id, long units) {
        PlaceOrder order =
                new PlaceOrder(id.orderId(), new CustomerId(name), List.of(OrderLine.of(id.lineId(), RECORD, units)));
        LineOutcome outcome = preOrders
                .place(new CommandKey("checkout-" + id.orderId()), order)
                .outcome()
                .get(0);
        if (outcome instanceof LineOutcome.Placed placed) {
            say("%-5s orders %d: placed as number %d.", name, units, placed.sequence());
        } else if (outcome instanceof LineOutcome.Refused refused) {
            say("%-5s orders %d: refused, %s.", name, units, refused.reason());
        }
    }

    private void receive(String note, long units) {
        preOrders.receive(new CommandKey(note), GoodsReceipt.of(new ReceiptId(note), RECORD, units));
    }

    private void show(String name, PreOrderId id) {
        PreOrder preOrder = preOrders.preOrder(id).orElseThrow();
        say("%-5s %s %s", name, preOrder.status(), preOrder.stages());
    }

    private void say(String line, Object... values) {
        out.printf(line + "%n", values);
    }
}
