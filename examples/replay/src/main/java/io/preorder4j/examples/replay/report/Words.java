package io.preorder4j.examples.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as a person reads them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private Words() {}

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f %%", 100.0 * part / whole);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    static String days(Duration duration) {
        return String.format(Locale.ENGLISH, "%.1f days", duration.toSeconds() / SECONDS_A_DAY);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ENGLISH, "%,d MB", Math.round(bytes / 1e6));
    }
}
