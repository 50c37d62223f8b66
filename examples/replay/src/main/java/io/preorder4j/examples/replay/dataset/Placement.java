package io.preorder4j.examples.replay.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A customer places lines of one order, with one time and the same tags. Each line stands alone, so that placing them
 * as one command changes nothing but the number of transactions.
 *
 * @param lines the lines, at least one and at most {@link #MOST_LINES}
 */
public record Placement(List<OrderRow> lines) implements Event {

    /** The most lines of one command. */
    public static final int MOST_LINES = 1000;

    /** Keeps the lines as they are. */
    public Placement {
        lines = List.copyOf(lines);
    }

    /** All lines as placements, by time: lines that stand next to each other go together where they can. */
    static List<Placement> of(List<OrderRow> rows) {
        List<Placement> placements = new ArrayList<>();
        List<OrderRow> together = new ArrayList<>();
        for (OrderRow row :
                rows.stream().sorted(Comparator.comparing(OrderRow::placedAt)).toList()) {
            if (!together.isEmpty() && !(together.size() < MOST_LINES && goTogether(together.get(0), row))) {
                placements.add(new Placement(together));
                together.clear();
            }
            together.add(row);
        }
        if (!together.isEmpty()) {
            placements.add(new Placement(together));
        }
        return placements;
    }

    private static boolean goTogether(OrderRow first, OrderRow next) {
        return first.id().order().equals(next.id().order())
                && first.placedAt().equals(next.placedAt())
                && first.customer().equals(next.customer())
                && first.tags().equals(next.tags());
    }

    /** The order that the lines belong to. */
    public String order() {
        return first().id().order();
    }

    /** Who places them. */
    public String customer() {
        return first().customer();
    }

    @Override
    public Instant at() {
        return first().placedAt();
    }

    @Override
    public String key() {
        return "orders:" + order() + "@" + at() + "#" + first().number();
    }

    @Override
    public int rows() {
        return lines.size();
    }

    private OrderRow first() {
        return lines.get(0);
    }
}
