package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LargestTest {

    @Property
    void the_kth_largest_is_where_sorting_puts_it(@ForAll("numbers") long[] numbers) {
        long[] sorted = LongStream.of(numbers).sorted().toArray();

        for (int k = 1; k <= numbers.length; k++) {
            assertThat(Largest.of(numbers, k)).isEqualTo(sorted[numbers.length - k]);
        }
    }

    @Property
    void the_numbers_are_left_as_they_are(@ForAll("numbers") long[] numbers) {
        long[] before = numbers.clone();

        Largest.of(numbers, 1);

        assertThat(numbers).isEqualTo(before);
    }

    @Test
    void a_million_numbers_that_are_sorted_equal_or_a_pipe_organ_take_no_time() {
        int million = 1_000_000;
        long[] equal = new long[million];
        long[] rising = LongStream.range(0, million).toArray();
        long[] falling = LongStream.range(0, million).map(i -> million - i).toArray();
        long[] organ =
                LongStream.range(0, million).map(i -> Math.min(i, million - i)).toArray();

        for (long[] numbers : Arrays.asList(equal, rising, falling, organ)) {
            assertThat(Largest.of(numbers, 1000))
                    .isEqualTo(LongStream.of(numbers)
                            .sorted()
                            .skip(million - 1000L)
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** Wide ones, and few different ones as remainders often are. */
    @Provide
    Arbitrary<long[]> numbers() {
        Arbitrary<Long> number =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(0, 3));
        return number.array(long[].class).ofMinSize(1).ofMaxSize(60);
    }
}
