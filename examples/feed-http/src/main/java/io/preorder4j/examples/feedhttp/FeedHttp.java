package io.preorder4j.examples.feedhttp;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.feed.FeedFailure;
import io.preorder4j.feed.FeedReader;
import io.preorder4j.feed.FeedStatus;
import io.preorder4j.jdbc.JdbcStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;

/** Runs a warehouse that tells its news over HTTP, reads them into a database file, and prints what came of it. */
public final class FeedHttp {

    private static final Sku RECORD = new Sku("LP-1977");

    private final JdbcStore store;
    private final PreOrders preOrders;
    private final PrintStream out;

    FeedHttp(Path database, PrintStream out) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + database);
        this.store = JdbcStore.sqlite(dataSource);
        store.createSchema();
        this.preOrders = PreOrders.builder(store).build();
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param args none
     * @throws IOException if no temporary file can be made, or no server can be started
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("preorder4j");
        new FeedHttp(folder.resolve("feed.db"), System.out).run();
    }

    void run() throws IOException {
        Availability july = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));
        preOrders.open(new CommandKey("open-LP-1977"), Offer.of(RECORD, july));
        PreOrderId anna = new PreOrderId("1001", "1");
        preOrders.place(
                new CommandKey("checkout-1001"),
                new PlaceOrder("1001", new CustomerId("Anna"), List.of(OrderLine.of("1", RECORD, 5))));

        try (Warehouse warehouse = new Warehouse();
                FeedReader reader = FeedReader.builder(
                                "warehouse",
                                new HttpFeed(warehouse.news()),
                                store,
                                joint -> PreOrders.builder(joint).build())
                        .build()) {
            warehouse.tell("""
                    {"type":"supply","id":"po-1","sku":"LP-1977","units":8,"expectedOn":"2026-06-20"}""");
            say("The warehouse expects 8 on June 20th.");
            show(reader.pullOnce(), anna);

            warehouse.tell("""
                    {"type":"receipt","id":"grn-1","lines":[{"sku":"LP-1977","accepted":4,"rejected":1,"supply":"po-1"}]}""");
            warehouse.tell("""
                    {"type":"receipt","id":"grn-1","lines":[{"sku":"LP-1977","accepted":4,"rejected":1,"supply":"po-1"}]}""");
            warehouse.tell("""
                    {"type":"adjustment","id":"count-1","sku":"LP-1977","units":"one","reason":"found"}""");
            say("%n4 arrive; the note is told twice, and something nobody understands.");
            show(reader.pullOnce(), anna);
            reader.keptAside(Optional.empty(), 10)
                    .forEach(left -> say("Kept aside: %s, %s.", left.item(), left.reason()));

            warehouse.breakDown();
            say("%nThe warehouse breaks down.");
            FeedStatus status = reader.pullOnce();
            show(status, anna);
            say(
                    "Last failure: %s.",
                    status.lastFailure().map(FeedFailure::reason).orElse("none"));
        }
    }

    private void show(FeedStatus status, PreOrderId id) {
        PreOrder preOrder = preOrders.preOrder(id).orElseThrow();
        say("%s, cursor %s. Anna: %s", status.counts(), status.cursor().orElse("none"), preOrder.stages());
    }

    private void say(String line, Object... values) {
        out.printf(line + "%n", values);
    }
}
