package io.preorder4j.examples.benchmarks.process;

import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.sale.Clients;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sells a SKU until it is refused, after another one has been sold for a while to warm up.
 *
 * @param name whose requests these are
 * @param clients how many buy at the same time
 * @param warmUpMillis for how long another one is sold first
 */
record SellOut(String name, int clients, long warmUpMillis) {

    private static final int CONNECTIONS = 10;

    static SellOut of(List<String> details) {
        return new SellOut(details.get(0), Integer.parseInt(details.get(1)), Long.parseLong(details.get(2)));
    }

    /** Tells how many units it sold. */
    String run(Room room, Runnable awaitBegin) {
        List<String> skus = Library.skus(2);
        AtomicLong sold = new AtomicLong();
        try (Till till = new Library().open(room, CONNECTIONS)) {
            Clients.measured(
                    clients,
                    (client, number) -> sell(till, skus.get(1), client, number),
                    Duration.ofMillis(warmUpMillis),
                    () -> {});
            awaitBegin.run();
            Clients.atOnce(clients, client -> {
                for (int number = 0; sell(till, skus.get(0), client, number); number++) {
                    sold.incrementAndGet();
                }
            });
        }
        return sold.toString();
    }

    /** To a customer who has bought nothing before. */
    private boolean sell(Till till, String sku, int client, int number) {
        String order = sku + "-" + name + "-" + client + "-" + number;
        return till.sell(order, sku, "customer-" + order);
    }
}
