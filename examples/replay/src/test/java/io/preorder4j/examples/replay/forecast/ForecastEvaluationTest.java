package io.preorder4j.examples.replay.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.examples.replay.DataFiles;
import io.preorder4j.examples.replay.dataset.DataFolder;
import io.preorder4j.examples.replay.dataset.DataSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastEvaluationTest {

    private static final Path ONLINE_RETAIL = Path.of("data/online-retail");
    private static final LocalDate MONDAY = LocalDate.of(2010, 12, 6);
    private static final int WEEK = 7;

    private static DataSet small;
    private static DataSet halfYear;

    @BeforeAll
    static void read() {
        small = DataFolder.read(ONLINE_RETAIL.resolve("small"));
        halfYear = DataFolder.read(ONLINE_RETAIL.resolve("half-year"));
    }

    @Test
    void the_weight_in_the_library_is_the_one_that_the_first_weeks_choose() {
        assertThat(ForecastEvaluation.chosenWeight(List.of(small, halfYear))).isEqualTo(DemandForecast.NEWEST_WEEK);
    }

    @Test
    void per_sku_the_library_is_nearer_than_naive_in_the_weeks_held_out() {
        for (DataSet set : List.of(small, halfYear)) {
            Score library = heldOut(set, new Forecaster.Library(DemandForecast.NEWEST_WEEK));
            Score naive = heldOut(set, new Forecaster.Naive());

            assertThat(library.mae()).isLessThan(naive.mae());
            assertThat(library.rmsse()).isLessThan(naive.rmsse());
            assertThat(library.coverage()).isGreaterThan(0.8);
        }
    }

    @Test
    void the_tables_have_a_row_for_every_forecaster() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ForecastEvaluation.print(List.of(small), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("| small, 0.5 | 150 |", "| 1 week, naive | 100 |", "| 4 weeks, library | 25 |")
                .contains("| 1 day, seasonal naive | 700 |", "small, in total");
    }

    @Test
    void demand_is_what_was_ordered_minus_what_was_cancelled(@TempDir Path folder) throws IOException {
        DataSet data = DataFolder.read(DataFiles.in(folder).folder());

        assertThat(OrderDemand.bySku(data))
                .containsExactly(
                        new DemandCurve(LocalDate.of(2010, 12, 1), List.of(4L, 8L)),
                        new DemandCurve(LocalDate.of(2010, 12, 1), List.of(2L, 0L)));
        assertThat(OrderDemand.inTotal(data))
                .containsExactly(new DemandCurve(LocalDate.of(2010, 12, 1), List.of(6L, 8L)));
    }

    /** Four weeks, each day of the n-th sells n units: whoever says that nothing changes is one a day too low. */
    @Test
    void errors_are_added_up_as_somebody_would_by_hand() {
        DemandCurve rising = new DemandCurve(
                MONDAY,
                IntStream.range(0, 4 * WEEK).mapToObj(day -> 1L + day / WEEK).toList());
        WalkForward lastTwoWeeks =
                new WalkForward(List.of(rising), MONDAY.plusDays(2 * WEEK), rising.until(), MONDAY.plusDays(2 * WEEK));

        Score week = lastTwoWeeks.ofDaysTogether(new Forecaster.Naive(), WEEK);
        assertThat(week).isEqualTo(new Score(2, 7, 1, 1, -2.0 / 7, 1, week.width()));
        Score day = lastTwoWeeks.ofEachDay(new Forecaster.SeasonalNaive());
        assertThat(day.forecasts()).isEqualTo(2 * WEEK);
        assertThat(day.mae()).isEqualTo(1);
        assertThat(day.bias()).isEqualTo(-2.0 / 7);
        assertThat(lastTwoWeeks.ofDaysTogether(new Forecaster.Nothing(), WEEK).bias())
                .isEqualTo(-1);
    }

    private static Score heldOut(DataSet set, Forecaster forecaster) {
        List<DemandCurve> curves = OrderDemand.bySku(set);
        return new WalkForward(
                        curves, ForecastEvaluation.HELD_OUT, curves.get(0).until(), ForecastEvaluation.HELD_OUT)
                .ofDaysTogether(forecaster, WEEK);
    }
}
