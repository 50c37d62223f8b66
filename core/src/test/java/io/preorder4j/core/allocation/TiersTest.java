package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TiersTest {

    private static final Tag GOLD = new Tag("GOLD");
    private static final Tag SILVER = new Tag("SILVER");
    private static final AllocationPolicy POLICY =
            new Tiers("clubs", List.of(GOLD, SILVER), new FirstComeFirstServed());

    @Test
    void a_tier_is_served_before_the_next_and_those_without_a_tier_last() {
        LittleShop shop = new LittleShop(POLICY, 2);
        shop.place(2);
        shop.place(2, SILVER);
        shop.place(2, GOLD);
        shop.place(2, GOLD);

        shop.receive("grn-1", 5);
        assertThat(shop.allocated()).containsExactly(0L, 1L, 2L, 2L);

        shop.receive("grn-2", 2);
        assertThat(shop.allocated()).containsExactly(1L, 2L, 2L, 2L);
    }

    @Test
    void the_best_tier_of_a_pre_order_counts() {
        PreOrder both = SamplePreOrder.numbered(1, Stages.waiting(5), SILVER, GOLD);
        PreOrder gold = SamplePreOrder.numbered(2, Stages.waiting(5), GOLD);

        assertThat(POLICY.rank(both)).isEqualTo(POLICY.rank(gold));
    }

    @Test
    void within_a_tier_another_policy_decides() {
        AllocationPolicy policy = new Tiers("clubs", List.of(GOLD), new PriorityFirst());
        LittleShop shop = new LittleShop(policy, 2);
        shop.place(2, Tag.PRIORITY);
        shop.place(2, GOLD);
        shop.place(2, GOLD, Tag.PRIORITY);

        shop.receive("grn-1", 3);

        assertThat(shop.allocated()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void as_many_tiers_as_fit_a_rank_are_possible() {
        AllocationPolicy most = new Tiers("most", tags(2047), new FirstComeFirstServed());
        PreOrder last = SamplePreOrder.numbered(1, Stages.waiting(5), new Tag("TIER_2046"));
        PreOrder none = SamplePreOrder.numbered(2, Stages.waiting(5));

        assertThat(most.rank(last)).isPositive().isLessThan(most.rank(none));
    }

    @Test
    void more_tiers_than_fit_a_rank_are_refused() {
        assertThatThrownBy(() -> new Tiers("too-many", tags(2048), new FirstComeFirstServed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2048 tiers are more than 2047");
    }

    private static List<Tag> tags(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Tag("TIER_" + i)).toList();
    }
}
