package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, America/New_York, 2026-07-01T04:00:00Z",
        "2026-01-01, America/New_York, 2026-01-01T05:00:00Z",
        "2026-07-01, Asia/Kolkata,     2026-06-30T18:30:00Z",
        "2026-07-01, UTC,              2026-07-01T00:00:00Z"
    })
    void ships_from_a_day_holds_from_the_beginning_of_that_day_in_the_shops_zone(
            LocalDate day, ZoneId zone, Instant begin) {
        assertThat(new Availability(day, zone).startsAt()).isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z"})
    void a_day_without_a_midnight_begins_at_its_first_instant(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(new Availability(day, zone).startsAt()).isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04, America/Havana, 2018-11-04T04:00:00Z"})
    void a_day_with_two_midnights_begins_at_the_first(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(new Availability(day, zone).startsAt()).isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({"2011-12-30, Pacific/Apia, 2011-12-30T10:00:00Z", "2011-12-31, Pacific/Apia, 2011-12-30T10:00:00Z"})
    void a_day_that_the_zone_skipped_begins_with_the_day_after_it(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(new Availability(day, zone).startsAt()).isEqualTo(begin);
    }
}
