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
                    (client, number) -> till.sell(key("warm", client, number), skus.get(1), customer(client)),
                    Duration.ofMillis(warmUpMillis),
                    () -> {});
            awaitBegin.run();
            Clients.atOnce(clients, client -> {
                for (int number = 0; till.sell(key("sale", client, number), skus.get(0), customer(client)); number++) {
                    sold.incrementAndGet();
                }
            });
        }
        return sold.toString();
    }

    private String key(String what, int client, int number) {
        return what + "-" + name + "-" + client + "-" + number;
    }

    private String customer(int client) {
        return "customer-" + name + "-" + client;
    }
}
