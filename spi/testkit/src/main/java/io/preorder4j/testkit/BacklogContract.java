package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.spi.Queue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The waiting units of a SKU, in rank order. */
abstract class BacklogContract extends PortContract {

    private final PreOrder first = Samples.preOrder(1, SKU, 5);
    private final PreOrder second = Samples.preOrder(2, SKU, 7);
    private final PreOrder third = Samples.preOrder(3, SKU, 9);

    @Test
    void pre_orders_wait_in_the_order_of_their_ranks_and_among_equals_of_their_sequences() {
        List<PreOrder> inOrder = List.of(
                Samples.preOrder(9, SKU, 1).ranked(Long.MIN_VALUE),
                Samples.preOrder(8, SKU, 2).ranked(-1),
                Samples.preOrder(3, SKU, 3).ranked(0),
                Samples.preOrder(20, SKU, 4).ranked(0),
                Samples.preOrder(2, SKU, 5).ranked(1),
                Samples.preOrder(1, SKU, 6).ranked(Long.MAX_VALUE),
                Samples.preOrder(10, SKU, 7).ranked(Long.MAX_VALUE),
                Samples.preOrder(Long.MAX_VALUE, SKU, 8).ranked(Long.MAX_VALUE));
        given(Stream.concat(inOrder.stream(), Stream.of(Samples.preOrder(4, OTHER_SKU, 1)))
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .toArray(PreOrder[]::new));

        assertPages(
                inOrder.stream().map(BacklogContract::waiting).toList(),
                Rank.FIRST,
                Claim::rank,
                (work, after, limit) -> work.preOrders().backlog(SKU, after, limit));
    }

    @Test
    void the_backlog_may_be_read_from_behind_a_rank_that_nobody_has() {
        given(first, third);

        List<Claim> behind = read(work -> work.preOrders().backlog(SKU, new Rank(0, 2), 10));

        assertThat(behind).containsExactly(waiting(third));
    }

    @Test
    void a_pre_order_that_got_a_part_waits_for_the_rest_in_its_place() {
        given(first, second, third);

        move(moved(second, Stage.WAITING, Stage.ALLOCATED, 6));

        assertThat(backlog(SKU)).containsExactly(waiting(first), waiting(second, 1), waiting(third));
    }

    @Test
    void a_pre_order_that_got_everything_waits_no_more() {
        given(first, second, third);

        move(moved(second, Stage.WAITING, Stage.ALLOCATED, 3), moved(second, Stage.WAITING, Stage.ALLOCATED, 4));

        assertThat(backlog(SKU)).containsExactly(waiting(first), waiting(third));
    }

    @Test
    void a_pre_order_whose_waiting_units_are_cancelled_waits_no_more() {
        given(first, second, third);

        move(
                moved(first, Stage.WAITING, Stage.CANCELLED, 5),
                moved(third, Stage.WAITING, Stage.ALLOCATED, 8),
                moved(third, Stage.WAITING, Stage.CANCELLED, 1));

        assertThat(backlog(SKU)).containsExactly(waiting(second));
    }

    @Test
    void a_pre_order_whose_units_were_taken_back_waits_in_its_old_place() {
        given(first, second, third);
        move(moved(first, Stage.WAITING, Stage.ALLOCATED, 5), moved(second, Stage.WAITING, Stage.ALLOCATED, 7));

        move(moved(second, Stage.ALLOCATED, Stage.WAITING, 2));
        move(moved(first, Stage.ALLOCATED, Stage.WAITING, 1));

        assertThat(backlog(SKU)).containsExactly(waiting(first, 1), waiting(second, 2), waiting(third));
    }

    @Test
    void a_pre_order_that_comes_and_goes_in_one_call_is_counted_right() {
        given(first, second);

        move(
                moved(first, Stage.WAITING, Stage.ALLOCATED, 5),
                moved(first, Stage.ALLOCATED, Stage.WAITING, 3),
                moved(first, Stage.WAITING, Stage.ALLOCATED, 1));

        assertThat(backlog(SKU)).containsExactly(waiting(first, 2), waiting(second));
    }

    @Test
    void units_on_their_way_to_the_customer_do_not_wait() {
        PreOrder onItsWay = Samples.preOrder(4, SKU, Stages.of(Map.of(Stage.ALLOCATED, 1L, Stage.DISPATCHED, 1L)));
        PreOrder partly = Samples.preOrder(5, SKU, Stages.of(Map.of(Stage.WAITING, 2L, Stage.PACKED, 1L)));
        given(onItsWay, partly);

        move(
                moved(onItsWay, Stage.ALLOCATED, Stage.PICKED, 1),
                moved(partly, Stage.PACKED, Stage.AWAITING_SHIPMENT, 1));

        assertThat(backlog(SKU)).containsExactly(waiting(partly, 2));
    }

    @Test
    void who_is_blocked_from_goods_does_not_stand_in_it() {
        for (BlockReason reason : BlockReason.values()) {
            PreOrder blocked = Samples.preOrder(10L + reason.ordinal(), new Sku(reason.name()), 5)
                    .with(Standing.good().blocked(reason));
            given(blocked);

            assertThat(backlog(blocked.sku())).as("%s", reason).hasSize(reason.allowsAllocation() ? 1 : 0);
        }
    }

    @Test
    void it_follows_blocks_that_come_and_go() {
        given(first, second);

        update(first.with(Standing.good().blocked(BlockReason.FRAUD)));
        assertThat(backlog(SKU)).containsExactly(waiting(second));

        update(first.with(Standing.good().blocked(BlockReason.FRAUD).blocked(BlockReason.ADDRESS)));
        assertThat(backlog(SKU)).containsExactly(waiting(second));

        update(first.with(Standing.good().blocked(BlockReason.ADDRESS)), second);
        assertThat(backlog(SKU)).containsExactly(waiting(first), waiting(second));
    }

    @Test
    void units_that_come_to_wait_while_they_are_blocked_stand_in_it_later() {
        PreOrder blocked = first.with(Standing.good().blocked(BlockReason.PAYMENT));
        given(blocked, second);

        move(moved(blocked, Stage.WAITING, Stage.ALLOCATED, 4));
        move(moved(blocked, Stage.ALLOCATED, Stage.WAITING, 2));
        assertThat(backlog(SKU)).containsExactly(waiting(second));

        update(first);
        assertThat(backlog(SKU)).containsExactly(waiting(first, 3), waiting(second));
    }

    @Test
    void who_gets_another_rank_stands_elsewhere_and_only_there() {
        given(first, second, third);

        update(first.ranked(1), third.ranked(-1));
        assertThat(backlog(SKU)).containsExactly(waiting(third.ranked(-1)), waiting(second), waiting(first.ranked(1)));

        move(moved(third.ranked(-1), Stage.WAITING, Stage.ALLOCATED, 9));
        assertThat(backlog(SKU)).containsExactly(waiting(second), waiting(first.ranked(1)));
    }

    @Test
    void who_gets_another_rank_while_none_of_its_units_wait_waits_there_later() {
        given(first, second);
        move(moved(first, Stage.WAITING, Stage.ALLOCATED, 5));

        update(first.ranked(1));
        assertThat(backlog(SKU)).containsExactly(waiting(second));

        move(moved(first.ranked(1), Stage.ALLOCATED, Stage.WAITING, 5));
        assertThat(backlog(SKU)).containsExactly(waiting(second), waiting(first.ranked(1)));
    }

    @Test
    void held_units_do_not_wait_until_they_are_confirmed() {
        PreOrder held = Samples.preOrder(4, SKU, Stages.held(5));
        given(held, Samples.preOrder(5, SKU, 1));
        assertThat(backlog(SKU)).hasSize(1);

        move(moved(held, Stage.HELD, Stage.WAITING, 5));
        assertThat(backlog(SKU)).hasSize(2).first().isEqualTo(waiting(held, 5));
    }

    @Test
    void what_stands_before_a_rank_is_counted() {
        given(first, second, third, Samples.preOrder(4, OTHER_SKU, 100));

        assertThat(ahead(SKU, Rank.FIRST)).isEqualTo(new Queue(0, 0));
        assertThat(ahead(SKU, first.rank())).isEqualTo(new Queue(0, 0));
        assertThat(ahead(SKU, third.rank())).isEqualTo(new Queue(2, 12));
        assertThat(ahead(SKU, new Rank(0, 4))).isEqualTo(new Queue(3, 21));
        assertThat(ahead(SKU, new Rank(Long.MAX_VALUE, Long.MAX_VALUE))).isEqualTo(new Queue(3, 21));
        assertThat(ahead(new Sku("nobody waits"), third.rank())).isEqualTo(new Queue(0, 0));
    }

    @Test
    void only_waiting_units_that_may_get_goods_are_counted() {
        given(first.with(Standing.good().blocked(BlockReason.FRAUD)), second, third);

        move(moved(second, Stage.WAITING, Stage.ALLOCATED, 3));

        assertThat(ahead(SKU, third.rank())).isEqualTo(new Queue(1, 4));
    }

    @Test
    void every_sku_has_its_own_backlog() {
        Sku upper = new Sku("a-1");
        Sku lower = new Sku("A-1");
        PreOrder one = Samples.preOrder(1, upper, 1);
        PreOrder other = Samples.preOrder(2, lower, 2);
        given(one, other);

        assertThat(backlog(upper)).containsExactly(waiting(one));
        assertThat(backlog(lower)).containsExactly(waiting(other));
        assertThat(backlog(SKU)).isEmpty();
    }

    private Queue ahead(Sku sku, Rank rank) {
        return read(work -> work.preOrders().ahead(sku, rank));
    }

    private List<Claim> backlog(Sku sku) {
        return read(work -> work.preOrders().backlog(sku, Rank.FIRST, 1000));
    }

    private static Claim waiting(PreOrder preOrder) {
        return waiting(preOrder, preOrder.stages().in(Stage.WAITING));
    }

    private static Claim waiting(PreOrder preOrder, long units) {
        return new Claim(preOrder.id(), preOrder.rank(), units);
    }
}
