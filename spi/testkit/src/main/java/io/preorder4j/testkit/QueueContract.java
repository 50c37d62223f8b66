package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who wait or are held, in the order of their ranks: the backlog, and those who may be given nothing now. */
abstract class QueueContract extends PortContract {

    private final PreOrder waiting = Samples.preOrder(1, SKU, 5);
    private final PreOrder held =
            Samples.preOrder(2, SKU, Stages.held(4)).with(Standing.good().heldUntil(Samples.NOW));
    private final PreOrder blocked =
            Samples.preOrder(3, SKU, 3).with(Standing.good().blocked(BlockReason.FRAUD));

    @Test
    void the_queue_is_who_waits_or_is_held_blocked_or_not() {
        PreOrder served = Samples.preOrder(4, SKU, Stages.of(Map.of(Stage.ALLOCATED, 2L)));
        given(waiting, held, blocked, served, Samples.preOrder(5, OTHER_SKU, 9));

        assertQueue(claim(waiting, 5), claim(held, 4), claim(blocked, 3));
        List<Claim> backlog = read(work -> work.preOrders().backlog(SKU, Rank.FIRST, 1000));
        assertThat(backlog).containsExactly(claim(waiting, 5));
    }

    @Test
    void the_queue_is_in_the_order_of_ranks_and_then_of_sequences() {
        PreOrder last = waiting.ranked(Long.MAX_VALUE);
        PreOrder first = blocked.ranked(Long.MIN_VALUE);
        PreOrder fourth = Samples.preOrder(4, SKU, 1);
        given(last, held, first, fourth);

        assertQueue(claim(first, 3), claim(held, 4), claim(fourth, 1), claim(last, 5));
    }

    @Test
    void who_gets_some_units_stands_in_it_with_the_others_and_who_gets_all_does_not() {
        given(waiting, held, blocked);

        move(moved(waiting, Stage.WAITING, Stage.ALLOCATED, 2), moved(blocked, Stage.WAITING, Stage.CANCELLED, 3));
        assertQueue(claim(waiting, 3), claim(held, 4));

        move(moved(waiting, Stage.WAITING, Stage.ALLOCATED, 3), moved(held, Stage.HELD, Stage.EXPIRED, 4));
        assertQueue();

        move(moved(waiting, Stage.ALLOCATED, Stage.WAITING, 1));
        assertQueue(claim(waiting, 1));
    }

    @Test
    void a_hold_that_is_confirmed_keeps_its_place() {
        given(waiting, held, blocked);

        move(moved(held, Stage.HELD, Stage.WAITING, 4));

        assertQueue(claim(waiting, 5), claim(held, 4), claim(blocked, 3));
    }

    @Test
    void a_block_changes_nothing_and_another_rank_moves_all_units() {
        given(waiting, held, blocked);

        update(waiting.with(Standing.good().blocked(BlockReason.ADDRESS)), blocked.ranked(-1));

        assertQueue(claim(blocked.ranked(-1), 3), claim(waiting, 5), claim(held, 4));
    }

    @Test
    void it_is_read_page_by_page_forward_and_backward() {
        List<Claim> queue = new ArrayList<>();
        List<PreOrder> preOrders = new ArrayList<>();
        for (int sequence = 1; sequence <= 7; sequence++) {
            PreOrder preOrder = Samples.preOrder(sequence, SKU, sequence).ranked(sequence / 3);
            preOrders.add(preOrder);
            queue.add(claim(preOrder, sequence));
        }
        given(preOrders.toArray(PreOrder[]::new));

        assertPages(
                queue,
                Rank.FIRST,
                Claim::rank,
                (work, after, limit) -> work.preOrders().queue(SKU, after, limit));
        Collections.reverse(queue);
        assertPages(
                queue,
                Rank.LAST,
                claim -> new Rank(claim.rank().value(), claim.rank().sequence() - 1),
                (work, from, limit) -> work.preOrders().queueBackward(SKU, from, limit));
    }

    private void assertQueue(Claim... claims) {
        List<Claim> forward = new ArrayList<>(read(work -> work.preOrders().queue(SKU, Rank.FIRST, 1000)));
        assertThat(forward).containsExactly(claims);
        List<Claim> backward = read(work -> work.preOrders().queueBackward(SKU, Rank.LAST, 1000));
        Collections.reverse(forward);
        assertThat(backward).isEqualTo(forward);
    }

    private static Claim claim(PreOrder preOrder, long units) {
        return new Claim(preOrder.id(), preOrder.rank(), units);
    }
}
