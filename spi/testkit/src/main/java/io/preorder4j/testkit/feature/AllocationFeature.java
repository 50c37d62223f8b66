package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.command.Booking;
import io.preorder4j.command.DryRun;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.testkit.StateDigest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets arrived units. */
abstract class AllocationFeature extends Feature {

    @Test
    void the_oldest_first_and_the_last_one_served_may_get_a_part() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        PreOrderId ben = ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 4);

        assertThat(receive("grn-1", 6)).isEqualTo(Booking.BOOKED);
        assertThat(receive("grn-1", 6)).isEqualTo(Booking.ALREADY_BOOKED);
        assertThat(goods(anna, ben, cleo)).containsExactly(5L, 1L, 0L);
        receive("grn-2", 2);
        assertThat(goods(anna, ben, cleo)).containsExactly(5L, 3L, 0L);
    }

    @Test
    void with_whole_lines_nobody_gets_a_part() {
        given(offer().withPolicy("first-come-first-served-whole-lines-stop"));
        PreOrderId anna = ordered("o-1", ANNA, 5);
        PreOrderId ben = ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 4);

        receive("grn-1", 6);
        assertThat(goods(anna, ben, cleo)).containsExactly(5L, 0L, 0L);
        receive("grn-2", 2);
        assertThat(goods(anna, ben, cleo)).containsExactly(5L, 3L, 0L);
    }

    @Test
    void lost_units_are_taken_from_the_last_in_rank() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 4);
        PreOrderId ben = ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 3);
        receive("grn-1", 10);

        adjust("loss", -4);
        assertThat(goods(anna, ben, cleo)).containsExactly(4L, 2L, 0L);
    }

    @Test
    void what_is_lost_after_it_was_dispatched_is_a_deficit_that_the_next_goods_repay() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 4);
        PreOrderId ben = ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 3);
        receive("grn-1", 10);
        dispatched(anna, 4);

        adjust("loss", -8);
        assertThat(goods(anna, ben, cleo)).containsExactly(4L, 0L, 0L);
        assertThat(shop().stock(RECORD).deficit()).isEqualTo(2);
        receive("grn-2", 5);
        assertThat(goods(anna, ben, cleo)).containsExactly(4L, 3L, 0L);
    }

    @Test
    void a_priority_goes_before_those_who_came_earlier() {
        given(offer().withPolicy("priority"));
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered(order("o-2", BEN, records(2).tagged(Tag.PRIORITY)));
        receive("grn-1", 3);

        assertThat(goods(anna, ben)).containsExactly(1L, 2L);
    }

    @Test
    void whoever_was_promised_an_earlier_date_goes_first() {
        Offer early = offer().withPolicy("earliest-promise-first");
        given(early.withAvailability(Availability.on(LocalDate.of(2026, 9, 1), BERLIN)));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        shop().revise(key(), early);
        PreOrderId ben = ordered("o-2", BEN, 1);
        receive("grn-1", 1);

        assertThat(goods(anna, ben)).containsExactly(0L, 1L);
    }

    @Test
    void a_proportional_share_gives_everybody_a_part() {
        given(offer().withPolicy("proportional-share"));
        PreOrderId anna = ordered("o-1", ANNA, 6);
        PreOrderId ben = ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 3);
        receive("grn-1", 4);

        assertThat(goods(anna, ben, cleo)).containsExactly(2L, 1L, 1L);
    }

    @Test
    void by_hand_nothing_is_allocated_until_somebody_does() {
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        assertThat(goods(anna)).containsExactly(0L);

        shop().allocateBy(key(), RECORD, AllocationMode.AUTOMATIC);
        assertThat(goods(anna)).containsExactly(1L);
    }

    @Test
    void policies_are_compared_on_the_same_backlog_and_nothing_changes() {
        given(offer());
        place(order("o-1", ANNA, records(4)));
        place(order("o-2", BEN, OrderLine.of("1", RECORD, 4).tagged(Tag.PRIORITY)));
        String before = StateDigest.of(store());

        List<DryRun> runs = shop().compare(RECORD, 4, List.of("first-come-first-served", "priority", "fair-share"));

        assertThat(runs)
                .extracting(run ->
                        run.shares().stream().map(AllocationFeature::sentence).toList())
                .containsExactly(List.of("o-1 gets 4"), List.of("o-2 gets 4"), List.of("o-1 gets 2", "o-2 gets 2"));
        assertThat(StateDigest.of(store())).isEqualTo(before);
    }

    private static String sentence(Share share) {
        return share.claim().id().orderId() + " gets " + share.units();
    }
}
