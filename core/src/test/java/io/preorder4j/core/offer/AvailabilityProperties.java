package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AvailabilityProperties {

    /** The first four have days without a midnight, with two, or no day at all. */
    private static final Arbitrary<ZoneId> ZONES = Arbitraries.of(
                    "America/Sao_Paulo",
                    "America/Havana",
                    "America/St_Johns",
                    "Pacific/Apia",
                    "America/New_York",
                    "Asia/Kolkata",
                    "Europe/Berlin",
                    "UTC")
            .map(ZoneId::of);

    @Property
    void what_is_written_is_read_again(@ForAll("availabilities") Availability availability) {
        assertThat(Availability.parse(availability.code(), availability.zone())).isEqualTo(availability);
    }

    @Property
    void the_first_day_begins_at_the_first_instant_that_is_not_before_it(
            @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
        Instant begin = Availability.on(day, zone).startsAt().orElseThrow();

        assertThat(LocalDate.ofInstant(begin, zone)).isAfterOrEqualTo(day);
        assertThat(LocalDate.ofInstant(begin.minusNanos(1), zone)).isBefore(day);
    }

    @Property
    void one_day_ends_as_the_next_begins(@ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
        assertThat(Availability.on(day, zone).endsAt())
                .isEqualTo(Availability.on(day.plusDays(1), zone).startsAt());
    }

    @Property
    void every_kind_with_a_date_is_the_interval_of_its_days(@ForAll("availabilities") Availability availability) {
        Optional<Availability> interval = availability
                .firstDay()
                .flatMap(first ->
                        availability.lastDay().map(last -> Availability.between(first, last, availability.zone())));

        assertThat(interval.flatMap(Availability::startsAt)).isEqualTo(availability.startsAt());
        assertThat(interval.flatMap(Availability::endsAt)).isEqualTo(availability.endsAt());
    }

    @Provide
    Arbitrary<Availability> availabilities() {
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> years = Arbitraries.integers().between(0, 9999);
        return Arbitraries.oneOf(
                Combinators.combine(anyDay, ZONES).as(Availability::on),
                Combinators.combine(anyDay.map(YearMonth::from), ZONES).as(Availability::in),
                Combinators.combine(years, Arbitraries.integers().between(1, 4), ZONES)
                        .as(Availability::inQuarter),
                Combinators.combine(anyDay, anyDay, ZONES).as(AvailabilityProperties::between),
                ZONES.map(Availability::toBeAnnounced));
    }

    /** The time in which the zones above changed their clocks most. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return ZONES;
    }

    private static Availability between(LocalDate one, LocalDate other, ZoneId zone) {
        return one.isBefore(other) ? Availability.between(one, other, zone) : Availability.between(other, one, zone);
    }
}
