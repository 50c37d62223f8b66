package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class UnitsProperties {

    @Property
    void a_sum_is_exact_or_refused(@ForAll("numbers") long sum, @ForAll("numbers") long more) {
        BigInteger exact = BigInteger.valueOf(sum).add(BigInteger.valueOf(more));

        if (exact.bitLength() < Long.SIZE) {
            assertThat(Units.sum("units", sum, more)).isEqualTo(exact.longValueExact());
        } else {
            assertThatThrownBy(() -> Units.sum("units", sum, more)).isInstanceOf(InvalidQuantityException.class);
        }
    }

    /** Small numbers as in a shop, and evenly spread ones, of which a quarter of all pairs overflows. */
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs(), Arbitraries.longs().withDistribution(RandomDistribution.uniform()));
    }
}
