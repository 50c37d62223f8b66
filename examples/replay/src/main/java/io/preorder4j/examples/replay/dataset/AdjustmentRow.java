package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.Instant;

/**
 * A row of adjustments.csv: units of the stock were lost.
 *
 * @param number its number in the file, from 1 on
 * @param id the adjustment
 * @param sku what was lost
 * @param units how many, below zero
 * @param at when
 * @param reason why
 */
public record AdjustmentRow(long number, String id, String sku, long units, Instant at, String reason)
        implements Event {

    static final String[] COLUMNS = {"adjustment_id", "sku", "quantity", "adjusted_at", "reason"};

    static AdjustmentRow of(Row row) {
        return new AdjustmentRow(
                row.number(),
                row.id("adjustment_id"),
                row.id("sku"),
                row.lostUnits("quantity"),
                row.instant("adjusted_at"),
                row.id("reason"));
    }

    @Override
    public String key() {
        return "adjustments:" + id + "#" + number;
    }
}
