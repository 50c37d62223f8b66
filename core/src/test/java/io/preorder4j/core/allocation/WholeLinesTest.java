package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.WholeLines.WhenTooLarge;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WholeLinesTest {

    private static final AllocationPolicy STOP = new WholeLines(new FirstComeFirstServed(), WhenTooLarge.STOP);
    private static final AllocationPolicy SKIP = new WholeLines(new FirstComeFirstServed(), WhenTooLarge.SKIP);
    private static final int PAGE = 2;

    @Test
    void units_wait_for_the_next_in_line_until_they_are_enough() {
        LittleShop shop = new LittleShop(STOP, PAGE);
        List.of(5, 3, 4).forEach(shop::place);

        shop.receive("grn-1", 6);
        assertThat(shop.allocated()).containsExactly(5L, 0L, 0L);

        shop.receive("grn-1", 6);
        assertThat(shop.allocated()).containsExactly(5L, 0L, 0L);

        shop.receive("grn-2", 2);
        assertThat(shop.allocated()).containsExactly(5L, 3L, 0L);
    }

    @Test
    void nobody_on_a_later_page_overtakes_who_does_not_fit() {
        LittleShop shop = new LittleShop(STOP, PAGE);
        List.of(1, 9, 1, 1).forEach(shop::place);

        shop.receive("grn-1", 4);

        assertThat(shop.allocated()).containsExactly(1L, 0L, 0L, 0L);
    }

    @Test
    void those_who_fit_may_overtake_if_so_wished() {
        LittleShop shop = new LittleShop(SKIP, PAGE);
        List.of(5, 3, 4).forEach(shop::place);

        shop.receive("grn-1", 4);
        assertThat(shop.allocated()).containsExactly(0L, 3L, 0L);

        shop.receive("grn-2", 3);
        assertThat(shop.allocated()).containsExactly(0L, 3L, 4L);
    }

    @Test
    void ranks_and_name_come_from_the_ranking() {
        AllocationPolicy policy = new WholeLines(new PriorityFirst(), WhenTooLarge.STOP);
        LittleShop shop = new LittleShop(policy, PAGE);
        shop.place(5);
        shop.place(3, Tag.PRIORITY);

        shop.receive("grn-1", 7);

        assertThat(policy.name()).isEqualTo("priority-whole-lines-stop");
        assertThat(shop.allocated()).containsExactly(0L, 3L);
    }

    @Property
    void everybody_gets_all_or_nothing(
            @ForAll("policies") AllocationPolicy policy,
            @ForAll("units") long units,
            @ForAll("lines") List<Claim> line) {
        assertThat(Allocation.shares(policy, units, line))
                .allMatch(share -> share.units() == share.claim().units());
    }

    @Property
    void stopping_serves_the_head_of_the_line_as_far_as_it_fits(
            @ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        List<Share> shares = Allocation.shares(STOP, units, line);
        List<Claim> served = line.subList(0, shares.size());

        assertThat(shares).extracting(Share::claim).isEqualTo(served);
        assertThat(line.stream().skip(shares.size()).limit(1))
                .allMatch(next -> next.units() > units - Line.wanted(served));
    }

    @Property
    void skipping_leaves_nobody_who_fits(@ForAll("units") long units, @ForAll("lines") List<Claim> line) {
        List<Long> given = Line.given(SKIP, units, line);
        long left = units - Line.sum(given);

        for (int i = 0; i < line.size(); i++) {
            assertThat(given.get(i) > 0 || line.get(i).units() > left).isTrue();
        }
    }

    @Property
    void stopping_does_not_depend_on_how_the_units_came(
            @ForAll("lines") List<Claim> line,
            @ForAll("receipts") List<Long> receipts,
            @ForAll @IntRange(min = 1, max = 4) int page) {
        LittleShop atOnce = new LittleShop(STOP, 1000);
        LittleShop inParts = new LittleShop(STOP, page);
        line.forEach(claim -> atOnce.place(claim.units()));
        line.forEach(claim -> inParts.place(claim.units()));

        atOnce.receive("grn-all", Line.sum(receipts));
        receipts.forEach(units -> inParts.receive("grn-" + inParts.stock().received(), units));

        assertThat(inParts.allocated()).isEqualTo(atOnce.allocated());
    }

    @Provide
    Arbitrary<AllocationPolicy> policies() {
        return Arbitraries.of(STOP, SKIP);
    }

    @Provide
    Arbitrary<List<Claim>> lines() {
        return Line.any();
    }

    @Provide
    Arbitrary<Long> units() {
        return Line.freeUnits();
    }

    @Provide
    Arbitrary<List<Long>> receipts() {
        return Arbitraries.longs().between(1, 20).list().ofMinSize(1).ofMaxSize(8);
    }
}
