package io.preorder4j.feed.csv;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.feed.FeedItem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file tells. Its columns may stand in any order. */
enum FileKind {
    SUPPLIES("supply,sku,units,expected_on", "") {
        @Override
        FeedItem item(List<CsvRow> rows) {
            CsvRow row = rows.get(0);
            SupplyId supply = new SupplyId(row.text("supply"));
            return row.number("units") == 0
                    ? new FeedItem.CalledOff(supply)
                    : new FeedItem.Expected(
                            supply, new Sku(row.text("sku")), row.number("units"), row.day("expected_on"));
        }
    },
    RECEIPTS("receipt,sku,accepted", "rejected,supply") {
        @Override
        FeedItem item(List<CsvRow> rows) {
            return new FeedItem.Arrived(new GoodsReceipt(
                    new ReceiptId(rows.get(0).text("receipt")),
                    rows.stream().map(FileKind::line).toList()));
        }

        @Override
        boolean goTogether(CsvRow row, CsvRow next) {
            return row.text("receipt").equals(next.text("receipt"));
        }
    },
    REVERSALS("reversed_receipt", "") {
        @Override
        FeedItem item(List<CsvRow> rows) {
            return new FeedItem.TakenBack(new ReceiptId(rows.get(0).text("reversed_receipt")));
        }
    },
    ADJUSTMENTS("adjustment,sku,units,reason", "") {
        @Override
        FeedItem item(List<CsvRow> rows) {
            CsvRow row = rows.get(0);
            return new FeedItem.Corrected(new Adjustment(
                    new AdjustmentId(row.text("adjustment")),
                    new Sku(row.text("sku")),
                    row.number("units"),
                    row.text("reason")));
        }
    };

    private final String needed;
    private final String optional;

    FileKind(String needed, String optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** The item that rows which go together tell. */
    abstract FeedItem item(List<CsvRow> rows);

    /** Whether two rows, one after the other, tell of one thing. */
    boolean goTogether(CsvRow row, CsvRow next) {
        return false;
    }

    /** The kind of a file with these columns. */
    static FileKind of(List<String> header) {
        for (FileKind kind : values()) {
            if (kind.has(header)) {
                return kind;
            }
        }
        throw BadFileException.at(1, "the header is that of no kind of file");
    }

    private boolean has(List<String> header) {
        Set<String> columns = new HashSet<>(header);
        boolean complete = columns.size() == header.size() && columns.containsAll(columns(needed));
        columns.removeAll(columns(needed));
        columns.removeAll(columns(optional));
        return complete && columns.isEmpty() && !header.contains("");
    }

    private static Set<String> columns(String names) {
        return Set.of(names.split(","));
    }

    private static ReceiptLine line(CsvRow row) {
        return new ReceiptLine(
                new Sku(row.text("sku")),
                row.number("accepted"),
                row.numberOr("rejected", 0),
                Optional.of(row.text("supply")).filter(id -> !id.isEmpty()).map(SupplyId::new));
    }
}
