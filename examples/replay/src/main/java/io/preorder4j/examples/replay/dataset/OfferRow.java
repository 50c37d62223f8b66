package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * A row of offers.csv: a SKU that is open for pre-order before the first event.
 *
 * @param number its number in the file, from 1 on
 * @param sku what is sold
 * @param title what a customer calls it
 * @param availableOn when it is expected
 * @param cap the most units that may be sold; empty for no cap
 * @param customerLimit the most units that one customer may have; empty for no limit
 */
public record OfferRow(
        long number, String sku, String title, LocalDate availableOn, OptionalLong cap, OptionalLong customerLimit) {

    static final String[] COLUMNS = {"sku", "title", "available_on", "cap", "customer_limit"};

    static OfferRow of(Row row) {
        return new OfferRow(
                row.number(),
                row.id("sku"),
                row.text("title"),
                row.day("available_on"),
                row.unitsOrNone("cap"),
                row.unitsOrNone("customer_limit"));
    }

    /** The idempotency key of opening this offer. */
    public String key() {
        return "offers:" + sku + "#" + number;
    }
}
