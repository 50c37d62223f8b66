package io.preorder4j.examples.benchmarks.job;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Clients;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 64 clients place orders on a SKU that many wait for, and the same while a receipt is allocated to all of these. What is
 * placed counts while the receipt is being booked, and no longer than without it.
 */
record PlaceWhileAllocating() implements Job {

    private static final int CLIENTS = 64;
    private static final int CONNECTIONS = 10;
    private static final double AIM = 0.5;

    @Override
    public String name() {
        return "place-while-allocating";
    }

    @Override
    public Result run(Workbench bench) {
        int many = bench.sizes().many();
        Room room = bench.backlogs().of(many);
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        each.put(
                "library, while %,d are served".formatted(many),
                () -> bench.inCopyOf(room, copy -> placed(bench.sizes(), copy, true)));
        each.put("library, while they wait", () -> bench.inCopyOf(room, copy -> placed(bench.sizes(), copy, false)));
        List<Row> rows = bench.compared(each);
        List<Verdict> verdicts = List.of(Verdict.Aim.atLeast(
                "while they are served ÷ while they wait",
                AIM,
                rows.get(0).figure() / rows.get(1).figure()));
        return new Result(
                name(),
                "place one unit, 1 hot SKU with a long queue",
                Unit.PER_SECOND,
                Optional.of("while served ÷ this"),
                rows,
                verdicts);
    }

    private static Measured placed(Sizes sizes, Room room, boolean receiving) {
        int clients = Math.min(CLIENTS, sizes.mostClients());
        try (Till till = new Library().open(room, CONNECTIONS);
                HikariDataSource connections = room.pool(2)) {
            CompletableFuture<Void> receipt = new CompletableFuture<>();
            Measured measured = Clients.measured(
                    clients,
                    (client, number) -> till.sell(
                            "late-" + client + "-" + number, Backlogs.HOT.value(), "late-" + client + "-" + number),
                    sizes.warmUp(),
                    () -> {
                        if (receiving) {
                            receipt.completeAsync(() -> receiveForAll(sizes, room, connections));
                        }
                        pass(receipt, sizes.measured());
                    });
            if (receiving) {
                receipt.join();
            }
            return measured;
        }
    }

    private static @Nullable Void receiveForAll(Sizes sizes, Room room, HikariDataSource connections) {
        Library.shop(room.store(connections))
                .receive(
                        new CommandKey("grn-all"),
                        GoodsReceipt.of(new ReceiptId("grn-all"), Backlogs.HOT, sizes.many()));
        return null;
    }

    /** Until all are served, or the time is over: it is finished then, but what is placed meanwhile does not count. */
    private static void pass(CompletableFuture<Void> receipt, Duration duration) throws Exception {
        try {
            receipt.get(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        }
    }
}
