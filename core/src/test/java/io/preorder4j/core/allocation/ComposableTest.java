package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposableTest {

    private static final long LARGEST = 4_503_599_627_370_495L;
    private static final PreOrder ANY = SamplePreOrder.numbered(1, Stages.waiting(5));

    private record Ranks(long rank) implements AllocationPolicy {

        @Override
        public String name() {
            return "fixed-rank";
        }

        @Override
        public long rank(PreOrder preOrder) {
            return rank;
        }
    }

    @Property
    void group_and_rank_are_kept_apart(
            @ForAll @LongRange(max = 2047) long group, @ForAll @LongRange(max = LARGEST) long rank) {
        long composed = Composable.rank(group, new Ranks(rank), ANY);

        assertThat(composed).isEqualTo(group * (LARGEST + 1) + rank);
        assertThat(Composable.rankWithin(composed)).isEqualTo(rank);
    }

    @Property
    void a_smaller_group_comes_first_whatever_the_rank(
            @ForAll @LongRange(min = 1, max = 2047) long group,
            @ForAll @LongRange(max = LARGEST) long one,
            @ForAll @LongRange(max = LARGEST) long other) {
        assertThat(Composable.rank(group - 1, new Ranks(one), ANY))
                .isLessThan(Composable.rank(group, new Ranks(other), ANY));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, LARGEST + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_rank_that_does_not_fit_is_told_with_its_policy(long rank) {
        assertThatThrownBy(() -> Composable.rank(0, new Ranks(rank), ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy 'fixed-rank' gives rank " + rank
                        + ", not 0 to 4503599627370495: it cannot be composed");
    }
}
