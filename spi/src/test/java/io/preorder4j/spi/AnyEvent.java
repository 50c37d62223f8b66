package io.preorder4j.spi;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
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
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Events of every kind, with the texts and numbers that are hardest to write and to read. */
final class AnyEvent {

    private static final List<String> PIECES = List.of(("a A \u00E4 \u0308 \" \\ \\u0041 \\n { } [ ] : , \":\" ' / -1 "
                    + "\u200B \u202E \uE000 \uFFFD \uD800\uDC00 \uD83D\uDE00")
            .split(" "));

    /** The events of each kind. */
    static final List<Arbitrary<? extends Event>> EACH_KIND = List.of(
            offers().map(OfferOpened::new),
            Combinators.combine(skus(), Arbitraries.of(OfferState.class), Arbitraries.of(OfferState.class))
                    .as(OfferStateChanged::new),
            supplies().map(SupplyAnnounced::new),
            Combinators.combine(ids(), skus(), customers(), units(), tags(), ranks())
                    .as(PreOrderPlaced::new),
            Combinators.combine(ids(), skus(), customers(), units(), Arbitraries.of(RefusalReason.class))
                    .as(PreOrderRefused::new),
            Combinators.combine(ids(), skus(), ranks(), moves()).as(UnitsMoved::new),
            Combinators.combine(ids(), Arbitraries.of(Stage.class), units(), Arbitraries.of(MoveRefusalReason.class))
                    .as(MoveRefused::new),
            receipts().map(GoodsReceived::new),
            texts().map(ReceiptId::new).map(ReceiptRepeated::new),
            receipts().map(ReceiptConflicted::new),
            adjustments().map(StockAdjusted::new),
            texts().map(AdjustmentId::new).map(AdjustmentRepeated::new),
            adjustments().map(AdjustmentConflicted::new));

    private AnyEvent() {}

    /** Any event of any kind. */
    static Arbitrary<Event> any() {
        return Arbitraries.of(EACH_KIND)
                .flatMap(kind -> kind.<Event>map(event -> event))
                .withoutEdgeCases();
    }

    /** Identifiers that look like JSON, like escapes and like nothing at all. */
    static Arbitrary<String> texts() {
        Arbitrary<String> hostile =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(pieces -> String.join("", pieces));
        Arbitrary<String> arbitrary = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> longest = Arbitraries.of("\"".repeat(128), "\\".repeat(128), "\uD83D\uDE00".repeat(64));
        return Arbitraries.frequencyOf(Tuple.of(8, hostile), Tuple.of(3, arbitrary), Tuple.of(1, longest))
                .filter(AnyEvent::isIdentifier);
    }

    private static boolean isIdentifier(String text) {
        try {
            Identifier.checked("text", text);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static Arbitrary<Sku> skus() {
        return texts().map(Sku::new);
    }

    private static Arbitrary<CustomerId> customers() {
        return texts().map(CustomerId::new);
    }

    private static Arbitrary<PreOrderId> ids() {
        return Combinators.combine(texts(), texts()).as(PreOrderId::new);
    }

    private static Arbitrary<Long> units() {
        return Arbitraries.longs().between(1, Units.MAX);
    }

    private static Arbitrary<Set<Tag>> tags() {
        return texts().filter(text -> text.chars().noneMatch(Character::isSpaceChar))
                .map(Tag::new)
                .set()
                .ofMaxSize(4)
                .map(TreeSet::new);
    }

    private static Arbitrary<Rank> ranks() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Rank::new);
    }

    private static Arbitrary<Move> moves() {
        List<Stage[]> edges = Arrays.stream(Stage.values())
                .flatMap(from ->
                        Arrays.stream(Stage.values()).filter(from::leadsTo).map(to -> new Stage[] {from, to}))
                .toList();
        return Combinators.combine(Arbitraries.of(edges), units())
                .as((edge, units) -> new Move(edge[0], edge[1], units));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Limit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.just(Limit.none()),
                Arbitraries.longs().between(0, Units.MAX).map(Limit::of));
    }

    private static Arbitrary<Offer> offers() {
        List<String> zones = Stream.concat(
                        ZoneId.getAvailableZoneIds().stream().sorted(), Stream.of("Z", "+05:45", "UTC+1"))
                .toList();
        Arbitrary<Availability> availabilities = Combinators.combine(
                        days(), Arbitraries.of(zones).map(ZoneId::of))
                .as(Availability::new);
        return Combinators.combine(
                        skus(), availabilities, Arbitraries.of(OfferState.class), limits(), limits(), texts())
                .as(Offer::new);
    }

    private static Arbitrary<Supply> supplies() {
        return Combinators.combine(
                        texts().map(SupplyId::new),
                        skus(),
                        units(),
                        days(),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Supply::new);
    }

    private static Arbitrary<GoodsReceipt> receipts() {
        return Combinators.combine(
                        texts().map(ReceiptId::new),
                        skus(),
                        units(),
                        texts().map(SupplyId::new).optional())
                .as(GoodsReceipt::new);
    }

    private static Arbitrary<Adjustment> adjustments() {
        Arbitrary<Long> differences =
                Combinators.combine(units(), Arbitraries.of(-1, 1)).as((units, sign) -> units * sign);
        return Combinators.combine(texts().map(AdjustmentId::new), skus(), differences, texts())
                .as(Adjustment::new);
    }
}
