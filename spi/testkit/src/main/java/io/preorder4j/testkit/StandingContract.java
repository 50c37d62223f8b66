package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static io.preorder4j.testkit.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Tag;
import io.preorder4j.core.delay.Consent;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.spi.StoreException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tags, ranks and standings, which change after a pre-order was placed. */
abstract class StandingContract extends PortContract {

    private static final Instant EARLY = Instant.parse("0001-01-01T00:00:00.000001Z");
    private static final Instant LATE = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final DelayCase DELAY = new DelayCase(
            "rule",
            ZoneId.of("Asia/Kathmandu"),
            Samples.DAY,
            true,
            DelayStage.PROMISED,
            Optional.of(Samples.DAY),
            Optional.of(ShipDate.by(Samples.DAY.plusDays(1))),
            Consent.NONE,
            7,
            Optional.empty());

    /** Standings of every kind. */
    static final List<Standing> STANDINGS = List.of(
            Standing.good(),
            Standing.good().blocked(BlockReason.FRAUD),
            Standing.good().blocked(BlockReason.ADDRESS),
            new Standing(
                    EnumSet.allOf(BlockReason.class), true, Optional.of(LATE), Payment.nothingOwed(), Optional.empty()),
            Standing.good().pinned(true),
            Standing.good().heldUntil(EARLY),
            Standing.good().heldUntil(Samples.NOW),
            Standing.good().with(Payment.nothingOwed().owing(Obligation.DEPOSIT, EARLY)),
            Standing.good()
                    .with(Payment.nothingOwed().owing(Obligation.FULL, LATE).afterFailure()),
            Standing.good()
                    .with(new Payment(
                            EnumSet.allOf(Obligation.class),
                            EnumSet.of(Obligation.DEPOSIT),
                            true,
                            Optional.of(Samples.NOW))),
            Standing.good().with(DELAY),
            Standing.good().with(DELAY.in(DelayStage.OVERDUE, Optional.empty())),
            Standing.good().with(DELAY.slipped(DelayStage.NOTICE_OWED, ShipDate.unknown())),
            Standing.good().with(DELAY.delayed(Consent.EXPRESS, Optional.of(LocalDate.of(9998, 12, 31)))),
            Standing.good().with(DELAY.cancelled(Samples.DAY)));

    @Test
    void every_standing_may_follow_every_other() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        for (Standing one : STANDINGS) {
            for (Standing next : STANDINGS) {
                update(preOrder.with(one));
                update(preOrder.with(next));
                assertThat(stored(preOrder)).isEqualTo(preOrder.with(next));
            }
        }
    }

    @Test
    void tags_are_replaced_whatever_their_texts() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5).tagged(Set.of(Tag.PREORDER));
        given(preOrder);
        Set<Tag> all = HostileTexts.WITHOUT_SPACES.stream().map(Tag::new).collect(Collectors.toSet());

        update(preOrder.tagged(all));
        assertThat(stored(preOrder).tags()).isEqualTo(all);

        update(preOrder.tagged(Set.of()));
        assertThat(stored(preOrder).tags()).isEmpty();
    }

    @Test
    void ranks_are_replaced_from_the_smallest_to_the_largest() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        for (long value : List.of(Long.MIN_VALUE, -1L, 7L, Long.MAX_VALUE)) {
            update(preOrder.ranked(value));
            assertThat(stored(preOrder).rank()).isEqualTo(new Rank(value, 1));
        }
    }

    @Test
    void what_was_agreed_and_where_the_units_are_stays_as_it_is_stored() {
        PreOrder stored = Samples.preOrder(1, SKU, 5);
        given(stored);
        PreOrder stale = Samples.promised(
                Samples.DAY,
                Samples.boughtBy(
                        new CustomerId("somebody else"),
                        Samples.preOrder(1, SKU, Stages.of(Map.of(Stage.DISPATCHED, 7L)))));
        move(moved(stored, Stage.WAITING, Stage.ALLOCATED, 2));

        update(stale.tagged(Set.of(Tag.PRIORITY)));

        assertThat(stored(stored))
                .isEqualTo(stored.after(
                                moved(stored, Stage.WAITING, Stage.ALLOCATED, 2).move())
                        .tagged(Set.of(Tag.PRIORITY)));
    }

    @Test
    void only_the_pre_orders_that_are_named_change() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        PreOrder sameSku = Samples.preOrder(2, SKU, 5);
        PreOrder otherSku = Samples.preOrder(3, OTHER_SKU, 5);
        given(preOrder, sameSku, otherSku);

        update(preOrder.ranked(5).tagged(Set.of(Tag.PRIORITY)));

        assertThat(stored(sameSku)).isEqualTo(sameSku);
        assertThat(stored(otherSku)).isEqualTo(otherSku);
    }

    @Test
    void a_thousand_pre_orders_are_updated_at_once() {
        List<PreOrder> preOrders = LongStream.rangeClosed(1, 1000)
                .mapToObj(sequence -> Samples.preOrder(sequence, SKU, 2))
                .toList();
        given(preOrders.toArray(PreOrder[]::new));
        List<PreOrder> after = preOrders.stream()
                .map(preOrder -> preOrder.ranked(-preOrder.sequence())
                        .with(Standing.good().blocked(BlockReason.CUSTOMER_REQUEST)))
                .toList();

        update(after.toArray(PreOrder[]::new));

        assertThat(store().<List<PreOrder>>read(work -> work.preOrders().page(0, 1000)))
                .isEqualTo(after);
    }

    @Test
    void of_several_updates_of_one_pre_order_the_last_one_stands() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        update(
                preOrder.ranked(1),
                preOrder.ranked(2),
                preOrder.ranked(2).with(Standing.good().pinned(true)));

        assertThat(stored(preOrder))
                .isEqualTo(preOrder.ranked(2).with(Standing.good().pinned(true)));
        assertThat(store().<List<?>>read(work -> work.preOrders().backlog(SKU, Rank.FIRST, 10)))
                .hasSize(1);
    }

    @Test
    void what_is_not_there_cannot_be_updated_and_nothing_changes() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);
        PreOrder other = Samples.preOrder(2, SKU, 5);
        PreOrder withoutItsNumber =
                PreOrder.of(preOrder.id(), preOrder.purchase(), Set.of(), other.rank(), preOrder.stages());
        PreOrder withoutItsId = PreOrder.of(other.id(), preOrder.purchase(), Set.of(), preOrder.rank(), other.stages());
        String before = StateDigest.describe(store());

        for (PreOrder unknown : List.of(other, withoutItsNumber, withoutItsId)) {
            assertThatThrownBy(() -> update(preOrder.ranked(7), unknown)).isInstanceOf(StoreException.class);
            assertThat(StateDigest.describe(store())).isEqualTo(before);
        }
    }

    @Test
    void to_update_nothing_changes_nothing() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        update();

        assertThat(stored(preOrder)).isEqualTo(preOrder);
    }

    private PreOrder stored(PreOrder preOrder) {
        return read(work -> only(work.preOrders().find(Set.of(preOrder.id()))));
    }
}
