package io.preorder4j.examples.benchmarks.job;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
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
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page of 50 of many pre-orders, by each filter that the tab has, one that most pass and one that few do, in both orders:
 * the first page, and the one that begins where the 10,000th of all pre-orders does. A figure is the median time of a page.
 * Either they have just been placed, or most have been served since, the oldest first, as in a shop that is open for long.
 */
record Tab(State state) implements Job {

    private static final int PAGE = 50;
    private static final int STRIDE = 20;
    private static final int FEW = 100;
    private static final double AIM = 2;

    @Override
    public String name() {
        return state == State.PLACED ? "tab" : "tab-served";
    }

    @Override
    public Result run(Workbench bench) {
        int many = bench.sizes().many();
        return bench.inCopyOf(bench.backlogs().of(many), room -> {
            try (HikariDataSource connections = room.pool(1)) {
                PreOrders shop = Library.shop(room.store(connections));
                vary(shop, many);
                if (state == State.SERVED) {
                    Served.mostOf(connections, bench.database().kind(), many);
                }
                List<Row> rows = bench.compared(pages(bench, shop));
                String title = "a page of %d of %,d pre-orders%s".formatted(PAGE, many, state.told);
                return new Result(name(), title, Unit.MILLIS, Optional.empty(), rows, verdicts(rows));
            }
        });
    }

    private static List<Verdict> verdicts(List<Row> rows) {
        int quick = (int) rows.stream().filter(row -> row.figure() <= AIM).count();
        Row slowest = rows.stream().max(Comparator.comparingDouble(Row::figure)).orElseThrow();
        return List.of(
                Verdict.Aim.atLeast(
                        "of %d pages, those within %.0f ms".formatted(rows.size(), AIM), rows.size(), quick),
                Verdict.Aim.atMost("ms for the slowest page, %s".formatted(slowest.who()), AIM, slowest.figure()));
    }

    /** Blocks a few, evenly spread, and cancels as many others. */
    private static void vary(PreOrders shop, int many) {
        for (int number = 0; number < FEW; number++) {
            int line = (int) ((long) number * many / FEW);
            shop.block(new CommandKey("block-" + number), id(line), BlockReason.FRAUD);
            shop.cancel(
                    new CommandKey("cancel-" + number), id(line + 1), 1, Cancellation.byCustomer("changed my mind"));
        }
    }

    private static PreOrderId id(int line) {
        return new PreOrderId(Backlogs.orderId(line / Backlogs.LINES), Integer.toString(line % Backlogs.LINES));
    }

    private static Map<String, Supplier<Measured>> pages(Workbench bench, PreOrders shop) {
        Map<String, Supplier<Measured>> pages = new LinkedHashMap<>();
        int looks = bench.sizes().looks();
        int before = bench.sizes().pages();
        for (Sorting sorting : Sorting.values()) {
            String order = sorting == Sorting.BY_DUE ? ", by due date" : "";
            PageMark deep = mark(shop, sorting, before);
            filters(bench.sizes().many()).forEach((what, filter) -> {
                Look first = new Look(shop, filter, sorting, Optional.empty());
                Look later = new Look(shop, filter, sorting, Optional.of(deep));
                pages.put(what + order, () -> first.measured(looks));
                pages.put("%s%s, behind %,d".formatted(what, order, before * PAGE), () -> later.measured(looks));
            });
        }
        return pages;
    }

    /** Where the page behind so many others begins; many of them are read at once on the way. */
    private static PageMark mark(PreOrders shop, Sorting sorting, int pages) {
        Optional<PageMark> mark = Optional.empty();
        for (int left = pages; left > 0; left -= STRIDE) {
            mark = shop.find(PreOrderFilter.all(), sorting, mark, PAGE * Math.min(left, STRIDE))
                    .next();
        }
        return mark.orElseThrow();
    }

    private static Map<String, PreOrderFilter> filters(int many) {
        int orders = many / Backlogs.LINES;
        Instant begun = Backlogs.placedAt(orders / STRIDE);
        Instant nearlyDone = Backlogs.placedAt(orders - Math.max(1, orders / STRIDE));
        Instant release = Library.RELEASE.atStartOfDay(ZoneOffset.UTC).toInstant();
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
        filters.put("status DISPATCHED, none or most", all.statuses(PreOrderStatus.DISPATCHED));
        filters.put("status ALLOCATED, none or few", all.statuses(PreOrderStatus.ALLOCATED));
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

    /** How far the pre-orders are. */
    enum State {
        /** All of them wait. */
        PLACED(""),
        /** Most of them do no more. */
        SERVED(", 90 in 100 of them dispatched, and 5 allocated");

        private final String told;

        State(String told) {
            this.told = told;
        }
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

        private PreOrderPage page(int size) {
            return shop.find(filter, sorting, after, size);
        }
    }
}
