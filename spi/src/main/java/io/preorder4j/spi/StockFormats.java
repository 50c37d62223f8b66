package io.preorder4j.spi;

import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReversalRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.ReceiptId;
import java.util.List;

/** How events about supplies and stock are written and read. */
final class StockFormats {

    static final List<EventFormat<?>> ALL = List.of(
            new EventFormat<>(
                    "SUPPLY_ANNOUNCED",
                    SupplyAnnounced.class,
                    (e, to) -> Fields.write(e.supply(), to),
                    from -> new SupplyAnnounced(Fields.supply(from))),
            new EventFormat<>(
                    "SUPPLY_REVISED",
                    SupplyRevised.class,
                    (e, to) -> Fields.write(e.supply(), to),
                    from -> new SupplyRevised(Fields.supply(from))),
            new EventFormat<>(
                    "SUPPLY_CANCELLED",
                    SupplyCancelled.class,
                    (e, to) -> Fields.write(e.supply(), to),
                    from -> new SupplyCancelled(Fields.supply(from))),
            new EventFormat<>(
                    "GOODS_RECEIVED",
                    GoodsReceived.class,
                    (e, to) -> Fields.write(e.receipt(), to),
                    from -> new GoodsReceived(Fields.receipt(from))),
            new EventFormat<>(
                    "RECEIPT_REPEATED",
                    ReceiptRepeated.class,
                    (e, to) -> to.with("receipt", e.id().value()),
                    from -> new ReceiptRepeated(new ReceiptId(from.text("receipt")))),
            new EventFormat<>(
                    "RECEIPT_CONFLICTED",
                    ReceiptConflicted.class,
                    (e, to) -> Fields.write(e.receipt(), to),
                    from -> new ReceiptConflicted(Fields.receipt(from))),
            new EventFormat<>(
                    "RECEIPT_REVERSED",
                    ReceiptReversed.class,
                    (e, to) -> Fields.write(e.receipt(), to),
                    from -> new ReceiptReversed(Fields.receipt(from))),
            new EventFormat<>(
                    "REVERSAL_REPEATED",
                    ReversalRepeated.class,
                    (e, to) -> to.with("receipt", e.id().value()),
                    from -> new ReversalRepeated(new ReceiptId(from.text("receipt")))),
            new EventFormat<>(
                    "STOCK_ADJUSTED",
                    StockAdjusted.class,
                    (e, to) -> Fields.write(e.adjustment(), to),
                    from -> new StockAdjusted(Fields.adjustment(from))),
            new EventFormat<>(
                    "ADJUSTMENT_REPEATED",
                    AdjustmentRepeated.class,
                    (e, to) -> to.with("adjustment", e.id().value()),
                    from -> new AdjustmentRepeated(new AdjustmentId(from.text("adjustment")))),
            new EventFormat<>(
                    "ADJUSTMENT_CONFLICTED",
                    AdjustmentConflicted.class,
                    (e, to) -> Fields.write(e.adjustment(), to),
                    from -> new AdjustmentConflicted(Fields.adjustment(from))),
            new EventFormat<>(
                    "UNITS_RESOURCED",
                    UnitsResourced.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("sequence", e.sequence())
                            .with("from", e.from().sequence())
                            .with("to", e.to().sequence())
                            .with("units", e.units()),
                    from -> new UnitsResourced(
                            Fields.id(from),
                            Fields.sku(from),
                            from.number("sequence"),
                            Fields.lot(from, "from"),
                            Fields.lot(from, "to"),
                            Fields.units(from))));

    private StockFormats() {}
}
