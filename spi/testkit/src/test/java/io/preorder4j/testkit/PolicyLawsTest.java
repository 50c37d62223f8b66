package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.Lottery;
import io.preorder4j.core.allocation.ProportionalShare;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Purchase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Every law is broken by a policy that breaks it, and tells so that its author understands. */
class PolicyLawsTest {

    /** Two wait for 5 and for 3 units, placed at the same time. */
    private static final List<PreOrder> LINE =
            List.of(Samples.preOrder(1, Samples.SKU, 5), Samples.preOrder(2, Samples.SKU, 3));

    @Test
    void a_name_must_be_one_that_can_be_stored() {
        assertBroken(() -> new Named(" "), PolicyLaws::its_name_is_an_identifier_and_always_the_same)
                .hasMessageContaining("policy")
                .hasMessageContaining("begins or ends with white space");
    }

    @Test
    void a_name_must_not_change_from_start_to_start() {
        Counter starts = new Counter();

        assertBroken(() -> new Named("run-" + starts.next()), PolicyLaws::its_name_is_an_identifier_and_always_the_same)
                .hasMessageContaining("the name of the policy made again")
                .hasMessageContaining("run-1")
                .hasMessageContaining("run-2");
    }

    @Test
    void a_rank_must_not_depend_on_who_was_ranked_before() {
        assertBroken(LastComeFirstServed::new, laws -> laws.a_rank_depends_on_the_pre_order_alone(LINE))
                .hasMessageContaining("ranks when the same pre-orders are ranked again, the last first")
                .hasMessageContaining("Rank[value=-1, sequence=1]")
                .hasMessageContaining("Rank[value=-2, sequence=1]");
    }

    @Test
    void a_policy_must_not_give_more_than_there_is() {
        Sharing generous = (units, claims) -> Share.inOrder(Long.MAX_VALUE, claims);

        assertBroken(() -> generous, laws -> laws.it_gives_what_there_is_to_those_who_wait(LINE, 6))
                .hasMessageContaining("policy 'bad' gave more units than are free")
                .hasMessageContaining("with 1 of 6 left");
    }

    @Test
    void a_policy_must_not_answer_otherwise_when_it_is_asked_again() {
        Counter asked = new Counter();
        Sharing moody = (units, claims) -> List.of(new Share(claims.get(0), asked.next()));

        assertBroken(() -> moody, laws -> laws.the_same_question_gets_the_same_answer(LINE, 4))
                .hasMessageContaining("shares of 4 units, asked again");
    }

    @Test
    void a_policy_must_not_sort_the_claims_that_it_is_given() {
        Sharing sorting = (units, claims) -> {
            claims.sort(Comparator.comparingLong(Claim::units));
            return Share.inOrder(units, claims);
        };

        assertBroken(() -> sorting, laws -> laws.it_leaves_the_claims_as_they_are(LINE, 4))
                .hasMessageContaining("the claims after 4 units were shared");
    }

    @Test
    void a_policy_must_say_that_it_sees_everybody_if_it_has_to() {
        Sharing lastFirst = (units, claims) -> {
            List<Claim> backwards = new ArrayList<>(claims);
            Collections.reverse(backwards);
            return Share.inOrder(units, backwards);
        };

        assertBroken(() -> lastFirst, laws -> laws.it_need_not_see_everybody_unless_it_says_so(LINE, 4, 1))
                .hasMessageContaining("who gets how many of 4 units when the policy sees 1 at a time")
                .hasMessageContaining("order-1/1=4L")
                .hasMessageContaining("order-2/1=3L");
    }

    @Test
    void a_policy_must_not_claim_to_be_stable_if_it_is_not() {
        PolicyLaws laws = new Laws(ProportionalShare::new) {
            @Override
            protected boolean isStableUnderSplitting() {
                return true;
            }
        };

        assertThatThrownBy(() -> laws.receipts_in_parts_give_the_same_if_it_says_so(LINE, List.of(1L, 1L)))
                .hasMessageContaining("who gets how many when 2 units come as [1, 1]");
    }

    @Test
    void a_policy_must_not_claim_that_nobody_starves_if_somebody_does() {
        PreOrder late = Samples.preOrder(2, Samples.SKU, 3);
        PreOrder later = Samples.with(
                late, Purchase.of(late.sku(), late.customer(), late.placedAt().plus(Duration.ofDays(8))));
        PolicyLaws laws = new Laws(() -> new Lottery("draw", 2)) {
            @Override
            protected Optional<Duration> starvationBound() {
                return Optional.of(Duration.ofDays(7));
            }
        };

        assertThatThrownBy(() -> laws.nobody_is_overtaken_for_longer_than_it_says(List.of(LINE.get(0), later), 4))
                .hasMessageContaining("of 4 units order-2/1 gets some, while order-1/1 still waits,"
                        + " which was placed PT192H earlier: {order-1/1=1, order-2/1=3}");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertBroken(
            Supplier<AllocationPolicy> policy, Consumer<PolicyLaws> law) {
        return assertThatThrownBy(() -> law.accept(new Laws(policy)));
    }

    private static class Laws extends PolicyLaws {

        private final Supplier<AllocationPolicy> policy;

        Laws(Supplier<AllocationPolicy> policy) {
            this.policy = policy;
        }

        @Override
        protected AllocationPolicy policy() {
            return policy.get();
        }
    }

    private static final class Counter {

        private int count;

        int next() {
            return ++count;
        }
    }

    private record Named(String name) implements AllocationPolicy {

        @Override
        public long rank(PreOrder preOrder) {
            return new FirstComeFirstServed().rank(preOrder);
        }
    }

    /** Counts whom it has ranked, and so forgets with every start. */
    private static final class LastComeFirstServed implements AllocationPolicy {

        private final Counter ranked = new Counter();

        @Override
        public String name() {
            return "last-come-first-served";
        }

        @Override
        public long rank(PreOrder preOrder) {
            return -ranked.next();
        }
    }

    @FunctionalInterface
    private interface Sharing extends AllocationPolicy {

        @Override
        List<Share> share(long units, List<Claim> claims);

        @Override
        default String name() {
            return "bad";
        }

        @Override
        default long rank(PreOrder preOrder) {
            return 0;
        }
    }
}
