package io.preorder4j.examples.replay.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.Planning;
import io.preorder4j.PreOrders;
import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.examples.replay.DataFiles;
import io.preorder4j.examples.replay.dataset.DataFolder;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.dataset.OfferRow;
import io.preorder4j.examples.replay.play.Player;
import io.preorder4j.examples.replay.play.ReplayClock;
import io.preorder4j.examples.replay.progress.Progress;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.PreOrdersShop;
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.StoreChoice;
import io.preorder4j.jdbc.JdbcStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
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

    /** Played without caps, as the orders are counted: the library's own journal tells the same, so it forecasts the same. */
    @Test
    void the_journal_of_a_replay_tells_the_same_demand_as_the_orders(@TempDir Path folder) {
        StoreChoice kept = new StoreChoice.File(folder.resolve("preorders.db"));
        ReplayClock clock = new ReplayClock();
        try (Shop shop = PreOrdersShop.open(kept, Policy.FIRST_COME_FIRST_SERVED, clock)) {
            Player.play(
                    withoutCaps(small), shop, clock, Progress.of(small.rows(), new PrintWriter(Writer.nullWriter())));
        }

        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl("jdbc:sqlite:" + kept);
            Planning planning = PreOrders.builder(JdbcStore.sqlite(database))
                    .clock(clock)
                    .build()
                    .planning();
            List<DemandCurve> orders = OrderDemand.bySku(small);

            assertThat(bySku(planning, orders.get(0))).isEqualTo(orders);
        }
    }

    private static List<DemandCurve> bySku(Planning planning, DemandCurve days) {
        return small.offers().stream()
                .map(OfferRow::sku)
                .sorted()
                .map(sku -> planning.demand(new Sku(sku), days.from(), days.until(), DemandCount.SOLD))
                .toList();
    }

    private static DataSet withoutCaps(DataSet data) {
        List<OfferRow> offers = data.offers().stream()
                .map(row -> new OfferRow(
                        row.number(),
                        row.sku(),
                        row.title(),
                        row.availableOn(),
                        OptionalLong.empty(),
                        OptionalLong.empty()))
                .toList();
        return new DataSet(
                data.name(),
                data.fingerprint(),
                data.attribution(),
                offers,
                data.supplies(),
                data.orders(),
                data.cancellations(),
                data.receipts(),
                data.adjustments());
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
