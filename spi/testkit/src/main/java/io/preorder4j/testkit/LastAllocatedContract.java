package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Those from whom units are taken back when stock is lost: the last in rank first. */
abstract class LastAllocatedContract extends PortContract {

    @Test
    void units_are_taken_back_from_the_last_in_rank_first() {
        PreOrder last = allocated(1, SKU, 1).ranked(Long.MAX_VALUE);
        PreOrder secondLast = allocated(5, SKU, 2).ranked(0);
        PreOrder thirdLast = allocated(4, SKU, 3).ranked(0);
        PreOrder first = allocated(6, SKU, 4).ranked(Long.MIN_VALUE);
        given(last, secondLast, thirdLast, first, allocated(7, OTHER_SKU, 5));

        assertThat(lastAllocated(SKU, 1)).containsExactly(claim(last, 1));
        assertThat(lastAllocated(SKU, 3)).containsExactly(claim(last, 1), claim(secondLast, 2), claim(thirdLast, 3));
        assertThat(lastAllocated(SKU, 4)).hasSize(4).last().isEqualTo(claim(first, 4));
        assertThat(lastAllocated(SKU, 1000)).hasSize(4);
    }

    @Test
    void only_allocated_units_are_taken_back() {
        PreOrder preOrder = Samples.preOrder(
                1,
                SKU,
                Stages.of(Map.of(Stage.WAITING, 1L, Stage.ALLOCATED, 2L, Stage.PICKED, 4L, Stage.DISPATCHED, 8L)));
        PreOrder waiting = Samples.preOrder(2, SKU, 5);
        PreOrder dispatched = Samples.preOrder(3, SKU, Stages.of(Map.of(Stage.DISPATCHED, 5L)));
        given(preOrder, waiting, dispatched);

        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(preOrder, 2));
    }

    @Test
    void the_line_follows_the_moves() {
        PreOrder one = Samples.preOrder(1, SKU, 10);
        PreOrder other = Samples.preOrder(2, SKU, 10);
        given(one, other);

        move(moved(one, Stage.WAITING, Stage.ALLOCATED, 9), moved(other, Stage.WAITING, Stage.ALLOCATED, 8));
        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(other, 8), claim(one, 9));

        move(moved(one, Stage.ALLOCATED, Stage.PICKED, 2), moved(other, Stage.ALLOCATED, Stage.WAITING, 8));
        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(one, 7));

        move(moved(one, Stage.ALLOCATED, Stage.CANCELLED, 7), moved(other, Stage.WAITING, Stage.ALLOCATED, 1));
        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(other, 1));
    }

    @Test
    void units_that_are_pinned_are_not_taken_back() {
        PreOrder pinned = allocated(1, SKU, 3).with(Standing.good().pinned(true));
        PreOrder other = allocated(2, SKU, 4);
        given(pinned, other);
        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(other, 4));

        update(pinned.with(Standing.good()), other.with(Standing.good().pinned(true)));
        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(pinned, 3));
    }

    @Test
    void units_of_blocked_pre_orders_are_taken_back_as_well() {
        PreOrder blocked = allocated(1, SKU, 3).with(Standing.good().blocked(BlockReason.FRAUD));
        given(blocked);

        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(blocked, 3));
    }

    @Test
    void who_gets_another_rank_stands_elsewhere_in_the_line() {
        PreOrder one = allocated(1, SKU, 3);
        PreOrder other = allocated(2, SKU, 4);
        given(one, other);

        update(one.ranked(1));

        assertThat(lastAllocated(SKU, 1000)).containsExactly(claim(one.ranked(1), 3), claim(other, 4));
    }

    @Test
    void nobody_has_units_of_a_sku_that_nobody_ordered() {
        assertThat(lastAllocated(SKU, 1000)).isEmpty();
    }

    private List<Claim> lastAllocated(Sku sku, int limit) {
        return read(work -> work.preOrders().lastAllocated(sku, limit));
    }

    private static PreOrder allocated(long sequence, Sku sku, long units) {
        return Samples.preOrder(sequence, sku, Stages.of(Map.of(Stage.ALLOCATED, units)));
    }

    private static Claim claim(PreOrder preOrder, long units) {
        return new Claim(preOrder.id(), preOrder.rank(), units);
    }
}
