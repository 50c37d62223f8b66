package io.preorder4j.spi;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.delay.Consent;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
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
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values of every kind, with the texts and numbers that are hardest to write and to read. */
final class AnyValue {

    private static final List<String> PIECES = List.of(("a A \u00E4 \u0308 \" \\ \\u0041 \\n { } [ ] : , \":\" ' / -1 "
                    + "\u200B \u202E \uE000 \uFFFD \uD800\uDC00 \uD83D\uDE00")
            .split(" "));

    /** The first and the last microsecond that are kept. */
    private static final Instant FIRST = Instant.parse("-200000-01-01T00:00:00.000001Z");

    private static final Instant LAST = Instant.parse("+200000-01-01T00:00:00.999999Z");

    private AnyValue() {}

    /** Identifiers that look like JSON, like escapes and like nothing at all. */
    static Arbitrary<String> texts() {
        Arbitrary<String> hostile =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(pieces -> String.join("", pieces));
        Arbitrary<String> arbitrary = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> longest = Arbitraries.of("\"".repeat(128), "\\".repeat(128), "\uD83D\uDE00".repeat(64));
        return Arbitraries.frequencyOf(Tuple.of(8, hostile), Tuple.of(3, arbitrary), Tuple.of(1, longest))
                .filter(AnyValue::isIdentifier);
    }

    private static boolean isIdentifier(String text) {
        try {
            Identifier.checked("text", text);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    static Arbitrary<Sku> skus() {
        return texts().map(Sku::new);
    }

    static Arbitrary<CustomerId> customers() {
        return texts().map(CustomerId::new);
    }

    static Arbitrary<Channel> channels() {
        return texts().map(Channel::new);
    }

    static Arbitrary<PreOrderId> ids() {
        return Combinators.combine(texts(), texts()).as(PreOrderId::new);
    }

    static Arbitrary<Long> units() {
        return Arbitraries.longs().between(1, Units.MAX);
    }

    private static Arbitrary<ShipDate> shipDates() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, shopDays().map(ShipDate::by)), Tuple.of(1, Arbitraries.just(ShipDate.unknown())));
    }

    static Arbitrary<DelayCase> delays() {
        Arbitrary<DelayCase> promised = Combinators.combine(
                        texts(), shopDays(), Arbitraries.of(true, false), Arbitraries.of("UTC", "Asia/Kathmandu"))
                .as((rule, day, essential, zone) -> new DelayCase(
                        rule,
                        ZoneId.of(zone),
                        day,
                        essential,
                        DelayStage.PROMISED,
                        Optional.of(day),
                        Optional.empty(),
                        Consent.NONE,
                        0,
                        Optional.empty()));
        return Combinators.combine(
                        promised,
                        shipDates(),
                        shopDays(),
                        Arbitraries.integers().between(0, 4))
                .as((open, date, day, kind) -> switch (kind) {
                    case 0 -> open.slipped(DelayStage.NOTICE_OWED, date);
                    case 1 -> open.delayed(Consent.EXPRESS, Optional.of(day));
                    case 2 -> open.settled(DelayStage.OVERDUE, Optional.empty());
                    case 3 -> open.cancelled(day);
                    default -> open;
                });
    }

    static Arbitrary<DelayFact> delayFacts() {
        return Arbitraries.oneOf(
                shipDates().map(DelayFact.Expected::new),
                shipDates().map(DelayFact.NoticeSent::new),
                shipDates().map(DelayFact.Consented::new),
                shopDays().map(DelayFact.AdditionalPeriodSet::new),
                Arbitraries.of(
                        new DelayFact.Declined(),
                        new DelayFact.SellerGaveUp(),
                        new DelayFact.Shipped(),
                        new DelayFact.Delivered(),
                        new DelayFact.TimePassed()));
    }

    static Arbitrary<Duty> duties() {
        Arbitrary<ShipDate> dates = shipDates();
        return Arbitraries.oneOf(
                Combinators.combine(shopDays(), dates, Arbitraries.of(Silence.class))
                        .as(Duty.OfferDelay::new),
                Combinators.combine(shopDays(), dates).as(Duty.ObtainConsent::new),
                shopDays().map(Duty.Cancel::new),
                shopDays().map(Duty.Refund::new));
    }

    static Arbitrary<Set<Tag>> tags() {
        return texts().filter(text -> text.chars().noneMatch(Character::isSpaceChar))
                .map(Tag::new)
                .set()
                .ofMaxSize(4)
                .map(TreeSet::new);
    }

    static Arbitrary<Rank> ranks() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Rank::new);
    }

    static Arbitrary<Instant> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond() - 1),
                        Arbitraries.longs().between(0, 999_999))
                .as((second, micro) -> Instant.ofEpochSecond(second).plus(micro, ChronoUnit.MICROS));
    }

    /** An availability and a supply are in the years from 0 to 9999. */
    private static Arbitrary<LocalDate> shopDays() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<Offer> offers() {
        return Combinators.combine(
                        skus(),
                        Arbitraries.of(OfferState.class),
                        availabilities(),
                        messages(),
                        windows(),
                        caps(),
                        texts(),
                        Combinators.combine(Arbitraries.of(AllocationMode.class), tags(), payments())
                                .as(Tuple::of))
                .as((sku, state, availability, message, window, caps, policy, rest) -> new Offer(
                        sku,
                        state,
                        availability,
                        message,
                        window,
                        caps,
                        policy,
                        rest.get1(),
                        rest.get2(),
                        rest.get3()));
    }

    /** A pre-order as it is placed or held. */
    static Arbitrary<PreOrder> placed() {
        Arbitrary<Purchase> purchases = Combinators.combine(
                        skus(),
                        customers(),
                        channels().optional(),
                        Arbitraries.of(LineClass.class),
                        times(),
                        availabilities())
                .as(Purchase::new);
        return Combinators.combine(ids(), purchases, tags(), ranks(), units(), times().optional())
                .as(AnyValue::placed);
    }

    private static PreOrder placed(
            PreOrderId id, Purchase purchase, Set<Tag> tags, Rank rank, long units, Optional<Instant> heldUntil) {
        Stages stages = heldUntil.isPresent() ? Stages.held(units) : Stages.waiting(units);
        Standing standing = heldUntil.map(Standing.good()::heldUntil).orElse(Standing.good());
        return new PreOrder(id, purchase, tags, rank, stages, standing, purchase.promised());
    }

    static Arbitrary<Supply> supplies() {
        return Combinators.combine(
                        texts().map(SupplyId::new),
                        skus(),
                        units(),
                        shopDays(),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.integers().between(0, Supply.CERTAIN))
                .as(Supply::new);
    }

    static Arbitrary<GoodsReceipt> receipts() {
        Arbitrary<ReceiptLine> lines = Combinators.combine(
                        skus(), units(), units(), texts().map(SupplyId::new).optional())
                .as(ReceiptLine::new);
        return Combinators.combine(
                        texts().map(ReceiptId::new), lines.list().ofMinSize(1).ofMaxSize(12))
                .as(GoodsReceipt::new);
    }

    static Arbitrary<Adjustment> adjustments() {
        Arbitrary<Long> differences =
                Combinators.combine(units(), Arbitraries.of(-1, 1)).as((units, sign) -> units * sign);
        return Combinators.combine(texts().map(AdjustmentId::new), skus(), differences, texts())
                .as(Adjustment::new);
    }

    static Arbitrary<Availability> availabilities() {
        List<String> names = Stream.concat(
                        ZoneId.getAvailableZoneIds().stream().sorted(), Stream.of("Z", "+05:45", "UTC+1"))
                .toList();
        Arbitrary<ZoneId> zones = Arbitraries.of(names).map(ZoneId::of);
        Arbitrary<Integer> years = Arbitraries.integers().between(0, 9999);
        return Arbitraries.oneOf(
                Combinators.combine(shopDays(), zones).as(Availability::on),
                Combinators.combine(years, Arbitraries.integers().between(1, 12), zones)
                        .as((year, month, zone) -> Availability.in(YearMonth.of(year, month), zone)),
                Combinators.combine(years, Arbitraries.integers().between(1, 4), zones)
                        .as(Availability::inQuarter),
                Combinators.combine(shopDays(), shopDays(), zones)
                        .as((one, other, zone) -> one.isBefore(other)
                                ? Availability.between(one, other, zone)
                                : Availability.between(other, one, zone)),
                zones.map(Availability::toBeAnnounced));
    }

    private static Arbitrary<Message> messages() {
        Arbitrary<String> words =
                texts().map(text -> text.replace("{", "").replace("}", "")).filter(AnyValue::isIdentifier);
        Arbitrary<String> languages = Arbitraries.of("de", "pt-BR", "zh-Hant-TW", "x-klingon")
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag());
        return Combinators.combine(words, Arbitraries.maps(languages, words).ofMaxSize(3))
                .as((anyLanguage, others) -> {
                    TreeMap<String, String> all = new TreeMap<>(others);
                    all.put(Message.ANY_LANGUAGE, anyLanguage);
                    return new Message(all);
                });
    }

    private static Arbitrary<SaleWindow> windows() {
        return Arbitraries.oneOf(
                times().optional().map(from -> new SaleWindow(from, Optional.empty())),
                times().optional().map(until -> new SaleWindow(Optional.empty(), until)),
                times().map(from -> SaleWindow.between(from, from.plusNanos(1000))));
    }

    private static Arbitrary<Caps> caps() {
        Arbitrary<Wave> waves = Combinators.combine(times(), Arbitraries.longs().between(1, 1_000_000))
                .as(Wave::new);
        return Combinators.combine(
                        limits(),
                        limits(),
                        Arbitraries.maps(channels(), limits()).ofMaxSize(3),
                        waves.list().ofMaxSize(12),
                        Arbitraries.integers()
                                .between(1, 100)
                                .map(SupplyShare::new)
                                .optional())
                .as((total, perCustomer, channels, all, supply) ->
                        new Caps(total, perCustomer, new TreeMap<>(channels), all, supply));
    }

    private static Arbitrary<PaymentTerms> payments() {
        Arbitrary<Duration> graces =
                Arbitraries.longs().between(0, Duration.ofDays(365).toNanos()).map(Duration::ofNanos);
        return Combinators.combine(Arbitraries.of(PaymentTiming.class), graces).as(PaymentTerms::new);
    }

    private static Arbitrary<Limit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.just(Limit.none()),
                Arbitraries.longs().between(0, Units.MAX).map(Limit::of));
    }
}
