package io.preorder4j.examples.benchmarks.process;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.sale.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Receives goods of a SKU, one receipt after the other, after it has received others to warm up.
 *
 * @param sku what comes
 * @param units how many units come each time
 * @param times how often
 * @param warmUpSku what comes before
 * @param warmUps how often that comes
 * @param warmUpUnits how many units of that come each time
 */
public record Receive(String sku, long units, int times, String warmUpSku, int warmUps, long warmUpUnits) {

    static Receive of(List<String> details) {
        return new Receive(
                details.get(0),
                Long.parseLong(details.get(1)),
                Integer.parseInt(details.get(2)),
                details.get(3),
                Integer.parseInt(details.get(4)),
                Long.parseLong(details.get(5)));
    }

    /** Has a process with so much heap receive them, and tells how many nanoseconds each took. */
    public List<Long> inProcess(String heap, Room room) {
        try (Worker worker =
                Worker.on(heap, Errand.RECEIVE, room, sku, units, times, warmUpSku, warmUps, warmUpUnits)) {
            worker.begin();
            return Stream.of(worker.answer().split(" ")).map(Long::valueOf).toList();
        }
    }

    /** Tells how many nanoseconds each took. */
    String run(Room room, Runnable awaitBegin) {
        try (HikariDataSource connections = room.pool(2)) {
            PreOrders shop = Library.shop(room.store(connections));
            for (int number = 0; number < warmUps; number++) {
                receive(shop, "warm-" + number, warmUpSku, warmUpUnits);
            }
            awaitBegin.run();
            List<String> nanos = new ArrayList<>();
            for (int number = 0; number < times; number++) {
                long begin = System.nanoTime();
                receive(shop, "grn-" + number, sku, units);
                nanos.add(Long.toString(System.nanoTime() - begin));
            }
            return String.join(" ", nanos);
        }
    }

    private static void receive(PreOrders shop, String name, String what, long count) {
        shop.receive(new CommandKey(name), GoodsReceipt.of(new ReceiptId(name), new Sku(what), count));
    }
}
