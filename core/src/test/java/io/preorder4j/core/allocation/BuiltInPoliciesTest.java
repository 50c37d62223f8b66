package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import org.junit.jupiter.api.Test;

class BuiltInPoliciesTest {

    private static final PreOrder FIRST = SamplePreOrder.numbered(1, Stages.waiting(5));
    private static final PreOrder SECOND = SamplePreOrder.numbered(2, Stages.waiting(1), Tag.LIMITED_RUN);
    private static final PreOrder THIRD_WITH_PRIORITY =
            SamplePreOrder.numbered(3, Stages.waiting(9), Tag.PREORDER, Tag.PRIORITY);
    private static final PreOrder FOURTH_WITH_PRIORITY = SamplePreOrder.numbered(4, Stages.waiting(2), Tag.PRIORITY);

    @Test
    void the_names_that_are_stored_with_offers_never_change() {
        assertThat(new FirstComeFirstServed().name()).isEqualTo("first-come-first-served");
        assertThat(new PriorityFirst().name()).isEqualTo("priority");
    }

    @Test
    void an_offer_that_names_no_policy_serves_who_comes_first() {
        assertThat(new FirstComeFirstServed().name()).isEqualTo(Offer.DEFAULT_POLICY);
    }

    @Test
    void first_come_first_served_looks_at_nothing_but_the_order_of_placement() {
        AllocationPolicy policy = new FirstComeFirstServed();

        assertThat(rank(policy, FIRST)).isLessThan(rank(policy, SECOND));
        assertThat(rank(policy, SECOND)).isLessThan(rank(policy, THIRD_WITH_PRIORITY));
    }

    @Test
    void priority_goes_before_everybody_else_and_among_equals_the_oldest_first() {
        AllocationPolicy policy = new PriorityFirst();

        assertThat(rank(policy, THIRD_WITH_PRIORITY)).isLessThan(rank(policy, FOURTH_WITH_PRIORITY));
        assertThat(rank(policy, FOURTH_WITH_PRIORITY)).isLessThan(rank(policy, FIRST));
        assertThat(rank(policy, FIRST)).isLessThan(rank(policy, SECOND));
    }

    private static Rank rank(AllocationPolicy policy, PreOrder preOrder) {
        return Allocation.ranked(policy, preOrder).rank();
    }
}
