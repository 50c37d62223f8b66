package io.preorder4j.jdbc;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.spi.ValueText;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of the table {@code preorder}: how it is written and read. */
final class PreOrderRow {

    static final List<Stage> STAGES = List.of(Stage.values());

    private PreOrderRow() {}

    /** Whether it is as most are when they are placed: all of it waits, and nothing more is to be told. */
    static boolean isJustWaiting(PreOrder preOrder) {
        return preOrder.stages().in(Stage.WAITING) == preOrder.stages().ordered()
                && preOrder.standing().equals(Standing.good())
                && preOrder.told().equals(preOrder.purchase().promised());
    }

    /** Binds all of a new row that {@linkplain #isJustWaiting just waits}. */
    static void bindWaiting(Parameters p, PreOrder preOrder) throws SQLException {
        Purchase purchase = preOrder.purchase();
        p.tenant()
                .text(preOrder.id().orderId())
                .text(preOrder.id().lineId())
                .text(purchase.sku().value())
                .text(purchase.customer().value())
                .optionalText(purchase.channel().map(Channel::value))
                .text(purchase.lineClass().name())
                .instant(purchase.placedAt())
                .text(ValueText.of(purchase.promised()))
                .text(Tag.joined(preOrder.tags()))
                .number(preOrder.rank().value())
                .number(preOrder.sequence())
                .number(preOrder.stages().in(Stage.WAITING))
                .instantOrLast(purchase.due());
    }

    /** Binds all of a new row. */
    static void bind(Parameters p, PreOrder preOrder) throws SQLException {
        Purchase purchase = preOrder.purchase();
        p.tenant()
                .text(preOrder.id().orderId())
                .text(preOrder.id().lineId())
                .text(purchase.sku().value())
                .text(purchase.customer().value())
                .optionalText(purchase.channel().map(Channel::value))
                .text(purchase.lineClass().name())
                .instant(purchase.placedAt())
                .text(ValueText.of(purchase.promised()))
                .optionalText(told(preOrder))
                .text(Tag.joined(preOrder.tags()))
                .number(preOrder.rank().value())
                .number(preOrder.sequence());
        for (Stage stage : STAGES) {
            p.number(preOrder.stages().in(stage));
        }
        bind(p, preOrder.standing());
        p.instantOrLast(purchase.due());
    }

    /** What was told last, as far as that differs from what was told first. */
    private static Optional<String> told(PreOrder preOrder) {
        return Optional.of(preOrder.told())
                .filter(told -> !told.equals(preOrder.purchase().promised()))
                .map(ValueText::of);
    }

    /** Binds what may be written later, and then the row that it is written to. */
    static void bindUpdate(Parameters p, PreOrder preOrder) throws SQLException {
        p.text(Tag.joined(preOrder.tags())).number(preOrder.rank().value());
        bind(p, preOrder.standing());
        p.tenant()
                .number(preOrder.sequence())
                .text(preOrder.id().orderId())
                .text(preOrder.id().lineId());
    }

    private static void bind(Parameters p, Standing standing) throws SQLException {
        Payment payment = standing.payment();
        p.text(words(standing.blocks()))
                .flag(standing.pinned())
                .optionalInstant(standing.heldUntil())
                .text(words(payment.open()))
                .text(words(payment.met()))
                .flag(payment.failed())
                .optionalInstant(payment.dueBy())
                .optionalText(standing.delay().map(ValueText::of))
                .flag(!standing.allowsAllocation())
                .optionalInstant(standing.delay().flatMap(DelayCase::nextDeadline));
    }

    static PreOrder read(Row row) throws SQLException {
        PreOrderId id = new PreOrderId(row.text(), row.text());
        Purchase sold = new Purchase(
                new Sku(row.text()),
                new CustomerId(row.text()),
                row.optionalText().map(Channel::new),
                LineClass.valueOf(row.text()),
                row.instant(),
                ValueText.availability(row.text()));
        Availability told = row.optionalText().map(ValueText::availability).orElse(sold.promised());
        return new PreOrder(
                id,
                sold,
                Tag.split(row.text()),
                new Rank(row.number(), row.number()),
                stages(row),
                standing(row),
                told);
    }

    private static Stages stages(Row row) throws SQLException {
        Map<Stage, Long> units = new EnumMap<>(Stage.class);
        for (Stage stage : STAGES) {
            units.put(stage, row.number());
        }
        return Stages.of(units);
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                constants(BlockReason.class, row.text()),
                row.flag(),
                row.optionalInstant(),
                new Payment(
                        constants(Obligation.class, row.text()),
                        constants(Obligation.class, row.text()),
                        row.flag(),
                        row.optionalInstant()),
                row.optionalText().map(ValueText::delay));
    }

    private static String words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ", -1))
                        .map(word -> Enum.valueOf(type, word))
                        .collect(Collectors.toSet());
    }
}
