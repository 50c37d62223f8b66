package io.preorder4j.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DemandForecastProperties {

    private static final LocalDate MAY_1ST = LocalDate.of(2026, 5, 1);

    @Property
    void the_forecast_of_constant_demand_is_that_constant(
            @ForAll @LongRange(max = 1_000_000_000) long aDay,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 400) int ahead) {
        DemandForecast forecast = DemandForecast.of(new DemandCurve(MAY_1ST, Collections.nCopies(days, aDay)));

        assertThat(forecast.velocity()).isEqualTo((double) aDay);
        assertThat(forecast.until(forecast.from().plusDays(ahead)).expected()).isEqualTo((double) aDay * ahead);
    }

    /** What the records refuse to be made of is not made. */
    @Property
    void intervals_are_ordered(
            @ForAll("curves") DemandCurve curve,
            @ForAll("weights") double weight,
            @ForAll @IntRange(max = DemandForecast.MAX_DAYS) int ahead,
            @ForAll @LongRange(min = -10, max = 100_000) long left) {
        DemandForecast forecast = DemandForecast.of(curve, weight);
        UnitForecast units = forecast.until(curve.until().plusDays(ahead));
        CapProjection cap = forecast.capReached(left);

        assertThat(units.low()).isBetween(0.0, units.expected());
        assertThat(units.high()).isGreaterThanOrEqualTo(units.expected());
        assertThat(List.of(day(cap.earliest()), day(cap.expected()), day(cap.latest())))
                .isSorted();
    }

    @Property
    void more_days_never_ask_for_fewer_units(
            @ForAll("curves") DemandCurve curve,
            @ForAll("weights") double weight,
            @ForAll @IntRange(max = 400) int ahead) {
        DemandForecast forecast = DemandForecast.of(curve, weight);
        UnitForecast sooner = forecast.until(curve.until().plusDays(ahead));
        UnitForecast later = forecast.until(curve.until().plusDays(ahead + 1));

        assertThat(later.low()).isGreaterThanOrEqualTo(sooner.low());
        assertThat(later.expected()).isGreaterThanOrEqualTo(sooner.expected());
        assertThat(later.high()).isGreaterThanOrEqualTo(sooner.high());
    }

    @Property
    void more_units_to_the_cap_never_give_an_earlier_date(
            @ForAll("curves") DemandCurve curve,
            @ForAll @LongRange(min = -10, max = 100_000) long left,
            @ForAll @LongRange(max = 1_000) long more) {
        DemandForecast forecast = DemandForecast.of(curve);
        CapProjection sooner = forecast.capReached(left);
        CapProjection later = forecast.capReached(left + more);

        assertThat(day(later.earliest())).isAfterOrEqualTo(day(sooner.earliest()));
        assertThat(day(later.expected())).isAfterOrEqualTo(day(sooner.expected()));
        assertThat(day(later.latest())).isAfterOrEqualTo(day(sooner.latest()));
    }

    @Property
    void what_waits_is_bought_and_what_is_covered_is_not(
            @ForAll("curves") DemandCurve curve,
            @ForAll @LongRange(max = 5_000) long waiting,
            @ForAll @LongRange(max = 5_000) long covered) {
        UnitForecast units = DemandForecast.of(curve).until(curve.until().plusDays(30));
        UnitsToBuy toBuy = units.toBuy(waiting, covered);

        assertThat(toBuy.low()).isBetween(0L, toBuy.expected());
        assertThat(toBuy.high()).isGreaterThanOrEqualTo(toBuy.expected());
        assertThat((double) covered + toBuy.high()).isGreaterThanOrEqualTo(waiting + units.high());
    }

    @Provide
    Arbitrary<DemandCurve> curves() {
        Arbitrary<Long> usual = Arbitraries.longs().between(0, 3);
        Arbitrary<Long> burst = Arbitraries.longs().between(-200, 2_000);
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, burst))
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .map(units -> new DemandCurve(MAY_1ST, units))
                // They alone would be more than all tries.
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.doubles().between(0.01, 1);
    }

    private static LocalDate day(Optional<LocalDate> day) {
        return day.orElse(LocalDate.MAX);
    }
}
