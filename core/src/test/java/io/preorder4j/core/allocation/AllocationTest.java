package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy may do. */
class AllocationTest {

    private static final Claim FIVE = Line.claim(1, 5);
    private static final Claim THREE = Line.claim(2, 3);
    private static final List<Claim> CLAIMS = List.of(FIVE, THREE);

    private static final SharingPolicy LAST_FIRST =
            (units, claims) -> Share.inOrder(units, List.of(claims.get(1), claims.get(0)));

    private static final class LargestFirst implements AllocationPolicy {
        @Override
        public String name() {
            return "largest-first";
        }

        @Override
        public long rank(PreOrder preOrder) {
            return -preOrder.stages().ordered();
        }
    }

    /** Not wrong, though its author may have thought that nobody keeps the list. */
    private static final class UsesItsListAgain implements SharingPolicy {
        private final List<Share> shares = new ArrayList<>();

        @Override
        public List<Share> share(long units, List<Claim> claims) {
            shares.clear();
            shares.addAll(Share.inOrder(units, claims));
            return shares;
        }
    }

    @Test
    void a_rank_is_the_policys_number_with_the_pre_orders_own_sequence() {
        PreOrder preOrder = SamplePreOrder.numbered(17, Stages.waiting(5));

        assertThat(Allocation.ranked(new LargestFirst(), preOrder)).isEqualTo(preOrder.ranked(-5));
    }

    @Test
    void whether_a_policy_must_see_the_whole_backlog_is_its_own_word() {
        assertThat(Allocation.seesEverybody(new FairShare())).isTrue();
        assertThat(Allocation.seesEverybody(new LargestFirst())).isFalse();
    }

    @Test
    void a_policy_that_only_ranks_serves_the_backlog_in_order() {
        assertThat(Allocation.shares(new LargestFirst(), 6, CLAIMS))
                .containsExactly(new Share(FIVE, 5), new Share(THREE, 1));
    }

    @Test
    void a_policy_may_serve_claims_in_any_order() {
        assertThat(Allocation.shares(LAST_FIRST, 4, CLAIMS)).containsExactly(new Share(THREE, 3), new Share(FIVE, 1));
    }

    @Test
    void a_policy_may_give_all_that_is_free_and_all_that_is_wanted() {
        assertThat(Allocation.shares(LAST_FIRST, 8, CLAIMS)).containsExactly(new Share(THREE, 3), new Share(FIVE, 5));
    }

    @Test
    void a_policy_may_give_nothing() {
        SharingPolicy givesNothing = (units, claims) -> List.of();

        assertThat(Allocation.shares(givesNothing, 4, CLAIMS)).isEmpty();
    }

    @Test
    void what_was_checked_does_not_change_when_the_policy_uses_its_list_again() {
        AllocationPolicy policy = new UsesItsListAgain();

        List<Share> first = Allocation.shares(policy, 6, CLAIMS);
        List<Share> second = Allocation.shares(policy, 2, CLAIMS);

        assertThat(first).containsExactly(new Share(FIVE, 5), new Share(THREE, 1));
        assertThat(second).containsExactly(new Share(FIVE, 2));
    }
}
