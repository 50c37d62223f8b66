package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate JULY_1ST = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, America/New_York, 2026-07-01T04:00:00Z",
        "2026-01-01, America/New_York, 2026-01-01T05:00:00Z",
        "2026-07-01, Asia/Kolkata,     2026-06-30T18:30:00Z",
        "2026-07-01, UTC,              2026-07-01T00:00:00Z"
    })
    void ships_from_a_day_holds_from_the_beginning_of_that_day_in_the_shops_zone(
            LocalDate day, ZoneId zone, Instant begin) {
        assertThat(Availability.on(day, zone).startsAt()).contains(begin);
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z"})
    void a_day_without_a_midnight_begins_at_its_first_instant(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(Availability.on(day, zone).startsAt()).contains(begin);
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04, America/Havana, 2018-11-04T04:00:00Z"})
    void a_day_with_two_midnights_begins_at_the_first(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(Availability.on(day, zone).startsAt()).contains(begin);
    }

    @ParameterizedTest
    @CsvSource({"2011-12-30, Pacific/Apia, 2011-12-30T10:00:00Z", "2011-12-31, Pacific/Apia, 2011-12-30T10:00:00Z"})
    void a_day_that_the_zone_skipped_begins_with_the_day_after_it(LocalDate day, ZoneId zone, Instant begin) {
        assertThat(Availability.on(day, zone).startsAt()).contains(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01,            2026-07-01, 2026-07-01",
        "2026-07,               2026-07-01, 2026-07-31",
        "2024-02,               2024-02-01, 2024-02-29",
        "2026-Q1,               2026-01-01, 2026-03-31",
        "2026-Q2,               2026-04-01, 2026-06-30",
        "2026-Q3,               2026-07-01, 2026-09-30",
        "2026-Q4,               2026-10-01, 2026-12-31",
        "2026-07-01/2026-07-14, 2026-07-01, 2026-07-14",
        "2026-07-01/2026-07-01, 2026-07-01, 2026-07-01"
    })
    void what_is_expected_at_some_time_may_come_on_its_first_day_and_should_have_come_on_its_last(
            String code, LocalDate first, LocalDate last) {
        Availability availability = Availability.parse(code, BERLIN);

        assertThat(availability.firstDay()).contains(first);
        assertThat(availability.lastDay()).contains(last);
        assertThat(availability.startsAt()).contains(first.atStartOfDay(BERLIN).toInstant());
        assertThat(availability.endsAt())
                .contains(last.plusDays(1).atStartOfDay(BERLIN).toInstant());
        assertThat(availability.zone()).isEqualTo(BERLIN);
    }

    @Test
    void what_is_to_be_announced_begins_and_ends_nowhere() {
        Availability availability = Availability.toBeAnnounced(BERLIN);

        assertThat(availability.firstDay()).isEmpty();
        assertThat(availability.lastDay()).isEmpty();
        assertThat(availability.startsAt()).isEmpty();
        assertThat(availability.endsAt()).isEmpty();
        assertThat(availability.zone()).isEqualTo(BERLIN);
    }

    @Test
    void each_kind_is_written_as_it_is_told() {
        assertThat(Availability.on(JULY_1ST, BERLIN).code()).isEqualTo("2026-07-01");
        assertThat(Availability.in(YearMonth.of(2026, 7), BERLIN).code()).isEqualTo("2026-07");
        assertThat(Availability.inQuarter(2026, 3, BERLIN).code()).isEqualTo("2026-Q3");
        assertThat(Availability.between(JULY_1ST, JULY_1ST.plusDays(13), BERLIN).code())
                .isEqualTo("2026-07-01/2026-07-14");
        assertThat(Availability.toBeAnnounced(BERLIN).code()).isEqualTo("TBA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tba",
                "soon",
                "2026",
                "2026-13",
                "2026-7",
                "2026-02-30",
                "2026-07-01T00:00",
                "2026-Q",
                "Q3 2026",
                "-Q3",
                "99999999999-Q1",
                "/",
                "2026-07-01/",
                "/2026-07-01",
                "2026-07/2026-08",
                "2026-07-01/2026-07-02/2026-07-03"
            })
    void a_text_that_tells_no_time_is_refused(String code) {
        assertRefused(code, "availability", "is no day, month, quarter, interval or TBA");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void there_are_four_quarters(int quarter) {
        assertThatThrownBy(() -> Availability.inQuarter(2026, quarter, BERLIN))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("quarter"));
        assertRefused("2026-Q" + quarter, "quarter", "is not 1 to 4");
    }

    @Test
    void no_interval_ends_before_it_begins() {
        assertRefused("2026-07-02/2026-07-01", "availability", "ends before it begins");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void a_year_has_four_digits(int year) {
        LocalDate day = LocalDate.of(year, 7, 1);

        assertThatThrownBy(() -> Availability.on(day, BERLIN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Availability.in(YearMonth.from(day), BERLIN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Availability.inQuarter(year, 3, BERLIN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Availability.between(LocalDate.of(-1, 7, 1), JULY_1ST, BERLIN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Availability.between(JULY_1ST, LocalDate.of(10_000, 7, 1), BERLIN))
                .isInstanceOf(InvalidInputException.class);
        assertRefused(year + "-Q3", "year", "is not 0 to 9999");
    }

    @Test
    void the_first_and_the_last_year_are_taken() {
        assertThat(Availability.on(LocalDate.of(0, 1, 1), ZoneOffset.UTC).startsAt())
                .contains(Instant.parse("0000-01-01T00:00:00Z"));
        assertThat(Availability.on(LocalDate.of(9999, 12, 31), ZoneOffset.UTC).endsAt())
                .contains(Instant.parse("+10000-01-01T00:00:00Z"));
    }

    private static void assertRefused(String code, String field, String reason) {
        assertThatThrownBy(() -> Availability.parse(code, BERLIN))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageEndingWith("' " + reason);
    }
}
