package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What a policy may not do: every policy in here is wrong in one way. */
class PolicyViolationTest {

    private static final Claim FIVE = Line.claim(1, 5);
    private static final Claim THREE = Line.claim(2, 3);
    private static final List<Claim> CLAIMS = List.of(FIVE, THREE);
    private static final long FREE = 6;

    private static final class HasNoRank implements AllocationPolicy {
        @Override
        public String name() {
            return "no-rank";
        }

        @Override
        public long rank(PreOrder preOrder) {
            throw new IllegalStateException("no rank for " + preOrder.id());
        }
    }

    private static final class RecursesForEver implements SharingPolicy {
        @Override
        @SuppressWarnings("InfiniteRecursion")
        public List<Share> share(long units, List<Claim> claims) {
            return share(units, claims);
        }
    }

    private static final class LazyList extends AbstractList<Share> {
        @Override
        public Share get(int index) {
            throw new IllegalStateException("no share number " + index);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void a_policy_may_not_throw_when_it_is_asked_for_a_rank() {
        PreOrder preOrder = SamplePreOrder.numbered(1, Stages.waiting(5));

        assertThatThrownBy(() -> Allocation.ranked(new HasNoRank(), preOrder))
                .isInstanceOfSatisfying(PolicyViolationException.class, e -> {
                    assertThat(e.policy()).isEqualTo("no-rank");
                    assertThat(e.violation()).isEqualTo(Violation.THREW);
                })
                .hasMessage("policy 'no-rank' threw: java.lang.IllegalStateException: no rank for order-1/1")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_policy_may_not_throw_when_it_is_asked_to_share() {
        SharingPolicy throwing = (units, claims) -> {
            throw new IllegalStateException("no share of " + units);
        };

        assertViolation(throwing, Violation.THREW, "threw: java.lang.IllegalStateException: no share of 6")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_policy_may_not_exhaust_the_stack() {
        assertViolation(new RecursesForEver(), Violation.THREW, "threw: java.lang.StackOverflowError");
    }

    @Test
    void a_policy_may_not_throw_when_it_is_asked_whom_it_must_see() {
        SharingPolicy blind = new SharingPolicy() {
            @Override
            public boolean seesEverybody() {
                throw new IllegalStateException("too dark");
            }

            @Override
            public List<Share> share(long units, List<Claim> claims) {
                return List.of();
            }
        };

        assertThatThrownBy(() -> Allocation.seesEverybody(blind))
                .isInstanceOf(PolicyViolationException.class)
                .hasMessageContaining("too dark");
    }

    @Test
    void a_policy_may_not_return_a_list_that_throws_when_it_is_read() {
        SharingPolicy lazy = (units, claims) -> new LazyList();

        assertViolation(lazy, Violation.THREW, "threw: java.lang.IllegalStateException: no share number 0");
    }

    @Test
    void a_policy_may_not_change_the_backlog_that_it_is_shown() {
        SharingPolicy taking = (units, claims) -> Share.inOrder(units, List.of(claims.remove(0)));
        List<Claim> claims = new ArrayList<>(CLAIMS);

        assertThatThrownBy(() -> Allocation.shares(taking, FREE, claims))
                .isInstanceOfSatisfying(
                        PolicyViolationException.class,
                        e -> assertThat(e.violation()).isEqualTo(Violation.THREW))
                .hasCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(claims).isEqualTo(CLAIMS);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_policy_may_not_return_null() {
        SharingPolicy nothing = (units, claims) -> null;

        assertViolation(nothing, Violation.RETURNED_NULL, "returned null: instead of a list");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_policy_may_not_return_null_in_the_list() {
        SharingPolicy hole = (units, claims) -> Arrays.asList(new Share(FIVE, 1), null);

        assertViolation(hole, Violation.RETURNED_NULL, "returned null: in the list");
    }

    @Test
    void a_policy_may_not_give_to_a_claim_that_it_was_not_asked_about() {
        SharingPolicy stranger = (units, claims) -> List.of(new Share(Line.claim(99, 1), 1));

        assertViolation(stranger, Violation.UNKNOWN_CLAIM, "gave to a claim that it was not asked about: ")
                .hasMessageContaining("order-99");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_policy_may_not_give_to_nobody() {
        SharingPolicy nobody = (units, claims) -> List.of(new Share(null, 1));

        assertViolation(nobody, Violation.UNKNOWN_CLAIM, "gave to a claim that it was not asked about: ");
    }

    @Test
    void a_policy_may_not_make_a_claim_larger() {
        SharingPolicy larger = (units, claims) -> List.of(new Share(new Claim(THREE.id(), THREE.rank(), 4), 4));

        assertViolation(larger, Violation.UNKNOWN_CLAIM, "gave to a claim that it was not asked about: ");
    }

    @Test
    void a_policy_may_not_name_a_claim_twice() {
        SharingPolicy twice = (units, claims) -> List.of(new Share(FIVE, 1), new Share(THREE, 1), new Share(FIVE, 1));

        assertViolation(twice, Violation.DUPLICATE_CLAIM, "named a claim twice: ")
                .hasMessageContaining("order-1");
    }

    @Test
    void a_policy_may_not_give_less_than_one_unit() {
        SharingPolicy none = (units, claims) -> List.of(new Share(FIVE, 0));
        SharingPolicy taking = (units, claims) -> List.of(new Share(FIVE, -1));

        assertViolation(none, Violation.NOT_POSITIVE, "gave less than one unit: ");
        assertViolation(taking, Violation.NOT_POSITIVE, "gave less than one unit: ");
    }

    @Test
    void a_policy_may_not_give_more_than_the_claim_waits_for() {
        SharingPolicy generous = (units, claims) -> List.of(new Share(THREE, 4));

        assertViolation(generous, Violation.MORE_THAN_CLAIMED, "gave more than the claim waits for: ");
    }

    @Test
    void a_policy_may_not_give_more_units_than_are_free() {
        SharingPolicy careless = (units, claims) -> List.of(new Share(FIVE, 5), new Share(THREE, 2));

        assertViolation(careless, Violation.MORE_THAN_FREE, "gave more units than are free: ")
                .hasMessageEndingWith(" with 1 of 6 left");
    }

    @Test
    void a_policy_may_name_claims_in_any_order_and_not_give_more_units_than_are_free() {
        SharingPolicy backward = (units, claims) -> List.of(new Share(THREE, 1), new Share(FIVE, 5));
        SharingPolicy careless = (units, claims) -> List.of(new Share(THREE, 3), new Share(FIVE, 4));

        assertThat(Allocation.shares(backward, FREE, CLAIMS)).containsExactly(new Share(THREE, 1), new Share(FIVE, 5));
        assertViolation(careless, Violation.MORE_THAN_FREE, "gave more units than are free: ");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertViolation(
            SharingPolicy policy, Violation violation, String sentence) {
        return assertThatThrownBy(() -> Allocation.shares(policy, FREE, CLAIMS))
                .isInstanceOfSatisfying(PolicyViolationException.class, e -> {
                    assertThat(e.policy()).isEqualTo("odd-one");
                    assertThat(e.violation()).isEqualTo(violation);
                })
                .hasMessageStartingWith("policy 'odd-one' " + sentence);
    }
}
