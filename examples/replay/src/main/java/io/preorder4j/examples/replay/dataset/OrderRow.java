package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.Instant;
import java.util.SortedSet;

/**
 * A row of orders.csv: one line of an order.
 *
 * @param number its number in the file, from 1 on
 * @param id which line of which order
 * @param sku what is ordered
 * @param customer who orders
 * @param country where to
 * @param units how many
 * @param placedAt when
 * @param tags the labels on it, sorted
 */
public record OrderRow(
        long number,
        LineId id,
        String sku,
        String customer,
        String country,
        long units,
        Instant placedAt,
        SortedSet<String> tags) {

    static final String[] COLUMNS = {"order_id", "line", "sku", "customer", "country", "quantity", "placed_at", "tags"};

    static OrderRow of(Row row) {
        return new OrderRow(
                row.number(),
                new LineId(row.id("order_id"), row.position("line")),
                row.id("sku"),
                row.id("customer"),
                row.id("country"),
                row.units("quantity"),
                row.instant("placed_at"),
                row.ids("tags"));
    }
}
