package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final Claim FIVE = Line.claim(1, 5);
    private static final Claim THREE = Line.claim(2, 3);
    private static final Claim FOUR = Line.claim(3, 4);
    private static final List<Claim> CLAIMS = List.of(FIVE, THREE, FOUR);

    @Test
    void claims_are_served_one_after_the_other_and_the_last_one_in_part() {
        assertThat(Share.inOrder(6, CLAIMS)).containsExactly(new Share(FIVE, 5), new Share(THREE, 1));
    }

    @Test
    void a_claim_that_gets_nothing_has_no_share() {
        assertThat(Share.inOrder(8, CLAIMS)).containsExactly(new Share(FIVE, 5), new Share(THREE, 3));
        assertThat(Share.inOrder(0, CLAIMS)).isEmpty();
    }

    @Test
    void nobody_gets_more_than_they_wait_for() {
        assertThat(Share.inOrder(100, CLAIMS))
                .containsExactly(new Share(FIVE, 5), new Share(THREE, 3), new Share(FOUR, 4));
    }

    @Test
    void units_without_a_claim_stay_where_they_are() {
        assertThat(Share.inOrder(100, List.of())).isEmpty();
    }

    @Property
    void as_much_is_given_as_there_is_or_as_is_wanted(
            @ForAll @LongRange(max = 100) long units, @ForAll("claims") List<Claim> claims) {
        List<Share> shares = Share.inOrder(units, claims);

        assertThat(shares.stream().mapToLong(Share::units).sum()).isEqualTo(Math.min(units, Line.wanted(claims)));
        assertThat(shares).extracting(Share::claim).isEqualTo(claims.subList(0, shares.size()));
        assertThat(shares)
                .allMatch(share -> share.units() >= 1)
                .filteredOn(share -> share.units() != share.claim().units())
                .isSubsetOf(shares.stream().skip(Math.max(0, shares.size() - 1)).toList());
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Arbitraries.longs().between(1, 20).list().ofMaxSize(10).map(Line::of);
    }
}
