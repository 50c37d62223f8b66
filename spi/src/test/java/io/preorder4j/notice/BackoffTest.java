package io.preorder4j.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackoffTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void it_doubles_until_it_is_long_enough() {
        Backoff backoff = Backoff.exponential(MINUTE, Duration.ofMinutes(10), () -> 0);

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(backoff::after))
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(240),
                        Duration.ofSeconds(300),
                        Duration.ofSeconds(300));
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void dice_spread_it_over_the_upper_half() {
        assertThat(Backoff.exponential(MINUTE, HOUR, () -> 0.5).after(1)).isEqualTo(Duration.ofSeconds(45));
        assertThat(Backoff.exponential(HOUR, MINUTE, () -> 0.5).after(1)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void the_usual_one_waits_about_a_minute_and_never_more_than_an_hour() {
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThat(Backoff.usual().after(attempt)).isBetween(Duration.ofSeconds(30), HOUR);
        }
        assertThat(Backoff.usual().after(1)).isLessThanOrEqualTo(MINUTE);
    }
}
