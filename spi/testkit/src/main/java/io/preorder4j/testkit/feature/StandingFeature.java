package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Blocks, pins, tags and ranks. */
abstract class StandingFeature extends Feature {

    @Test
    void a_pre_order_that_may_be_a_fraud_gets_no_goods_and_keeps_its_place() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        shop().block(key(), anna, BlockReason.FRAUD);
        receive("grn-1", 2);
        assertThat(goods(anna, ben)).containsExactly(0L, 2L);

        PreOrderId cleo = ordered("o-3", CLEO, 2);
        shop().unblock(key(), anna, BlockReason.FRAUD);
        receive("grn-2", 2);
        assertThat(goods(anna, ben, cleo)).containsExactly(2L, 2L, 0L);
    }

    @Test
    void goods_that_a_blocked_pre_order_left_free_are_its_own_when_the_block_is_lifted() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        shop().block(key(), anna, BlockReason.FRAUD);
        receive("grn-1", 2);
        assertThat(shop().stock(RECORD).free()).isEqualTo(2);

        shop().unblock(key(), anna, BlockReason.FRAUD);
        assertThat(goods(anna)).containsExactly(2L);
    }

    @Test
    void a_bad_address_keeps_units_from_being_picked_and_not_from_goods() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        shop().block(key(), anna, BlockReason.ADDRESS);
        receive("grn-1", 1);
        assertThat(goods(anna)).containsExactly(1L);
        assertRefused(shop().pick(key(), anna, 1).outcome(), MoveRefusalReason.BLOCKED);

        shop().unblock(key(), anna, BlockReason.ADDRESS);
        picked(anna, 1);
    }

    @Test
    void several_blocks_are_lifted_one_by_one() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        shop().block(key(), anna, BlockReason.ADDRESS);
        shop().block(key(), anna, BlockReason.CUSTOMER_REQUEST);
        shop().unblock(key(), anna, BlockReason.ADDRESS);

        assertThat(preOrder(anna).standing().blocks()).containsExactly(BlockReason.CUSTOMER_REQUEST);
        assertRefused(shop().pick(key(), anna, 1).outcome(), MoveRefusalReason.BLOCKED);
        assertThatThrownBy(() -> shop().block(key(), line("nobody's"), BlockReason.FRAUD))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    void a_pinned_pre_order_keeps_its_units_when_stock_is_lost() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        receive("grn-1", 4);
        shop().pin(key(), ben);
        adjust("loss-1", -2);
        assertThat(goods(anna, ben)).containsExactly(0L, 2L);

        shop().unpin(key(), ben);
        adjust("loss-2", -1);
        assertThat(goods(anna, ben)).containsExactly(0L, 1L);
    }

    @Test
    void whoever_is_no_longer_pinned_repays_what_is_missing() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2);
        shop().pin(key(), anna);
        adjust("loss-1", -1);
        assertThat(shop().stock(RECORD).deficit()).isEqualTo(1);

        shop().unpin(key(), anna);
        assertThat(goods(anna)).containsExactly(1L);
        assertThat(shop().stock(RECORD).deficit()).isZero();
    }

    @Test
    void tags_are_set_and_removed_at_any_time() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        assertThat(preOrder(anna).tags()).containsExactly(Tag.PREORDER);

        shop().tag(key(), anna, Set.of(Tag.PRIORITY), Set.of(Tag.PREORDER));
        assertThat(preOrder(anna).tags()).containsExactly(Tag.PRIORITY);
    }

    @Test
    void a_tag_moves_a_pre_order_forward_once_it_is_ranked_anew() {
        given(offer().withPolicy("priority"));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);
        shop().tag(key(), ben, Set.of(Tag.PRIORITY), Set.of());
        shop().rerank(key(), ben);
        receive("grn-1", 1);

        assertThat(goods(anna, ben)).containsExactly(0L, 1L);
    }

    @Test
    void a_person_puts_a_pre_order_where_they_want_it() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);
        assertThat(shop().putAt(key(), ben, -1).outcome().value()).isEqualTo(-1);
        receive("grn-1", 1);

        assertThat(goods(anna, ben)).containsExactly(0L, 1L);
    }

    @Test
    void another_policy_ranks_the_whole_backlog_anew() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered(order("o-2", BEN, records(1).tagged(Tag.PRIORITY)));
        shop().revise(key(), offer().withPolicy("priority"));
        receive("grn-1", 1);
        assertThat(goods(anna, ben)).containsExactly(0L, 1L);

        assertThat(shop().rerank(key(), RECORD).outcome()).isZero();
    }
}
