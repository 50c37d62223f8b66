package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RankTest {

    @Test
    void the_smallest_number_stands_first_and_among_equals_the_earliest() {
        assertThat(new Rank(1, 9)).isLessThan(new Rank(2, 1));
        assertThat(new Rank(2, 1)).isLessThan(new Rank(2, 9));
        assertThat(new Rank(-1, 9)).isLessThan(new Rank(0, 1));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void the_order_is_by_number_then_by_sequence(
            @ForAll("numbers") long value,
            @ForAll("numbers") long sequence,
            @ForAll("numbers") long otherValue,
            @ForAll("numbers") long otherSequence) {
        int expected = digits(value, sequence).compareTo(digits(otherValue, otherSequence));

        assertThat(new Rank(value, sequence).compareTo(new Rank(otherValue, otherSequence)))
                .isEqualTo(expected);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void the_first_rank_stands_before_all_others(@ForAll("numbers") long value, @ForAll("numbers") long sequence) {
        assertThat(Rank.FIRST).isLessThanOrEqualTo(new Rank(value, sequence));
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
    }

    /** The two numbers as the two digits of one. */
    private static BigInteger digits(long value, long sequence) {
        return BigInteger.valueOf(value).shiftLeft(Long.SIZE).add(BigInteger.valueOf(sequence));
    }
}
