package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.WholeLines.WhenTooLarge;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        assertThat(new EarliestPromiseFirst().name()).isEqualTo("earliest-promise-first");
        assertThat(new ProportionalShare().name()).isEqualTo("proportional-share");
        assertThat(new FairShare().name()).isEqualTo("fair-share");
        assertThat(new WholeLines(new FirstComeFirstServed(), WhenTooLarge.STOP).name())
                .isEqualTo("first-come-first-served-whole-lines-stop");
        assertThat(new WholeLines(new FirstComeFirstServed(), WhenTooLarge.SKIP).name())
                .isEqualTo("first-come-first-served-whole-lines-skip");
    }

    @Test
    void a_policy_that_is_made_with_a_name_has_that_name() {
        AllocationPolicy first = new FirstComeFirstServed();

        assertThat(new Tiers("clubs", List.of(Tag.PRIORITY), first).name()).isEqualTo("clubs");
        assertThat(new HeadStart("a-day", Map.of(Tag.PRIORITY, Duration.ofDays(1))).name())
                .isEqualTo("a-day");
        assertThat(new Lottery("draw-of-may", 1).name()).isEqualTo("draw-of-may");
        assertThat(new Reserve("half", Tag.PRIORITY, 50, first).name()).isEqualTo("half");
    }

    @Test
    void only_those_that_compare_claims_with_each_other_see_everybody() {
        AllocationPolicy first = new FirstComeFirstServed();

        assertThat(List.of(
                        new ProportionalShare(),
                        new FairShare(),
                        new Reserve("half", Tag.PRIORITY, 50, first),
                        new WholeLines(first, WhenTooLarge.SKIP)))
                .allMatch(AllocationPolicy::seesEverybody);
        assertThat(List.of(
                        first,
                        new PriorityFirst(),
                        new EarliestPromiseFirst(),
                        new Tiers("clubs", List.of(Tag.PRIORITY), first),
                        new HeadStart("a-day", Map.of()),
                        new Lottery("draw-of-may", 1),
                        new WholeLines(first, WhenTooLarge.STOP)))
                .noneMatch(AllocationPolicy::seesEverybody);
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
