package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Clients;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.RowsAlone;
import io.preorder4j.examples.benchmarks.sale.Seller;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Orders of one unit, each by a customer of its own, placed by clients who each send the next one when the last one is answered. All sellers have the same
 * pool of ten connections, as HikariCP has it by itself: with 32 the lock on the counter was measured to sell half as many.
 *
 * @param name its name
 * @param clients how many clients there are
 * @param isHot whether all want the same SKU, or each any of many
 * @param withLimit whether to measure beside it what the database takes of such rows at all
 * @param aims how many times as many the library was to place as others by hand, by their names
 * @param slowest within how many milliseconds 99 of 100 were to be answered
 */
record Place(
        String name, int clients, boolean isHot, boolean withLimit, Map<String, Double> aims, Optional<Double> slowest)
        implements Job {

    private static final int CONNECTIONS = 10;
    private static final long NO_CAP = 1_000_000_000;
    private static final int PERCENT = 99;

    @Override
    public Result run(Workbench bench) {
        int count = Math.min(clients, bench.sizes().mostClients());
        List<String> skus = Library.skus(isHot ? 1 : bench.sizes().skus());
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        sellers(bench)
                .forEach(seller -> each.put(
                        seller.name(), () -> bench.inRoom(room -> placed(bench.sizes(), seller, room, count, skus))));
        if (withLimit) {
            for (RowsAlone rows : RowsAlone.values()) {
                each.put(
                        rows.toString(),
                        () -> bench.inRoom(
                                room -> rows.inserted(room, bench.sizes().measured())));
            }
        }
        List<Row> rows = bench.compared(each);
        String title = "place one unit, " + (isHot ? "1 hot SKU, " : skus.size() + " SKUs, ") + count
                + (count == 1 ? " client" : " clients");
        return new Result(name, title, Unit.PER_SECOND, Optional.of(Result.LIBRARY), rows, verdicts(rows));
    }

    private static Stream<Seller> sellers(Workbench bench) {
        return Stream.concat(
                Stream.of(new Library()), Seller.byHand(bench.database().kind()).stream());
    }

    private static Measured placed(Sizes sizes, Seller seller, Room room, int clients, List<String> skus) {
        seller.setUp(room, skus, NO_CAP);
        List<SplittableRandom> choices = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            choices.add(new SplittableRandom(client));
        }
        try (Till till = seller.open(room, Math.min(clients, CONNECTIONS))) {
            return Clients.measured(
                    clients,
                    (client, number) -> {
                        String name = client + "-" + number;
                        String sku = skus.get(choices.get(client).nextInt(skus.size()));
                        till.sell("order-" + name, sku, "customer-" + name);
                    },
                    sizes.warmUp(),
                    Clients.Measurement.of(sizes.measured()));
        }
    }

    private List<Verdict> verdicts(List<Row> rows) {
        Row library = rows.get(0);
        List<Verdict> verdicts = new ArrayList<>();
        for (Row row : rows) {
            Optional.ofNullable(aims.get(row.who()))
                    .ifPresent(aim -> verdicts.add(
                            Verdict.Aim.atLeast("library ÷ " + row.who(), aim, library.figure() / row.figure())));
        }
        slowest.ifPresent(aim -> verdicts.add(Verdict.Aim.atMost(
                "p99 of the library in ms", aim, library.millis(PERCENT).orElseThrow())));
        return verdicts;
    }
}
