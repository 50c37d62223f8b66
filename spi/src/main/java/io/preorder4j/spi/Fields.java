package io.preorder4j.spi;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How values are written into details, and read from them. What may be many has names with a dot, such as {@code text.de}. */
final class Fields {

    private static final String TEXT = "text.";
    private static final String CHANNEL_CAP = "channelCap.";
    private static final String WAVE = "wave.";
    private static final String LINE = "line.";

    private Fields() {}

    static Details write(Sku sku, Details to) {
        return to.with("sku", sku.value());
    }

    static Sku sku(Details from) {
        return new Sku(from.text("sku"));
    }

    static CustomerId customer(Details from) {
        return new CustomerId(from.text("customer"));
    }

    static long units(Details from) {
        return from.number("units");
    }

    static <E extends Enum<E>> E one(Class<E> type, Details from, String name) {
        return Enum.valueOf(type, from.text(name));
    }

    // ---- offers

    static Details write(Offer offer, Details to) {
        write(offer.sku(), to)
                .with("state", offer.state().name())
                .with("availability", offer.availability().code())
                .with("zone", offer.availability().zone().getId());
        offer.message().texts().forEach((language, text) -> to.with(TEXT + language, text));
        to.with("from", offer.window().from()).with("until", offer.window().until());
        write(offer.caps(), to);
        to.with("policy", offer.policy()).with("mode", offer.mode().name()).with("tags", Tag.joined(offer.tags()));
        if (!offer.payment().equals(PaymentTerms.none())) {
            to.with("payment", offer.payment().timing().name())
                    .with("grace", offer.payment().grace().toString());
        }
        return to;
    }

    static Offer offer(Details from) {
        SortedMap<String, String> texts = new TreeMap<>();
        from.namesAfter(TEXT).forEach(language -> texts.put(language, from.text(TEXT + language)));
        return new Offer(
                sku(from),
                one(OfferState.class, from, "state"),
                Availability.parse(from.text("availability"), ZoneId.of(from.text("zone"))),
                new Message(texts),
                new SaleWindow(from.optionalTime("from"), from.optionalTime("until")),
                caps(from),
                from.text("policy"),
                one(AllocationMode.class, from, "mode"),
                Tag.split(from.text("tags")),
                paymentTerms(from));
    }

    private static PaymentTerms paymentTerms(Details from) {
        return from.has("payment")
                ? new PaymentTerms(one(PaymentTiming.class, from, "payment"), Duration.parse(from.text("grace")))
                : PaymentTerms.none();
    }

    private static void write(Caps caps, Details to) {
        write("cap", caps.total(), to);
        write("customerLimit", caps.perCustomer(), to);
        caps.supply().ifPresent(share -> to.with("supplyShare", share.percent()));
        caps.channels().forEach((channel, limit) -> write(CHANNEL_CAP + channel, limit, to));
        for (int i = 0; i < caps.waves().size(); i++) {
            Wave wave = caps.waves().get(i);
            to.with(WAVE + (i + 1) + ".opensAt", wave.opensAt()).with(WAVE + (i + 1) + ".units", wave.units());
        }
    }

    private static Caps caps(Details from) {
        SortedMap<Channel, Limit> channels = new TreeMap<>();
        from.namesAfter(CHANNEL_CAP).forEach(name -> channels.put(new Channel(name), limit(CHANNEL_CAP + name, from)));
        List<Wave> waves = new ArrayList<>();
        for (int i = 1; from.has(WAVE + i + ".opensAt"); i++) {
            waves.add(new Wave(from.time(WAVE + i + ".opensAt"), from.number(WAVE + i + ".units")));
        }
        return new Caps(limit("cap", from), limit("customerLimit", from), channels, waves, supplyShare(from));
    }

    private static Optional<SupplyShare> supplyShare(Details from) {
        return from.has("supplyShare")
                ? Optional.of(new SupplyShare(Math.toIntExact(from.number("supplyShare"))))
                : Optional.empty();
    }

    private static void write(String name, Limit limit, Details to) {
        if (limit.isSet()) {
            to.with(name, limit.units());
        }
    }

    private static Limit limit(String name, Details from) {
        return from.has(name) ? Limit.of(from.number(name)) : Limit.none();
    }

    static Details write(Map<Channel, Long> channels, Details to) {
        channels.forEach((channel, units) -> to.with(channel.value(), units));
        return to;
    }

    static SortedMap<Channel, Long> channels(Details from) {
        SortedMap<Channel, Long> channels = new TreeMap<>();
        from.namesAfter("").forEach(name -> channels.put(new Channel(name), from.number(name)));
        return channels;
    }

    // ---- pre-orders

    static Details write(PreOrderId id, Details to) {
        return to.with("order", id.orderId()).with("line", id.lineId());
    }

    static PreOrderId id(Details from) {
        return new PreOrderId(from.text("order"), from.text("line"));
    }

    static Details write(Rank rank, Details to) {
        return to.with("rank", rank.value()).with("sequence", rank.sequence());
    }

    static Rank rank(Details from) {
        return new Rank(from.number("rank"), from.number("sequence"));
    }

    /** A pre-order as it is placed: nothing but a hold has happened to it yet. */
    static Details write(PreOrder preOrder, Details to) {
        Purchase purchase = preOrder.purchase();
        write(preOrder.id(), to);
        write(preOrder.sku(), to)
                .with("customer", purchase.customer().value())
                .with("channel", purchase.channel(), Channel::value)
                .with("class", purchase.lineClass().name())
                .with("units", preOrder.stages().ordered())
                .with("tags", Tag.joined(preOrder.tags()))
                .with("placedAt", purchase.placedAt())
                .with("promised", ValueText.of(purchase.promised()))
                .with("heldUntil", preOrder.standing().heldUntil());
        preOrder.standing().delay().ifPresent(delay -> DelayFields.write(delay, to));
        return write(preOrder.rank(), to);
    }

    static PreOrder preOrder(Details from) {
        boolean held = from.has("heldUntil");
        Availability promised = ValueText.availability(from.text("promised"));
        Standing standing = new Standing(
                Set.of(), false, from.optionalTime("heldUntil"), Payment.nothingOwed(), DelayFields.optional(from));
        return new PreOrder(
                id(from),
                new Purchase(
                        sku(from),
                        customer(from),
                        from.optional("channel", Channel::new),
                        one(LineClass.class, from, "class"),
                        from.time("placedAt"),
                        promised),
                Tag.split(from.text("tags")),
                rank(from),
                held ? Stages.held(units(from)) : Stages.waiting(units(from)),
                standing,
                promised);
    }

    static Stage stage(Details from, String name) {
        return one(Stage.class, from, name);
    }

    // ---- stock

    static Details write(Supply supply, Details to) {
        write(supply.sku(), to.with("supply", supply.id().value()))
                .with("units", supply.units())
                .with("expectedOn", supply.expectedOn().toString())
                .with("received", supply.received());
        if (supply.confidence() != Supply.CERTAIN) {
            to.with("confidence", supply.confidence());
        }
        return to;
    }

    static Supply supply(Details from) {
        return new Supply(
                new SupplyId(from.text("supply")),
                sku(from),
                units(from),
                LocalDate.parse(from.text("expectedOn")),
                from.number("received"),
                from.has("confidence") ? Math.toIntExact(from.number("confidence")) : Supply.CERTAIN);
    }

    static Details write(GoodsReceipt receipt, Details to) {
        to.with("receipt", receipt.id().value());
        for (int i = 0; i < receipt.lines().size(); i++) {
            ReceiptLine line = receipt.lines().get(i);
            String name = LINE + (i + 1);
            to.with(name + ".sku", line.sku().value())
                    .with(name + ".accepted", line.accepted())
                    .with(name + ".rejected", line.rejected())
                    .with(name + ".supply", line.supply(), SupplyId::value);
        }
        return to;
    }

    static GoodsReceipt receipt(Details from) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 1; from.has(LINE + i + ".sku"); i++) {
            String name = LINE + i;
            lines.add(new ReceiptLine(
                    new Sku(from.text(name + ".sku")),
                    from.number(name + ".accepted"),
                    from.number(name + ".rejected"),
                    from.optional(name + ".supply", SupplyId::new)));
        }
        return new GoodsReceipt(new ReceiptId(from.text("receipt")), lines);
    }

    static Details write(Adjustment adjustment, Details to) {
        return write(adjustment.sku(), to.with("adjustment", adjustment.id().value()))
                .with("units", adjustment.units())
                .with("reason", adjustment.reason());
    }

    static Adjustment adjustment(Details from) {
        return new Adjustment(new AdjustmentId(from.text("adjustment")), sku(from), units(from), from.text("reason"));
    }

    static LotId lot(Details from, String name) {
        return new LotId(from.number(name));
    }
}
