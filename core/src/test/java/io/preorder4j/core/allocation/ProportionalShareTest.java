package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Units;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProportionalShareTest {

    private static final AllocationPolicy POLICY = new ProportionalShare();

    @Test
    void everybody_gets_the_same_part() {
        assertThat(Line.given(POLICY, 6, Line.of(2, 4, 6))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_is_left_over_goes_to_the_largest_remainder() {
        // 7 of 12: the parts are 2 11/12, 1 9/12 and 2 4/12.
        assertThat(Line.given(POLICY, 7, Line.of(5, 3, 4))).containsExactly(3L, 2L, 2L);
    }

    @Test
    void among_equal_remainders_it_goes_to_the_earlier() {
        assertThat(Line.given(POLICY, 2, Line.of(1, 1, 1))).containsExactly(1L, 1L, 0L);
        assertThat(Line.given(POLICY, 5, Line.of(3, 3, 3))).containsExactly(2L, 2L, 1L);
    }

    @Test
    void everybody_gets_everything_when_there_is_enough() {
        assertThat(Line.given(POLICY, 12, Line.of(5, 3, 4))).containsExactly(5L, 3L, 4L);
        assertThat(Line.given(POLICY, Long.MAX_VALUE, Line.of(5, 3, 4))).containsExactly(5L, 3L, 4L);
    }

    @Property
    void shares_are_those_of_exact_arithmetic(@ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        assertThat(Line.given(POLICY, units, line)).isEqualTo(exact(units, line));
    }

    @Property
    void nothing_lies_idle(@ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        assertThat(Line.sum(Line.given(POLICY, units, line))).isEqualTo(Math.min(units, Line.wanted(line)));
    }

    @Property
    void nobody_is_a_whole_unit_off_the_exact_part(@ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        double part = Math.min(1, (double) units / Line.wanted(line));
        List<Long> given = Line.given(POLICY, units, line);

        for (int i = 0; i < line.size(); i++) {
            assertThat(Math.abs(given.get(i) - part * line.get(i).units())).isLessThan(1.000001);
        }
    }

    @Test
    void a_product_that_just_does_not_fit_a_long_is_exact_too() {
        List<Claim> line = Line.of(Collections.nCopies(12, Units.MAX));

        assertThat(Line.given(POLICY, 10 * Units.MAX, line)).isEqualTo(exact(10 * Units.MAX, line));
    }

    @Test
    void the_units_of_a_million_claims_are_exact_too() {
        List<Claim> million = new AMillionLargeClaims();
        long units = 1_000_000L * Units.MAX / 3 * 2;

        List<Long> given =
                POLICY.share(units, million).stream().map(Share::units).toList();

        assertThat(given).isEqualTo(exact(units, million));
    }

    /** The method of Hamilton as a textbook has it. */
    private static List<Long> exact(long units, List<Claim> line) {
        BigInteger wanted =
                BigInteger.valueOf(line.stream().mapToLong(Claim::units).sum());
        BigInteger free = BigInteger.valueOf(units).min(wanted);
        List<Long> given = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = free.longValueExact();
        for (Claim claim : line) {
            BigInteger[] part = BigInteger.valueOf(claim.units()).multiply(free).divideAndRemainder(wanted);
            given.add(part[0].longValueExact());
            remainders.add(part[1]);
            left -= part[0].longValueExact();
        }
        // Sorting is stable: among equal remainders the earlier stays in front.
        IntStream.range(0, line.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(i -> given.set(i, given.get(i) + 1));
        return given;
    }

    /** Claims for almost 10¹⁵ units, made when they are asked for. */
    private static final class AMillionLargeClaims extends AbstractList<Claim> {

        private static final PreOrderId ID = new PreOrderId("order", "1");

        @Override
        public Claim get(int index) {
            return new Claim(ID, new Rank(0, index), Units.MAX - index % 997);
        }

        @Override
        public int size() {
            return 1_000_000;
        }
    }

    @Provide
    Arbitrary<List<Claim>> lines() {
        return Line.any();
    }

    @Provide
    Arbitrary<Long> units() {
        return Line.freeUnits();
    }
}
