package io.preorder4j.testkit;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferOpened;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ordinary values, for contracts in which it does not matter which. */
final class Samples {

    static final Sku SKU = new Sku("LP-1977");
    static final Sku OTHER_SKU = new Sku("LP-1979");
    static final CustomerId CUSTOMER = new CustomerId("customer-1");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123456Z");

    private Samples() {}

    static SortedSet<Sku> sorted(Sku... skus) {
        return new TreeSet<>(List.of(skus));
    }

    /** The value that a question about one key found. */
    static <V> V only(Map<?, V> found) {
        return found.values().iterator().next();
    }

    static Offer offer(Sku sku) {
        return Offer.of(sku, new Availability(DAY, ZoneId.of("Europe/Berlin")));
    }

    static PreOrder preOrder(long sequence, Sku sku, long units) {
        return preOrder(sequence, sku, Stages.waiting(units));
    }

    static PreOrder preOrder(long sequence, Sku sku, Stages stages) {
        PreOrderId id = new PreOrderId("order-" + sequence, "1");
        return new PreOrder(id, sku, CUSTOMER, Set.of(), new Rank(0, sequence), NOW, stages);
    }

    static PreOrder boughtBy(CustomerId customer, PreOrder preOrder) {
        return new PreOrder(
                preOrder.id(),
                preOrder.sku(),
                customer,
                preOrder.tags(),
                preOrder.rank(),
                preOrder.placedAt(),
                preOrder.stages());
    }

    static UnitsMoved moved(PreOrder preOrder, Stage from, Stage to, long units) {
        return new UnitsMoved(preOrder.id(), preOrder.sku(), preOrder.rank(), new Move(from, to, units));
    }

    static Supply supply(String id) {
        return Supply.announced(new SupplyId(id), SKU, 100, DAY);
    }

    static GoodsReceipt receipt(String id) {
        return GoodsReceipt.of(new ReceiptId(id), SKU, 40);
    }

    static Adjustment adjustment(String id) {
        return new Adjustment(new AdjustmentId(id), SKU, -3, "water damage");
    }

    /** An event of every kind, with one text wherever a text may stand. */
    static List<Event> everyEvent(String text) {
        Sku sku = new Sku(text);
        CustomerId customer = new CustomerId(text);
        PreOrderId id = new PreOrderId(text, text);
        Rank rank = new Rank(Long.MIN_VALUE, 1);
        GoodsReceipt receipt = GoodsReceipt.of(new ReceiptId(text), sku, 40);
        Adjustment adjustment = new Adjustment(new AdjustmentId(text), sku, -3, text);
        return List.of(
                new OfferOpened(offer(sku).withPolicy(text)),
                new OfferStateChanged(sku, OfferState.OPEN, OfferState.PAUSED),
                new SupplyAnnounced(Supply.announced(new SupplyId(text), sku, 100, DAY)),
                new PreOrderPlaced(id, sku, customer, 5, Set.of(Tag.PREORDER, Tag.LIMITED_RUN), rank),
                new PreOrderRefused(id, sku, customer, 5, RefusalReason.CAP_REACHED),
                new UnitsMoved(id, sku, rank, new Move(Stage.WAITING, Stage.ALLOCATED, 5)),
                new MoveRefused(id, Stage.PICKED, 5, MoveRefusalReason.NOT_ENOUGH_UNITS),
                new GoodsReceived(receipt.against(new SupplyId(text))),
                new ReceiptRepeated(receipt.id()),
                new ReceiptConflicted(receipt),
                new StockAdjusted(adjustment),
                new AdjustmentRepeated(adjustment.id()),
                new AdjustmentConflicted(adjustment));
    }
}
