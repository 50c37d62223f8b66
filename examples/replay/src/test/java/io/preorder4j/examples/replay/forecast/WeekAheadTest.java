package io.preorder4j.examples.replay.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.replay.dataset.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekAheadTest {

    private static final Path SMALL = Path.of("data/online-retail/small");

    @Test
    void every_whole_week_but_the_first_two_is_forecast_and_compared() {
        List<WeekAhead> weeks = WeekAhead.of(DataFolder.read(SMALL));
        assertThat(weeks).hasSize(10);
        assertThat(weeks.get(0).monday()).isEqualTo(LocalDate.of(2010, 12, 20));
        assertThat(weeks)
                .extracting(WeekAhead::monday)
                .allMatch(day -> day.getDayOfWeek().getValue() == 1);
        assertThat(weeks).filteredOn(WeekAhead::isInInterval).hasSize(10);
        assertThat(weeks).allSatisfy(week -> assertThat(week.came()).isNotNegative());
    }
}
