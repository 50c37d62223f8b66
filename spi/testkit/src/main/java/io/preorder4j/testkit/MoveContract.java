package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static io.preorder4j.testkit.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Units;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Units going from stage to stage. */
abstract class MoveContract extends PortContract {

    @Test
    void units_go_along_every_edge() {
        List<PreOrder> before = new ArrayList<>();
        List<UnitsMoved> moves = new ArrayList<>();
        for (Move edge : edges(3)) {
            PreOrder preOrder =
                    Samples.preOrder(before.size() + 1, SKU, Stages.of(Map.of(edge.from(), 5L, edge.to(), 1L)));
            before.add(preOrder);
            moves.add(moved(preOrder, edge.from(), edge.to(), 3));
        }
        given(before.toArray(PreOrder[]::new));

        move(moves.toArray(UnitsMoved[]::new));

        for (int i = 0; i < before.size(); i++) {
            Move move = moves.get(i).move();
            assertThat(stages(before.get(i)))
                    .as("%s", move)
                    .isEqualTo(Stages.of(Map.of(move.from(), 2L, move.to(), 4L)));
        }
    }

    @Test
    void all_units_of_the_largest_pre_order_go_at_once() {
        PreOrder preOrder = Samples.preOrder(1, SKU, Units.MAX);
        given(preOrder);

        move(moved(preOrder, Stage.WAITING, Stage.ALLOCATED, Units.MAX));

        assertThat(stages(preOrder)).isEqualTo(Stages.of(Map.of(Stage.ALLOCATED, Units.MAX)));
    }

    @Test
    void moves_of_one_pre_order_follow_each_other() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 10);
        given(preOrder);

        move(
                moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 4),
                moved(preOrder, Stage.ALLOCATED, Stage.PICKED, 3),
                moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 2),
                moved(preOrder, Stage.PICKED, Stage.PACKED, 1),
                moved(preOrder, Stage.WAITING, Stage.CANCELLED, 4));

        assertThat(stages(preOrder))
                .isEqualTo(Stages.of(
                        Map.of(Stage.ALLOCATED, 3L, Stage.PICKED, 2L, Stage.PACKED, 1L, Stage.CANCELLED, 4L)));
    }

    @Test
    void only_the_pre_order_that_is_named_changes() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 10);
        PreOrder sameSku = Samples.preOrder(2, SKU, 10);
        PreOrder otherSku = Samples.preOrder(3, OTHER_SKU, 10);
        given(preOrder, sameSku, otherSku);

        move(moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 4));

        assertThat(stages(sameSku)).isEqualTo(sameSku.stages());
        assertThat(stages(otherSku)).isEqualTo(otherSku.stages());
    }

    @Test
    void a_thousand_moves_are_made_at_once() {
        List<PreOrder> preOrders = LongStream.rangeClosed(1, 1000)
                .mapToObj(sequence -> Samples.preOrder(sequence, SKU, 2))
                .toList();
        given(preOrders.toArray(PreOrder[]::new));

        move(preOrders.stream()
                .map(preOrder -> moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 1))
                .toArray(UnitsMoved[]::new));

        List<PreOrder> after = read(work -> work.preOrders().page(0, 1000));
        assertThat(after).hasSize(1000).allMatch(preOrder -> preOrder.stages().in(Stage.ALLOCATED) == 1);
    }

    @Test
    void more_units_than_there_are_do_not_go_and_nothing_changes() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        PreOrder first = Samples.preOrder(2, SKU, 5);
        given(preOrder, first);

        for (Move edge : edges(6)) {
            assertThrowsAndChangesNothing(
                    moved(first, Stage.WAITING, Stage.ALLOCATED, 1), moved(preOrder, edge.from(), edge.to(), 6));
        }
    }

    @Test
    void units_that_a_move_before_has_taken_do_not_go_again() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        assertThrowsAndChangesNothing(
                moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 3), moved(preOrder, Stage.WAITING, Stage.CANCELLED, 3));
    }

    @Test
    void units_that_have_not_come_yet_do_not_go() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        assertThrowsAndChangesNothing(
                moved(preOrder, Stage.ALLOCATED, Stage.PICKED, 3), moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 3));
    }

    @Test
    void no_units_go_of_a_pre_order_that_is_not_there() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        assertThrowsAndChangesNothing(
                moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 1),
                moved(Samples.preOrder(2, SKU, 5), Stage.WAITING, Stage.ALLOCATED, 1));
    }

    @Test
    void no_moves_change_nothing() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        move();

        assertThat(stages(preOrder)).isEqualTo(preOrder.stages());
    }

    private void assertThrowsAndChangesNothing(UnitsMoved... moves) {
        String before = StateDigest.describe(store());
        assertThatThrownBy(() -> move(moves)).isInstanceOf(StoreException.class);
        assertThat(StateDigest.describe(store())).isEqualTo(before);
    }

    private Stages stages(PreOrder preOrder) {
        return read(work -> only(work.preOrders().find(Set.of(preOrder.id())))).stages();
    }

    /** So many units along each edge between stages. */
    private static List<Move> edges(long units) {
        List<Move> edges = new ArrayList<>();
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                if (from.leadsTo(to)) {
                    edges.add(new Move(from, to, units));
                }
            }
        }
        return edges;
    }
}
