package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.Demand;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.examples.replay.dataset.CancellationRow;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OrderRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What customers asked for in a data set, line by line as they came: no cap or limit is applied, because a forecast is of
 * what they want, not of what they may have.
 */
final class OrderDemand {

    private final List<Demand> demand = new ArrayList<>();
    private final Map<LineId, Line> lines = new HashMap<>();

    private OrderDemand() {}

    /** The curves of the SKUs, by SKU; each has all days from the first order to the last one. */
    static List<DemandCurve> bySku(DataSet data) {
        List<Demand> all = of(data);
        Map<Sku, List<Demand>> bySku = all.stream()
                .collect(Collectors.groupingBy(
                        Demand::sku,
                        () -> new TreeMap<>((a, b) -> a.value().compareTo(b.value())),
                        Collectors.toList()));
        return bySku.values().stream().map(curve(all)).toList();
    }

    /** The one curve of all SKUs together. */
    static List<DemandCurve> inTotal(DataSet data) {
        List<Demand> all = of(data);
        return List.of(curve(all).apply(all));
    }

    private static Function<List<Demand>, DemandCurve> curve(List<Demand> all) {
        LocalDate first =
                all.stream().map(Demand::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = all.stream()
                .filter(one -> one.units() > 0)
                .map(Demand::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return demand -> DemandCurve.of(first, last.plusDays(1), demand);
    }

    private static List<Demand> of(DataSet data) {
        OrderDemand orders = new OrderDemand();
        data.orders().forEach(orders::add);
        data.cancellations().forEach(orders::add);
        return orders.demand;
    }

    private void add(OrderRow row) {
        Line line = new Line(new Sku(row.sku()), row.units());
        lines.put(row.id(), line);
        demand.add(new Demand(line.sku, day(row.placedAt()), row.units()));
    }

    /** As in the replay, a cancellation takes no more than is left, and of an unknown line nothing. */
    private void add(CancellationRow row) {
        Line line = lines.get(row.line());
        if (line != null) {
            long taken = Math.min(row.units(), line.left);
            lines.put(row.line(), new Line(line.sku, line.left - taken));
            demand.add(new Demand(line.sku, day(row.at()), -taken));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** What is left of an order line. */
    private record Line(Sku sku, long left) {}
}
