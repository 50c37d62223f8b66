package io.preorder4j.testkit;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.delay.Consent;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.tab.PreOrderFilter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Pre-orders of every kind, and filters that find some of them: the same ones in every run. */
final class AnyPreOrders {

    private static final List<String> TEXTS =
            List.of("a", "A", "\u00E4", "';--", "%", "_", "\uE000", "\uD83D\uDE00", "a-b", "\"\\");

    private final Random random;

    AnyPreOrders(long seed) {
        random = new Random(seed);
    }

    PreOrder preOrder(long sequence) {
        Purchase purchase = new Purchase(
                new Sku(text()),
                new CustomerId(text()),
                perhaps(new Channel(text())),
                one(LineClass.values()),
                time(),
                promise());
        return new PreOrder(
                new PreOrderId(text(), "line " + sequence),
                purchase,
                tags(),
                new Rank(random.nextLong(), sequence),
                stages(),
                standing(),
                promise());
    }

    /** Other tags, another rank and another standing. */
    PreOrder changed(PreOrder preOrder) {
        return preOrder.tagged(tags()).ranked(random.nextLong()).with(standing());
    }

    /** A filter that names as much as is asked for, or less. */
    PreOrderFilter filter(int named) {
        PreOrderFilter filter = PreOrderFilter.all();
        for (int i = 0; i < named; i++) {
            filter = narrowed(filter);
        }
        return filter;
    }

    private PreOrderFilter narrowed(PreOrderFilter filter) {
        List<Function<PreOrderFilter, PreOrderFilter>> ways = List.of(
                wide -> wide.sku(new Sku(text())),
                wide -> wide.orderId(text()),
                wide -> wide.customer(new CustomerId(text())),
                wide -> wide.tag(new Tag(text())),
                wide -> wide.channel(new Channel(text())),
                wide -> wide.placedFrom(anyTime()),
                wide -> wide.placedBefore(anyTime()),
                wide -> wide.dueFrom(anyTime()),
                wide -> wide.dueBefore(anyTime()),
                wide -> wide.blocked(random.nextBoolean()),
                wide -> wide.lateAt(anyTime()),
                wide -> wide.statuses(one(PreOrderStatus.values()), one(PreOrderStatus.values())));
        return ways.get(random.nextInt(ways.size())).apply(filter);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> perhaps(T value) {
        return random.nextInt(4) > 0 ? Optional.of(value) : Optional.empty();
    }

    /** One of few, so that many are the same. */
    private Instant time() {
        return Samples.NOW.plusNanos(1000L * random.nextInt(5));
    }

    /** Also between two microseconds, and far away. */
    private Instant anyTime() {
        return switch (random.nextInt(10)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            default -> Samples.NOW.plusNanos(500L * random.nextInt(11));
        };
    }

    private Availability promise() {
        return one(new Availability[] {
            Availability.toBeAnnounced(ZoneOffset.UTC),
            Availability.on(Samples.DAY.plusDays(random.nextInt(3)), ZoneOffset.UTC),
            Availability.on(Samples.DAY, ZoneId.of("Europe/Berlin")),
            Availability.in(YearMonth.from(Samples.DAY), ZoneId.of("Asia/Kathmandu"))
        });
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(new Tag(text() + (random.nextBoolean() ? "" : "b")));
        }
        return tags;
    }

    private Stages stages() {
        Map<Stage, Long> units = new EnumMap<>(Stage.class);
        units.put(one(Stage.values()), 1L + random.nextInt(3));
        for (int i = random.nextInt(3); i > 0; i--) {
            units.put(one(Stage.values()), 1L + random.nextInt(3));
        }
        return Stages.of(units);
    }

    private Standing standing() {
        Set<BlockReason> blocks = some(BlockReason.values());
        Set<Obligation> open = some(Obligation.values());
        Set<Obligation> met = some(Obligation.values());
        Payment payment = open.isEmpty()
                ? new Payment(open, met, false, Optional.empty())
                : new Payment(open, met, random.nextBoolean(), perhaps(time()));
        return new Standing(blocks, random.nextBoolean(), perhaps(time()), payment, delay());
    }

    private Optional<DelayCase> delay() {
        DelayCase open = DelayCase.open(
                "any rule",
                new Ordered(
                        Samples.NOW, Availability.on(Samples.DAY, ZoneId.of("Asia/Kathmandu")), random.nextBoolean()),
                Samples.DAY.plusDays(random.nextInt(3)));
        return perhaps(one(new DelayCase[] {
            open,
            open.slipped(DelayStage.NOTICE_OWED, ShipDate.unknown()),
            open.delayed(Consent.BY_SILENCE, Optional.of(Samples.DAY.plusDays(9))),
            open.settled(DelayStage.OVERDUE, Optional.empty()),
            open.cancelled(Samples.DAY.plusDays(7))
        }));
    }

    private <T> Set<T> some(T[] values) {
        Set<T> some = new HashSet<>(Arrays.asList(values));
        some.removeIf(value -> random.nextInt(4) > 0);
        return some;
    }
}
