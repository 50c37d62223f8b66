package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.Row;
import java.util.HashMap;
import java.util.Map;

/** What the rows so far have named: a row that refers to something unknown, or says something twice, is bad input. */
final class References {

    private final Map<String, OfferRow> offers = new HashMap<>();
    private final Map<String, SupplyRow> supplies = new HashMap<>();
    private final Map<LineId, OrderRow> orders = new HashMap<>();
    private final Map<String, ReceiptRow> receipts = new HashMap<>();
    private final Map<String, AdjustmentRow> adjustments = new HashMap<>();

    void add(Row row, OfferRow offer) {
        addOnce(offers, offer.sku(), offer, row, "sku");
    }

    void add(Row row, SupplyRow supply) {
        known(offers, supply.sku(), row, "sku");
        addOnce(supplies, supply.id(), supply, row, "supply_id");
    }

    void add(Row row, OrderRow order) {
        known(offers, order.sku(), row, "sku");
        addOnce(orders, order.id(), order, row, "line");
    }

    /** A receipt may come again, at another time, but only with the same content. */
    void add(Row row, ReceiptRow receipt) {
        known(offers, receipt.sku(), row, "sku");
        SupplyRow supply = known(supplies, receipt.supply(), row, "supply_id");
        requireSame(receipt.sku(), supply.sku(), row, "sku", "the supply's");
        ReceiptRow first = receipts.putIfAbsent(receipt.id(), receipt);
        if (first != null) {
            requireSame(receipt.supply(), first.supply(), row, "supply_id", "the same receipt's before");
            requireSame(receipt.units(), first.units(), row, "quantity", "the same receipt's before");
        }
    }

    void add(Row row, AdjustmentRow adjustment) {
        known(offers, adjustment.sku(), row, "sku");
        addOnce(adjustments, adjustment.id(), adjustment, row, "adjustment_id");
    }

    private static <K, V> void addOnce(Map<K, V> rows, K name, V value, Row row, String column) {
        if (rows.putIfAbsent(name, value) != null) {
            throw row.bad(column, "comes a second time: " + name);
        }
    }

    private static <K, V> V known(Map<K, V> rows, K name, Row row, String column) {
        V value = rows.get(name);
        if (value == null) {
            throw row.bad(column, "is unknown: " + name);
        }
        return value;
    }

    private static <T> void requireSame(T given, T other, Row row, String column, String whose) {
        if (!given.equals(other)) {
            throw row.bad(column, "is " + given + ", but " + whose + " is " + other);
        }
    }
}
