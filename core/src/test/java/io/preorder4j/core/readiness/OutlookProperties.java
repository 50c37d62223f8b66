package io.preorder4j.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class OutlookProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Property
    void left_to_promise_is_never_negative_and_never_falls(
            @ForAll("outlooks") Outlook outlook, @ForAll SupplyCount count) {
        List<AvailableToPromise> buckets = outlook.availableToPromise(count);

        assertThat(buckets).allMatch(bucket -> bucket.leftToPromise() >= 0);
        assertThat(buckets).extracting(AvailableToPromise::leftToPromise).isSorted();
        assertThat(buckets).extracting(AvailableToPromise::day).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void the_buckets_sum_up(@ForAll("outlooks") Outlook outlook, @ForAll SupplyCount count) {
        long onHand = outlook.onHand();
        for (AvailableToPromise bucket : outlook.availableToPromise(count)) {
            assertThat(bucket.onHand()).isEqualTo(onHand);
            onHand += bucket.expected() - bucket.promised();
        }
        long supplied = outlook.supplies().stream()
                .mapToLong(supply -> count.units(supply))
                .sum();
        long promised = outlook.promised().stream().mapToLong(DueUnits::units).sum();

        assertThat(onHand).isEqualTo(outlook.onHand() + supplied - promised - outlook.undated());
    }

    /** What ATP is for: who takes all that is left for a day, and nothing more, breaks no promise. */
    @Property
    void what_is_left_may_be_promised_and_one_unit_more_breaks_a_promise(
            @ForAll("outlooks") Outlook any, @ForAll @IntRange(max = 12) int at) {
        Outlook outlook = new Outlook(TODAY, any.onHand(), any.supplies(), any.promised(), 0, List.of());
        List<AvailableToPromise> buckets = outlook.availableToPromise(SupplyCount.IN_FULL);
        AvailableToPromise bucket = buckets.get(at % buckets.size());
        boolean broken = outlook.readiness().light() == Readiness.Light.RED;

        assertThat(withPromise(outlook, bucket.day(), bucket.leftToPromise())
                                .readiness()
                                .light()
                        == Readiness.Light.RED)
                .isEqualTo(broken);
        assertThat(withPromise(outlook, bucket.day(), bucket.leftToPromise() + 1)
                        .readiness()
                        .light())
                .isEqualTo(Readiness.Light.RED);
    }

    @Property
    void adding_supply_never_worsens_readiness(
            @ForAll("outlooks") Outlook outlook, @ForAll("supply") ExpectedSupply more) {
        List<ExpectedSupply> supplies = new ArrayList<>(outlook.supplies());
        supplies.add(more);

        assertNotWorse(outlook.expecting(supplies).readiness(), outlook.readiness());
    }

    @Property
    void more_stock_never_worsens_readiness(
            @ForAll("outlooks") Outlook outlook, @ForAll @LongRange(max = 20) long more) {
        Outlook richer = new Outlook(
                TODAY,
                outlook.onHand() + more,
                outlook.supplies(),
                outlook.promised(),
                outlook.undated(),
                outlook.furtherDemand());

        assertNotWorse(richer.readiness(), outlook.readiness());
    }

    /** Of a supply that is not late already: a new day for one that is late is good news. */
    @Property
    void making_a_supply_later_never_improves_readiness(
            @ForAll("outlooks") Outlook outlook,
            @ForAll @IntRange(max = 12) int day,
            @ForAll @IntRange(max = 12) int later,
            @ForAll @LongRange(max = 40) long units,
            @ForAll @IntRange(max = 100) int confidence) {
        Readiness sooner = with(outlook, new ExpectedSupply(TODAY.plusDays(day), units, confidence));
        Readiness afterwards = with(outlook, new ExpectedSupply(TODAY.plusDays(day + later), units, confidence));

        assertNotWorse(sooner, afterwards);
    }

    private static void assertNotWorse(Readiness better, Readiness worse) {
        assertThat(better.light()).isLessThanOrEqualTo(worse.light());
        if (better.light() == worse.light() && better.shortfall().isPresent()) {
            Shortfall left = better.shortfall().get();
            Shortfall before = worse.shortfall().orElseThrow();
            assertThat(left.day()).isAfterOrEqualTo(before.day());
            if (left.day().equals(before.day())) {
                assertThat(left.units()).isLessThanOrEqualTo(before.units());
            }
        }
    }

    private static Readiness with(Outlook outlook, ExpectedSupply one) {
        List<ExpectedSupply> supplies = new ArrayList<>(outlook.supplies());
        supplies.add(one);
        return outlook.expecting(supplies).readiness();
    }

    private static Outlook withPromise(Outlook outlook, LocalDate day, long units) {
        List<DueUnits> promised = new ArrayList<>(outlook.promised());
        promised.add(new DueUnits(day, units));
        return outlook.promised(promised);
    }

    @Provide
    Arbitrary<Outlook> outlooks() {
        return Combinators.combine(
                        Arbitraries.longs().between(-10, 40),
                        supply().list().ofMaxSize(6),
                        due().list().ofMaxSize(6),
                        Arbitraries.longs().between(0, 5),
                        due().list().ofMaxSize(2))
                .as((onHand, supplies, promised, undated, further) ->
                        new Outlook(TODAY, onHand, supplies, promised, undated, further))
                // They alone would be more than all tries.
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ExpectedSupply> supply() {
        return Combinators.combine(
                        days(),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.integers().between(0, 100))
                .as(ExpectedSupply::new);
    }

    private static Arbitrary<DueUnits> due() {
        return Combinators.combine(days(), Arbitraries.longs().between(0, 30)).as(DueUnits::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-3, 12).map(TODAY::plusDays);
    }
}
