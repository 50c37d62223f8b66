package io.preorder4j.core.stock;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Units that arrived: a goods receipt note (GRN).
 *
 * @param id the note
 * @param lines 1 to {@value #MAX_LINES} lines; several may be of one SKU
 */
public record GoodsReceipt(ReceiptId id, List<ReceiptLine> lines) {

    /** The most lines of one note. */
    public static final int MAX_LINES = 1000;

    /** Copies the lines and checks their number. */
    public GoodsReceipt {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new InvalidQuantityException("lines", lines.size(), "is not 1 to " + MAX_LINES);
        }
    }

    /**
     * A receipt of one line that belongs to no supply.
     *
     * @param id the note
     * @param sku what arrived
     * @param units how many were accepted, 1 to {@link Units#MAX}
     * @return the receipt
     */
    public static GoodsReceipt of(ReceiptId id, Sku sku, long units) {
        return new GoodsReceipt(id, List.of(ReceiptLine.of(sku, units)));
    }

    /**
     * The same receipt, all its lines against one supply.
     *
     * @param supplyId the supply that the units belong to
     * @return the receipt
     */
    public GoodsReceipt against(SupplyId supplyId) {
        return new GoodsReceipt(
                id, lines.stream().map(line -> line.against(supplyId)).toList());
    }

    /**
     * What counts.
     *
     * @return the accepted units of each SKU that has any, by SKU
     */
    public SortedMap<Sku, Long> accepted() {
        SortedMap<Sku, Long> accepted = new TreeMap<>();
        for (ReceiptLine line : lines) {
            if (line.accepted() > 0) {
                accepted.merge(line.sku(), line.accepted(), (sum, more) -> Units.sum("accepted", sum, more));
            }
        }
        return accepted;
    }

    /**
     * What came of a supply.
     *
     * @param supply the supply
     * @return the accepted units of the lines against it that are of its SKU; a line of another SKU was not what it is for
     */
    public long arrivedOf(Supply supply) {
        long arrived = 0;
        for (ReceiptLine line : lines) {
            if (line.sku().equals(supply.sku())
                    && line.supply().filter(supply.id()::equals).isPresent()) {
                arrived = Units.sum("arrived", arrived, line.accepted());
            }
        }
        return arrived;
    }
}
