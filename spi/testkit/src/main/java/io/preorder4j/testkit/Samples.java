package io.preorder4j.testkit;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ordinary values, for contracts in which it does not matter which. */
final class Samples {

    static final Sku SKU = new Sku("LP-1977");
    static final Sku OTHER_SKU = new Sku("LP-1979");
    static final CustomerId CUSTOMER = new CustomerId("customer-1");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final Instant END_OF_DAY = Instant.parse("2026-07-02T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123456Z");
    static final LotId LOT = new LotId(1);

    private Samples() {}

    static SortedSet<Sku> sorted(Sku... skus) {
        return new TreeSet<>(List.of(skus));
    }

    /** The value that a question about one key found. */
    static <V> V only(Map<?, V> found) {
        return found.values().iterator().next();
    }

    static Offer offer(Sku sku) {
        return Offer.of(sku, Availability.on(DAY, ZoneId.of("Europe/Berlin")));
    }

    /** An offer of which everything is set, with one text wherever a text may stand. */
    static Offer fullOffer(Sku sku, String text) {
        String message = text.replace('{', '(').replace('}', ')');
        return Offer.of(sku, Availability.between(DAY, DAY.plusDays(13), ZoneId.of("America/Argentina/Buenos_Aires")))
                .withMessage(Message.of(message)
                        .with(Locale.GERMAN, "Versand ab {date}")
                        .with(Locale.forLanguageTag("pt-BR"), message))
                .withWindow(SaleWindow.between(NOW, NOW.plusNanos(1000)))
                .withCap(Limit.of(1000))
                .withCustomerLimit(Limit.of(2))
                .withChannelCap(new Channel(text), Limit.of(0))
                .withChannelCap(new Channel("another channel"), Limit.of(300))
                .withWaves(new Wave(NOW, 100), new Wave(NOW.plusSeconds(60), 900))
                .withPolicy(text)
                .withMode(AllocationMode.MANUAL)
                .withTags(Tag.PREORDER, Tag.LIMITED_RUN)
                .withPayment(new PaymentTerms(
                        PaymentTiming.DEPOSIT_NOW, Duration.ofDays(3).plusNanos(1)))
                .asDraft();
    }

    static Tally tally(Sku sku, long active) {
        return new Tally(sku, active, Collections.emptySortedMap(), Optional.empty());
    }

    static PreOrder preOrder(long sequence, Sku sku, long units) {
        return preOrder(sequence, sku, Stages.waiting(units));
    }

    static PreOrder preOrder(long sequence, Sku sku, Stages stages) {
        PreOrderId id = new PreOrderId("order-" + sequence, "1");
        return PreOrder.of(id, Purchase.of(sku, CUSTOMER, NOW), Set.of(), new Rank(0, sequence), stages);
    }

    /** A pre-order of which all that was agreed is set, with one text wherever a text may stand. */
    static PreOrder fullPreOrder(long sequence, String text, Stages stages) {
        Purchase purchase = new Purchase(
                new Sku(text),
                new CustomerId(text),
                Optional.of(new Channel(text)),
                LineClass.BACKORDER,
                NOW,
                Availability.on(DAY, ZoneId.of("Europe/Berlin")));
        return PreOrder.of(
                new PreOrderId(text, text),
                purchase,
                Set.of(Tag.PREORDER, Tag.PRIORITY),
                new Rank(Long.MIN_VALUE, sequence),
                stages);
    }

    static PreOrder with(PreOrder preOrder, Purchase purchase) {
        return new PreOrder(
                preOrder.id(),
                purchase,
                preOrder.tags(),
                preOrder.rank(),
                preOrder.stages(),
                preOrder.standing(),
                purchase.promised());
    }

    static PreOrder boughtBy(CustomerId customer, PreOrder preOrder) {
        return with(preOrder, Purchase.of(preOrder.sku(), customer, preOrder.placedAt()));
    }

    /** A pre-order that was promised for a day in UTC, and so is due at the end of it. */
    static PreOrder promised(LocalDate day, PreOrder preOrder) {
        return preOrder.promised(Availability.on(day, ZoneOffset.UTC));
    }

    /** A move; goods that come or go are of {@link #LOT}. */
    static UnitsMoved moved(PreOrder preOrder, Stage from, Stage to, long units) {
        return moved(preOrder, from, to, units, LOT);
    }

    /** A move; goods that come or go are of a lot. */
    static UnitsMoved moved(PreOrder preOrder, Stage from, Stage to, long units, LotId lot) {
        boolean goods = from.holdsGoods() != to.holdsGoods();
        return new UnitsMoved(
                preOrder.id(),
                preOrder.sku(),
                preOrder.rank(),
                new Move(from, to, units),
                goods ? Optional.of(lot) : Optional.empty());
    }

    static Notice notice(long id, PreOrderId preOrder, Sku sku) {
        return new Notice(
                id, NoticeKind.PAYMENT_DUE, preOrder, sku, 0, new PaymentDue(preOrder, sku, Obligation.FULL, NOW));
    }

    static Supply supply(String id) {
        return Supply.announced(new SupplyId(id), SKU, 100, DAY);
    }

    static GoodsReceipt receipt(String id) {
        return GoodsReceipt.of(new ReceiptId(id), SKU, 40);
    }

    static BookedReceipt booked(GoodsReceipt receipt) {
        return new BookedReceipt(receipt, LOT, false);
    }

    static Adjustment adjustment(String id) {
        return new Adjustment(new AdjustmentId(id), SKU, -3, "water damage");
    }
}
