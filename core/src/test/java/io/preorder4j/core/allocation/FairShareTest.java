package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static final AllocationPolicy POLICY = new FairShare();

    @Test
    void everybody_gets_the_same_number() {
        assertThat(Line.given(POLICY, 9, Line.of(5, 30, 400))).containsExactly(3L, 3L, 3L);
    }

    @Test
    void what_small_claims_leave_is_shared_among_the_larger_ones() {
        assertThat(Line.given(POLICY, 12, Line.of(9, 2, 30))).containsExactly(5L, 2L, 5L);
    }

    @Test
    void what_is_left_over_goes_to_the_earlier() {
        assertThat(Line.given(POLICY, 2, Line.of(9, 9, 9))).containsExactly(1L, 1L, 0L);
        assertThat(Line.given(POLICY, 8, Line.of(1, 9, 9, 9))).containsExactly(1L, 3L, 2L, 2L);
    }

    @Test
    void everybody_gets_everything_when_there_is_enough() {
        assertThat(Line.given(POLICY, 12, Line.of(5, 3, 4))).containsExactly(5L, 3L, 4L);
        assertThat(Line.given(POLICY, Long.MAX_VALUE, Line.of(5, 3, 4))).containsExactly(5L, 3L, 4L);
    }

    @Property
    void nothing_lies_idle(@ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        assertThat(Line.sum(Line.given(POLICY, units, line))).isEqualTo(Math.min(units, Line.wanted(line)));
    }

    @Property
    void nobody_gets_over_a_unit_more_than_somebody_who_still_waits(
            @ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        List<Long> given = Line.given(POLICY, units, line);
        long most = given.stream().mapToLong(Long::longValue).max().orElseThrow();

        assertThat(stillWaiting(line, given)).allMatch(got -> got >= most - 1);
    }

    @Property
    void claims_smaller_than_what_another_gets_are_satisfied(
            @ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        List<Long> given = Line.given(POLICY, units, line);
        long most = given.stream().mapToLong(Long::longValue).max().orElseThrow();

        for (int i = 0; i < line.size(); i++) {
            long wanted = line.get(i).units();
            assertThat(wanted >= most || given.get(i) == wanted).isTrue();
        }
    }

    @Property
    void among_those_who_still_wait_the_earlier_never_has_less(
            @ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        List<Long> given = Line.given(POLICY, units, line);

        assertThat(stillWaiting(line, given)).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    /** What those got who did not get all. */
    private static List<Long> stillWaiting(List<Claim> line, List<Long> given) {
        return IntStream.range(0, line.size())
                .filter(i -> given.get(i) < line.get(i).units())
                .mapToObj(given::get)
                .toList();
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
