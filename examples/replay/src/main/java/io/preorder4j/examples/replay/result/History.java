package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.shop.Movement;
import io.preorder4j.examples.replay.shop.Telling;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to pre-orders, and what was told about them: line by line, and of the units day by day. */
final class History {

    private final Map<LineId, String> skus;
    private final Map<LineId, LineHistory> lines = new HashMap<>();
    private final Map<String, DailyUnits> backlogs = new HashMap<>();
    private final DailyUnits ordered = new DailyUnits();
    private final DailyUnits allocated = new DailyUnits();

    History(List<OrderRow> orders) {
        skus = orders.stream().collect(Collectors.toMap(OrderRow::id, OrderRow::sku));
    }

    void add(Movement movement) {
        LineHistory history = of(movement.line());
        LineHistory next = history.and(movement);
        lines.put(movement.line(), next);
        UnitCount before = history.units();
        UnitCount after = next.units();
        ordered.add(movement.at(), after.ordered() - before.ordered());
        allocated.add(movement.at(), after.allocated() - before.allocated());
        backlogs.computeIfAbsent(sku(movement.line()), sku -> new DailyUnits())
                .add(movement.at(), after.waiting() - before.waiting());
    }

    void add(Telling telling) {
        lines.put(telling.line(), of(telling.line()).and(telling));
    }

    /** What happened to a line: nothing, if it was refused. */
    LineHistory of(LineId line) {
        return lines.getOrDefault(line, LineHistory.NONE);
    }

    /** The waiting units of a SKU. */
    DailyUnits backlog(String sku) {
        return backlogs.getOrDefault(sku, new DailyUnits());
    }

    /** All units that were sold, cancelled or not. */
    DailyUnits ordered() {
        return ordered;
    }

    /** All units that had goods at the time. */
    DailyUnits allocated() {
        return allocated;
    }

    private String sku(LineId line) {
        String sku = skus.get(line);
        if (sku == null) {
            throw new IllegalStateException("the shop tells of a pre-order that is not in the data: " + line);
        }
        return sku;
    }
}
