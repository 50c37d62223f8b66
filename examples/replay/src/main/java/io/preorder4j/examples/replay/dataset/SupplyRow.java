package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.LocalDate;

/**
 * A row of supplies.csv: units that are expected in, announced before the first event.
 *
 * @param number its number in the file, from 1 on
 * @param id the supply
 * @param sku what is expected
 * @param units how many
 * @param expectedOn when
 */
public record SupplyRow(long number, String id, String sku, long units, LocalDate expectedOn) {

    static final String[] COLUMNS = {"supply_id", "sku", "quantity", "expected_on"};

    static SupplyRow of(Row row) {
        return new SupplyRow(
                row.number(), row.id("supply_id"), row.id("sku"), row.units("quantity"), row.day("expected_on"));
    }

    /** The idempotency key of announcing this supply. */
    public String key() {
        return "supplies:" + id + "#" + number;
    }
}
