package io.preorder4j.examples.benchmarks.job;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Latencies;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.Sorting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page of 50 of many pre-orders, by each filter that the tab has, one that most pass and one that few do; the first page,
 * and the 10,000th where there are so many. A figure is the median time of a page.
 */
record Tab() implements Job {

    private static final int PAGE = 50;
    private static final int STRIDE = 20;
    private static final int FEW = 100;
    private static final double AIM = 2;

    @Override
    public String name() {
        return "tab";
    }

    @Override
    public Result run(Workbench bench) {
        int many = bench.sizes().many();
        return bench.inCopyOf(bench.backlogs().of(many), room -> {
            try (HikariDataSource connections = room.pool(1)) {
                PreOrders shop = Library.shop(room.store(connections));
                vary(shop, many);
                List<Row> rows = bench.compared(pages(bench, shop));
                List<Verdict> verdicts = rows.stream()
                        .map(row -> (Verdict) Verdict.Aim.atMost(row.who() + ": ms", AIM, row.figure()))
                        .toList();
                return new Result(
                        name(), "a page of %d of %,d pre-orders".formatted(PAGE, many), Unit.MILLIS, rows, verdicts);
            }
        });
    }

    /** Blocks a few, evenly spread, and cancels as many others. */
    private static void vary(PreOrders shop, int many) {
        for (int number = 0; number < FEW; number++) {
            int line = (int) ((long) number * many / FEW);
            shop.block(new CommandKey("block-" + number), id(line), BlockReason.FRAUD);
            shop.cancel(new CommandKey("cancel-" + number), id(line + 1), Cancellation.byCustomer());
        }
    }

    private static PreOrderId id(int line) {
        return new PreOrderId(Backlogs.orderId(line / Backlogs.LINES), Integer.toString(line % Backlogs.LINES));
    }

    private static Map<String, Supplier<Measured>> pages(Workbench bench, PreOrders shop) {
        Map<String, Supplier<Measured>> pages = new LinkedHashMap<>();
        filters(bench.sizes().many()).forEach((what, filter) -> {
            for (Sorting sorting : Sorting.values()) {
                String name = what + (sorting == Sorting.BY_DUE ? ", by due date" : "");
                Look first = new Look(shop, filter, sorting, Optional.empty());
                pages.put(name, () -> first.measured(bench.sizes().looks()));
                first.skipping(bench.sizes().pages())
                        .ifPresent(deep -> pages.put(
                                name + ", page %,d".formatted(bench.sizes().pages() + 1),
                                () -> deep.measured(bench.sizes().looks())));
            }
        });
        return pages;
    }

    private static Map<String, PreOrderFilter> filters(int many) {
        int orders = many / Backlogs.LINES;
        Instant begun = Backlogs.placedAt(orders / STRIDE);
        Instant nearlyDone = Backlogs.placedAt(orders - Math.max(1, orders / STRIDE));
        Instant release = Library.RELEASE.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        Instant after = release.plus(Duration.ofDays(2));
        PreOrderFilter all = PreOrderFilter.all();
        Map<String, PreOrderFilter> filters = new LinkedHashMap<>();
        filters.put("all", all);
        filters.put("a SKU that most want", all.sku(Backlogs.HOT));
        filters.put("a SKU that few want", all.sku(Backlogs.SMALL));
        filters.put("an order", all.orderId(Backlogs.orderId(orders / 2)));
        filters.put("a customer", all.customer(Backlogs.customer(orders / 2)));
        filters.put("status WAITING", all.statuses(PreOrderStatus.WAITING));
        filters.put("status CANCELLED, few", all.statuses(PreOrderStatus.CANCELLED));
        filters.put("status DISPATCHED, none", all.statuses(PreOrderStatus.DISPATCHED));
        filters.put("a tag of every other", all.tag(Backlogs.GOLD));
        filters.put("a channel of every other", all.channel(Backlogs.WEB));
        filters.put("placed from, most", all.placedFrom(begun));
        filters.put("placed from, the last", all.placedFrom(nearlyDone));
        filters.put("placed before, most", all.placedBefore(nearlyDone));
        filters.put("due from, all", all.dueFrom(release));
        filters.put("due from, none", all.dueFrom(after));
        filters.put("due before, all", all.dueBefore(after));
        filters.put("due before, none", all.dueBefore(release));
        filters.put("not blocked", all.blocked(false));
        filters.put("blocked, few", all.blocked(true));
        filters.put("late, most", all.lateAt(after));
        filters.put("late, none", all.lateAt(release));
        return filters;
    }

    /** A page that is looked at. */
    private record Look(PreOrders shop, PreOrderFilter filter, Sorting sorting, Optional<PageMark> after) {

        Measured measured(int times) {
            Latencies latencies = new Latencies();
            for (int time = 0; time < times; time++) {
                long begin = System.nanoTime();
                page(PAGE);
                latencies.add(System.nanoTime() - begin);
            }
            return Measured.median(latencies);
        }

        /** The page behind so many others, if there is one; twenty of them are read at once on the way. */
        Optional<Look> skipping(int pages) {
            Optional<PageMark> mark = after;
            List<Integer> strides = new ArrayList<>();
            for (int left = pages; left > 0; left -= STRIDE) {
                strides.add(PAGE * Math.min(left, STRIDE));
            }
            for (int stride : strides) {
                mark = new Look(shop, filter, sorting, mark).page(stride).next();
                if (mark.isEmpty()) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Look(shop, filter, sorting, mark));
        }

        private PreOrderPage page(int size) {
            return shop.find(filter, sorting, after, size);
        }
    }
}
