package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.Instant;

/**
 * A row of cancellations.csv: a customer takes back units of a line.
 *
 * @param number its number in the file, from 1 on
 * @param line the line, which may be unknown
 * @param units how many units, which may be more than the line has left
 * @param at when
 */
public record CancellationRow(long number, LineId line, long units, Instant at) implements Event {

    static final String[] COLUMNS = {"order_id", "line", "quantity", "cancelled_at"};

    static CancellationRow of(Row row) {
        return new CancellationRow(
                row.number(),
                new LineId(row.id("order_id"), row.position("line")),
                row.units("quantity"),
                row.instant("cancelled_at"));
    }

    @Override
    public String key() {
        return "cancellations:" + line + "#" + number;
    }
}
