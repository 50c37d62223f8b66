package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What pre-orders have of lots: goods that come from a lot, and goods that go back to it. */
abstract class HoldingContract extends PortContract {

    private static final LotId A = new LotId(1);
    private static final LotId B = new LotId(2);
    private static final LotId C = new LotId(30);

    private final PreOrder one = Samples.preOrder(1, SKU, 10);
    private final PreOrder other = Samples.preOrder(2, SKU, 10);

    @Test
    void goods_come_from_lots_and_the_oldest_is_told_first() {
        given(one, other);

        move(allocated(one, 4, C), allocated(one, 2, A), allocated(one, 1, B), allocated(one, 2, C));

        assertThat(holdings(one, other))
                .isEqualTo(Map.of(one.id(), List.of(holding(one, A, 2), holding(one, B, 1), holding(one, C, 6))));
    }

    @Test
    void goods_go_back_to_lots_until_nothing_is_left_of_one() {
        given(one);
        move(allocated(one, 4, A), allocated(one, 3, B));

        move(moved(one, Stage.ALLOCATED, Stage.WAITING, 1, A));
        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 3), holding(one, B, 3));

        move(moved(one, Stage.ALLOCATED, Stage.WAITING, 3, B), moved(one, Stage.ALLOCATED, Stage.CANCELLED, 2, A));
        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 1));

        move(moved(one, Stage.ALLOCATED, Stage.CANCELLED, 1, A));
        assertThat(holdings(one)).isEmpty();
        assertThat(holders(SKU, A)).isEmpty();
    }

    @Test
    void goods_that_come_and_go_in_one_call_are_counted_right() {
        given(one);

        move(
                allocated(one, 4, A),
                moved(one, Stage.ALLOCATED, Stage.WAITING, 4, A),
                allocated(one, 3, A),
                allocated(one, 2, B),
                moved(one, Stage.ALLOCATED, Stage.WAITING, 1, A),
                moved(one, Stage.ALLOCATED, Stage.WAITING, 2, B));

        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 2));
    }

    @Test
    void goods_stay_with_their_pre_order_wherever_they_are() {
        given(one);
        move(allocated(one, 8, A));

        move(
                moved(one, Stage.ALLOCATED, Stage.PICKED, 6),
                moved(one, Stage.PICKED, Stage.PACKED, 4),
                moved(one, Stage.PACKED, Stage.AWAITING_SHIPMENT, 3),
                moved(one, Stage.AWAITING_SHIPMENT, Stage.DISPATCHED, 2));
        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 8));

        move(
                moved(one, Stage.ALLOCATED, Stage.CANCELLED, 2, A),
                moved(one, Stage.PICKED, Stage.CANCELLED, 2, A),
                moved(one, Stage.PACKED, Stage.CANCELLED, 1, A),
                moved(one, Stage.AWAITING_SHIPMENT, Stage.CANCELLED, 1, A));
        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 2));
    }

    @Test
    void who_has_units_of_a_lot_is_listed_in_the_order_of_placement() {
        PreOrder[] preOrders = LongStream.of(1, 2, 3, 10, 20, Long.MAX_VALUE)
                .mapToObj(sequence -> Samples.preOrder(sequence, SKU, Units.MAX).ranked(-sequence))
                .toArray(PreOrder[]::new);
        PreOrder ofOtherSku = Samples.preOrder(4, OTHER_SKU, 5);
        given(preOrders);
        given(ofOtherSku);
        List<Holding> expected = new ArrayList<>();
        for (PreOrder preOrder : preOrders) {
            move(allocated(preOrder, Units.MAX - 1, B), allocated(preOrder, 1, A));
            expected.add(holding(preOrder, B, Units.MAX - 1));
        }
        move(allocated(ofOtherSku, 5, B));

        assertThat(holders(SKU, B)).isEqualTo(expected);
        assertThat(holders(OTHER_SKU, B)).containsExactly(holding(ofOtherSku, B, 5));
        assertThat(holders(SKU, C)).isEmpty();
        assertPages(
                expected,
                0L,
                Holding::sequence,
                (work, after, limit) -> work.lots().holders(SKU, B, after, limit));
    }

    @Test
    void holders_are_found_whatever_the_name_of_their_sku() {
        for (String text : HostileTexts.ALL) {
            PreOrder preOrder = Samples.fullPreOrder(text.hashCode() & 0xFFFFFFFFL, text, Stages.waiting(3));
            given(preOrder);
            move(allocated(preOrder, 2, A));

            assertThat(holders(preOrder.sku(), A)).containsExactly(holding(preOrder, A, 2));
            assertThat(holdings(preOrder).get(preOrder.id())).containsExactly(holding(preOrder, A, 2));
        }
    }

    @Test
    void a_thousand_holdings_are_made_given_back_and_read_at_once() {
        PreOrder[] preOrders = LongStream.rangeClosed(1, 1000)
                .mapToObj(sequence -> Samples.preOrder(sequence, SKU, 2))
                .toArray(PreOrder[]::new);
        given(preOrders);

        move(List.of(preOrders).stream()
                .map(preOrder -> allocated(preOrder, 2, A))
                .toArray(UnitsMoved[]::new));
        assertThat(holdings(preOrders)).hasSize(1000);
        assertThat(holders(SKU, A)).hasSize(1000);

        move(List.of(preOrders).stream()
                .map(preOrder -> moved(preOrder, Stage.ALLOCATED, Stage.WAITING, 2, A))
                .toArray(UnitsMoved[]::new));
        assertThat(holdings(preOrders)).isEmpty();
    }

    @Test
    void no_more_goes_back_to_a_lot_than_came_from_it_and_nothing_changes() {
        given(one, other);
        move(allocated(one, 4, A), allocated(one, 4, B), allocated(other, 4, C));

        for (UnitsMoved wrong : List.of(
                moved(one, Stage.ALLOCATED, Stage.WAITING, 5, A),
                moved(one, Stage.ALLOCATED, Stage.WAITING, 1, C),
                moved(other, Stage.ALLOCATED, Stage.CANCELLED, 1, A))) {
            assertThatThrownBy(() -> move(moved(one, Stage.ALLOCATED, Stage.WAITING, 1, B), wrong))
                    .isInstanceOf(StoreException.class);
            assertThat(holdings(one).get(one.id())).containsExactly(holding(one, A, 4), holding(one, B, 4));
        }
    }

    @Test
    void units_turn_out_to_come_from_other_lots() {
        given(one, other);
        move(allocated(one, 6, A), allocated(other, 5, A));

        resource(resourced(one, A, B, 2), resourced(one, A, C, 3), resourced(other, A, B, 5));

        assertThat(holdings(one, other))
                .isEqualTo(Map.of(
                        one.id(), List.of(holding(one, A, 1), holding(one, B, 2), holding(one, C, 3)),
                        other.id(), List.of(holding(other, B, 5))));

        resource(resourced(one, A, B, 1), resourced(one, B, C, 3));
        assertThat(holdings(one).get(one.id())).containsExactly(holding(one, C, 6));
        assertThat(holders(SKU, A)).isEmpty();
    }

    @Test
    void units_that_a_pre_order_does_not_have_do_not_come_from_other_lots() {
        given(one, other);
        move(allocated(one, 4, A));

        for (UnitsResourced wrong :
                List.of(resourced(one, A, B, 4), resourced(one, B, C, 2), resourced(other, A, B, 1))) {
            assertThatThrownBy(() -> resource(resourced(one, A, B, 1), wrong)).isInstanceOf(StoreException.class);
            assertThat(holdings(one, other)).isEqualTo(Map.of(one.id(), List.of(holding(one, A, 4))));
        }
    }

    @Test
    void who_has_units_of_a_reversed_lot_is_listed_by_lot_and_then_by_placement() {
        given(one, other);
        move(allocated(one, 1, A), allocated(one, 2, B), allocated(one, 3, C));
        move(allocated(other, 4, A), allocated(other, 5, B), allocated(other, 1, C));
        write(work -> {
            work.stocks().lock(sorted(SKU, OTHER_SKU));
            work.lots()
                    .add(List.of(
                            lot(SKU, C),
                            lot(SKU, B),
                            lot(SKU, A),
                            lot(OTHER_SKU, A).afterReversal()));
            work.lots().update(List.of(lot(SKU, A).afterReversal(), lot(SKU, C).afterReversal()));
        });

        assertThat(heldOfReversed(SKU, 1000))
                .containsExactly(holding(one, A, 1), holding(other, A, 4), holding(one, C, 3), holding(other, C, 1));
        assertThat(heldOfReversed(SKU, 3))
                .containsExactly(holding(one, A, 1), holding(other, A, 4), holding(one, C, 3));
        assertThat(heldOfReversed(OTHER_SKU, 1000)).isEmpty();

        resource(resourced(one, A, B, 1), resourced(other, A, B, 3), resourced(other, C, B, 1));
        assertThat(heldOfReversed(SKU, 1000)).containsExactly(holding(other, A, 1), holding(one, C, 3));
    }

    @Test
    void who_has_no_goods_holds_nothing() {
        given(one);

        assertThat(holdings(one)).isEmpty();
        assertThat(holdings(other)).isEmpty();
        assertThat(holdings()).isEmpty();
    }

    private void resource(UnitsResourced... changes) {
        write(work -> {
            work.stocks().lock(sorted(SKU));
            work.lots().resource(List.of(changes));
        });
    }

    private Map<PreOrderId, List<Holding>> holdings(PreOrder... preOrders) {
        Set<PreOrderId> ids =
                Set.of(List.of(preOrders).stream().map(PreOrder::id).toArray(PreOrderId[]::new));
        return read(work -> work.lots().holdings(ids));
    }

    private List<Holding> holders(Sku sku, LotId lot) {
        return read(work -> work.lots().holders(sku, lot, 0, 1000));
    }

    private List<Holding> heldOfReversed(Sku sku, int limit) {
        return read(work -> work.lots().heldOfReversed(sku, limit));
    }

    private static UnitsMoved allocated(PreOrder preOrder, long units, LotId lot) {
        return moved(preOrder, Stage.WAITING, Stage.ALLOCATED, units, lot);
    }

    private static UnitsResourced resourced(PreOrder preOrder, LotId from, LotId to, long units) {
        return new UnitsResourced(preOrder.id(), preOrder.sku(), preOrder.sequence(), from, to, units);
    }

    private static Holding holding(PreOrder preOrder, LotId lot, long units) {
        return new Holding(preOrder.id(), preOrder.sequence(), lot, units);
    }

    private static Lot lot(Sku sku, LotId id) {
        return new Lot(sku, id, 5, false);
    }
}
