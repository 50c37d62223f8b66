package io.preorder4j.core.allocation;

import io.preorder4j.core.Units;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Claims in a line, told by their units, and what each of them gets. */
final class Line {

    private Line() {}

    static List<Claim> of(long... units) {
        return of(LongStream.of(units).boxed().toList());
    }

    static List<Claim> of(List<Long> units) {
        List<Claim> line = new ArrayList<>();
        units.forEach(wanted -> line.add(claim(line.size() + 1L, wanted)));
        return line;
    }

    static Claim claim(long sequence, long units) {
        return new Claim(new PreOrderId("order-" + sequence, "1"), new Rank(0, sequence), units);
    }

    /** What each in the line gets, or 0, after the checks that every policy goes through. */
    static List<Long> given(AllocationPolicy policy, long units, List<Claim> line) {
        Map<Claim, Long> given = new HashMap<>();
        Allocation.shares(policy, units, line).forEach(share -> given.put(share.claim(), share.units()));
        return line.stream().map(claim -> given.getOrDefault(claim, 0L)).toList();
    }

    static long wanted(List<Claim> line) {
        return line.stream().mapToLong(Claim::units).sum();
    }

    static long sum(List<Long> units) {
        return units.stream().mapToLong(Long::longValue).sum();
    }

    /** Lines of 1 to 12: many with small and equal claims, and some with claims as large as they may be. */
    static Arbitrary<List<Claim>> any() {
        return Arbitraries.frequencyOf(Tuple.of(3, lists(9)), Tuple.of(1, lists(Units.MAX)))
                .map(Line::of);
    }

    /** Free units that are scarce for most of these lines. */
    static Arbitrary<Long> freeUnits() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 60)),
                Tuple.of(1, Arbitraries.longs().between(1, 12 * Units.MAX)));
    }

    private static Arbitrary<List<Long>> lists(long largest) {
        return Arbitraries.longs().between(1, largest).list().ofMinSize(1).ofMaxSize(12);
    }
}
