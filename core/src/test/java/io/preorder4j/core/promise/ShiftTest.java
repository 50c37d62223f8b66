package io.preorder4j.core.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.LotId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Rank RANK = new Rank(3, 17);

    @Test
    void an_order_joins_the_queue_held_or_not() {
        assertThat(Shift.of(new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.waiting(5)))))
                .contains(new Shift(new Rank(0, 17), 5, 0));
        assertThat(Shift.of(new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.held(4)))))
                .contains(new Shift(new Rank(0, 17), 4, 0));
    }

    @Test
    void units_leave_the_queue_for_goods_or_for_nothing_and_come_back() {
        assertThat(moved(Stage.WAITING, Stage.ALLOCATED)).contains(new Shift(RANK, -2, 2));
        assertThat(moved(Stage.ALLOCATED, Stage.WAITING)).contains(new Shift(RANK, 2, -2));
        assertThat(moved(Stage.WAITING, Stage.CANCELLED)).contains(new Shift(RANK, -2, 0));
        assertThat(moved(Stage.HELD, Stage.EXPIRED)).contains(new Shift(RANK, -2, 0));
        assertThat(moved(Stage.PICKED, Stage.CANCELLED)).contains(new Shift(RANK, 0, -2));
    }

    @Test
    void a_confirmed_hold_and_the_way_to_the_door_shift_nothing() {
        assertThat(moved(Stage.HELD, Stage.WAITING)).isEmpty();
        assertThat(moved(Stage.ALLOCATED, Stage.PICKED)).isEmpty();
        assertThat(moved(Stage.AWAITING_SHIPMENT, Stage.DISPATCHED)).isEmpty();
        assertThat(Shift.of(new ReviewRequested(SamplePreOrder.SKU, ReviewRequested.Review.PROMISES)))
                .isEmpty();
    }

    private static Optional<Shift> moved(Stage from, Stage to) {
        Optional<LotId> lot = from.holdsGoods() == to.holdsGoods() ? Optional.empty() : Optional.of(new LotId(1));
        return Shift.of(
                new UnitsMoved(new PreOrderId("order-17", "1"), SamplePreOrder.SKU, RANK, new Move(from, to, 2), lot));
    }
}
