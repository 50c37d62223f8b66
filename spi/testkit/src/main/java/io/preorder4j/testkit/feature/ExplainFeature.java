package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.tab.Expectation;
import io.preorder4j.tab.Explanation;
import io.preorder4j.tab.Obstacle;
import io.preorder4j.tab.Place;
import io.preorder4j.tab.ServedBefore;
import io.preorder4j.tab.ServedBefore.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why somebody has not got their units yet. */
abstract class ExplainFeature extends Feature {

    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate JULY_20 = LocalDate.of(2026, 7, 20);

    @Test
    void a_pre_order_knows_its_place_and_the_units_ahead() {
        given(offer());
        ordered("o-1", ANNA, 5);
        ordered("o-2", BEN, 3);
        PreOrderId cleo = ordered("o-3", CLEO, 4);
        receive("grn-1", 6);

        assertThat(explained(cleo).place()).contains(new Place(2, 2));
        assertThat(explained(line("o-1")).place()).isEmpty();
    }

    @Test
    void it_says_which_supplies_will_reach_a_pre_order() {
        given(offer());
        SupplyId first = new SupplyId("PO-1");
        SupplyId second = new SupplyId("PO-2");
        shop().announce(
                        key(),
                        List.of(
                                Supply.announced(second, RECORD, 10, JULY_20),
                                Supply.announced(first, RECORD, 6, JUNE_20)));
        ordered("o-1", ANNA, 5);
        PreOrderId ben = ordered("o-2", BEN, 3);

        assertThat(explained(ben).expected())
                .containsExactly(new Expectation(first, JUNE_20, 1), new Expectation(second, JULY_20, 2));
    }

    @Test
    void it_says_what_stands_in_the_way() {
        given(offer().withPayment(new PaymentTerms(PaymentTiming.IN_FULL_NOW, Duration.ofDays(1))));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        shop().block(key(), anna, BlockReason.FRAUD);

        assertThat(explained(anna).obstacles())
                .containsExactly(
                        new Obstacle.Blocked(BlockReason.FRAUD),
                        new Obstacle.NotPaid(preOrder(anna).standing().payment()));
        assertThat(explained(anna).place()).isEmpty();
    }

    @Test
    void it_says_that_free_units_wait_for_a_person_or_for_a_line_that_fits() {
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 2);
        assertThat(explained(anna).obstacles()).containsExactly(new Obstacle.AllocatedByHand(2));

        String wholeLines = "first-come-first-served-whole-lines-stop";
        shop().revise(key(), offer().withPolicy(wholeLines));
        assertThat(explained(anna).obstacles()).containsExactly(new Obstacle.KeptByPolicy(2, wholeLines));
    }

    @Test
    void it_says_why_somebody_who_came_later_has_goods_already() {
        given(offer().withPolicy("priority"));
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered(order("o-2", BEN, records(2).tagged(Tag.PRIORITY)));
        receive("grn-1", 2);
        assertThat(explained(anna).servedBefore()).containsExactly(new ServedBefore(ben, 2, Why.RANKED_BEFORE));
    }

    @Test
    void it_says_that_a_block_let_others_go_first() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        shop().block(key(), anna, BlockReason.FRAUD);
        receive("grn-1", 2);
        shop().unblock(key(), anna, BlockReason.FRAUD);

        assertThat(explained(anna).servedBefore())
                .containsExactly(new ServedBefore(ben, 2, Why.THIS_ONE_COULD_NOT_TAKE));
        assertThat(explained(ben).servedBefore()).isEmpty();
    }

    @Test
    void nothing_is_explained_about_a_line_that_nobody_ordered() {
        assertThat(shop().explain(line("nobody's"))).isEmpty();
    }

    private Explanation explained(PreOrderId id) {
        return shop().explain(id).orElseThrow();
    }
}
