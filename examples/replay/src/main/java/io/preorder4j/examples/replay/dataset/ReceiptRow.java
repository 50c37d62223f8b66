package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.Instant;

/**
 * A row of receipts.csv: units arrived. The same receipt may come twice.
 *
 * @param number its number in the file, from 1 on
 * @param id the goods receipt note
 * @param supply the supply that the units belong to
 * @param sku what arrived
 * @param units how many
 * @param at when
 */
public record ReceiptRow(long number, String id, String supply, String sku, long units, Instant at) implements Event {

    static final String[] COLUMNS = {"receipt_id", "supply_id", "sku", "quantity", "received_at"};

    static ReceiptRow of(Row row) {
        return new ReceiptRow(
                row.number(),
                row.id("receipt_id"),
                row.id("supply_id"),
                row.id("sku"),
                row.units("quantity"),
                row.instant("received_at"));
    }

    /** The key of this sending: a receipt that is sent twice has two keys, and one id. */
    @Override
    public String key() {
        return "receipts:" + id + "#" + number;
    }
}
