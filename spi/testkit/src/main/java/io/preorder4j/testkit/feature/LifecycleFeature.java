package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.command.MoveOutcome;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.AdjustmentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units go from the backlog to the door, or out of the order. */
abstract class LifecycleFeature extends Feature {

    @Test
    void units_are_picked_packed_and_dispatched_in_parts() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        receive("grn-1", 4);
        dispatched(anna, 2);
        picked(anna, 1);

        assertThat(preOrder(anna).status()).isEqualTo(PreOrderStatus.PARTIALLY_DISPATCHED);
        assertThat(preOrder(anna).stages().byStage())
                .containsEntry(Stage.WAITING, 1L)
                .containsEntry(Stage.ALLOCATED, 1L)
                .containsEntry(Stage.PICKED, 1L)
                .containsEntry(Stage.DISPATCHED, 2L);
    }

    @Test
    void a_dispatch_says_who_carries_the_parcel() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        dispatched(anna, 1);

        assertThat(timeline(anna)).contains(new ShipmentRecorded(anna, RECORD, 1, PARCEL));
    }

    @Test
    void a_cancellation_says_who_wanted_it_and_why() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        Cancellation recall = Cancellation.byShop("recalled by the label");
        shop().cancel(key(), anna, 2, recall);

        assertThat(timeline(anna)).contains(new CancellationRequested(anna, RECORD, 2, recall));
        assertThat(preOrder(anna).stages().active()).isEqualTo(1);
    }

    @Test
    void units_are_cancelled_at_every_stage_before_dispatch_and_their_goods_go_to_the_next() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        receive("grn-1", 5);
        picked(anna, 4);
        shop().pack(key(), anna, 3);
        shop().awaitShipment(key(), anna, 2);
        shop().dispatch(key(), anna, 1, PARCEL);
        PreOrderId ben = ordered("o-2", BEN, 5);

        assertThat(((MoveOutcome.Moved)
                                shop().cancel(key(), anna, 9, CHANGED_MIND).outcome())
                        .units())
                .isEqualTo(4);
        assertThat(goods(anna, ben)).containsExactly(1L, 4L);
    }

    @Test
    void a_customer_keeps_fewer_units_but_not_fewer_than_are_dispatched() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        receive("grn-1", 2);
        dispatched(anna, 2);

        assertRefused(shop().reduce(key(), anna, 1, CHANGED_MIND).outcome(), MoveRefusalReason.NOT_ENOUGH_UNITS);
        assertMoved(shop().reduce(key(), anna, 3, CHANGED_MIND).outcome());
        assertThat(preOrder(anna).stages().active()).isEqualTo(3);
        assertRefused(shop().reduce(key(), anna, 3, CHANGED_MIND).outcome(), MoveRefusalReason.NOT_ENOUGH_UNITS);
    }

    @Test
    void by_hand_units_go_to_whom_somebody_chooses() {
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 3);
        PreOrderId ben = ordered("o-2", BEN, 3);
        receive("grn-1", 4);
        assertThat(goods(anna, ben)).containsExactly(0L, 0L);

        assertMoved(shop().allocate(key(), ben, 3).outcome());
        assertRefused(shop().allocate(key(), anna, 2).outcome(), MoveRefusalReason.NOT_ENOUGH_FREE);
        assertThat(goods(anna, ben)).containsExactly(0L, 3L);

        shop().allocate(key(), RECORD);
        assertThat(goods(anna, ben)).containsExactly(1L, 3L);
    }

    @Test
    void released_units_are_free_for_somebody_else() {
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 3);
        PreOrderId ben = ordered("o-2", BEN, 3);
        receive("grn-1", 3);
        shop().allocate(key(), anna, 3);

        assertMoved(shop().release(key(), anna, 2).outcome());
        assertMoved(shop().allocate(key(), ben, 2).outcome());
        assertThat(goods(anna, ben)).containsExactly(1L, 2L);
    }

    @Test
    void allocated_units_that_are_not_on_the_shelf_are_lost_and_waited_for_again() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 3);
        picked(anna, 1);

        assertMoved(shop().shortPick(key(), anna, 2, new AdjustmentId("loss-1")).outcome());
        assertThat(units(anna, Stage.WAITING)).isEqualTo(2);
        assertThat(shop().stock(RECORD).adjusted()).isEqualTo(-2);
        receive("grn-2", 2);
        assertThat(goods(anna)).containsExactly(3L);
        assertRefused(
                shop().shortPick(key(), anna, 1, new AdjustmentId("loss-1")).outcome(),
                MoveRefusalReason.ALREADY_BOOKED);
    }

    @Test
    void no_unit_moves_that_is_not_there() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 1);

        assertRefused(shop().pick(key(), anna, 2).outcome(), MoveRefusalReason.NOT_ENOUGH_UNITS);
        assertRefused(shop().pack(key(), anna, 1).outcome(), MoveRefusalReason.NOT_ENOUGH_UNITS);
        assertRefused(shop().pick(key(), line("nobody's"), 1).outcome(), MoveRefusalReason.UNKNOWN_PREORDER);
    }

    private List<Event> timeline(PreOrderId id) {
        return shop().timeline(id).stream().map(JournalEntry::event).toList();
    }
}
