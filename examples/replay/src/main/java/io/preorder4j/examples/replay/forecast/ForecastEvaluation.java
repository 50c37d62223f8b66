package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.examples.replay.dataset.DataFolder;
import io.preorder4j.examples.replay.dataset.DataSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Prints, as Markdown, how the library's forecast does on the data sets in the given folders.
 *
 * <p>The data are of half a year, so that there is no same week of a year ago to compare with.
 */
public final class ForecastEvaluation {

    /** The first Monday that is forecast with two whole weeks known. */
    static final LocalDate TRAINING = LocalDate.of(2010, 12, 20);

    /** From this Monday on, nothing is chosen any more. */
    static final LocalDate HELD_OUT = LocalDate.of(2011, 1, 31);

    /** What was tried for the weight of the newest week. */
    static final List<Double> WEIGHTS = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final Forecaster LIBRARY = new Forecaster.Library(DemandForecast.NEWEST_WEEK);
    private static final List<Forecaster> BY_WEEK = List.of(LIBRARY, new Forecaster.Naive(), new Forecaster.Nothing());
    private static final List<Forecaster> BY_DAY =
            List.of(LIBRARY, new Forecaster.Naive(), new Forecaster.SeasonalNaive(), new Forecaster.Nothing());

    private final PrintStream out;

    private ForecastEvaluation(PrintStream out) {
        this.out = out;
    }

    /**
     * Reads the folders and prints the tables.
     *
     * @param folders the data sets, which begin in December 2010 and last beyond January 2011
     */
    public static void main(String[] folders) {
        List<DataSet> sets = new ArrayList<>();
        for (String folder : folders) {
            sets.add(DataFolder.read(Path.of(folder)));
        }
        print(sets, System.out);
    }

    static void print(List<DataSet> sets, PrintStream out) {
        ForecastEvaluation evaluation = new ForecastEvaluation(out);
        evaluation.training(sets);
        sets.forEach(evaluation::heldOut);
    }

    /** The weight with the least mean RMSSE of a week per SKU, over the data sets, in the weeks that train. */
    static double chosenWeight(List<DataSet> sets) {
        return WEIGHTS.stream()
                .min(Comparator.comparingDouble(weight -> sets.stream()
                        .mapToDouble(set -> training(set, weight).rmsse())
                        .sum()))
                .orElseThrow();
    }

    private static Score training(DataSet set, double weight) {
        return new WalkForward(OrderDemand.bySku(set), TRAINING, HELD_OUT, HELD_OUT)
                .ofDaysTogether(new Forecaster.Library(weight), WEEK);
    }

    private void training(List<DataSet> sets) {
        head("Training: weeks from " + TRAINING + " until " + HELD_OUT, "data, newest week's weight");
        for (DataSet set : sets) {
            WEIGHTS.forEach(weight -> row(set.name() + ", " + weight, training(set, weight), true));
        }
    }

    private void heldOut(DataSet set) {
        heldOut(set.name() + ", per SKU", OrderDemand.bySku(set));
        heldOut(set.name() + ", in total", OrderDemand.inTotal(set));
        CapDates dates = CapDates.of(OrderDemand.bySku(set), HELD_OUT);
        if (dates.reached() > 0) {
            out.println();
            out.println(String.format(
                    Locale.ROOT,
                    "Days on which caps are reached, %s: %d projected, %.1f %% came before the interval, %.1f %% after it;"
                            + " %d were reached, half of them within %d days of the expected day.",
                    set.name(),
                    dates.projections(),
                    100 * dates.early(),
                    100 * dates.late(),
                    dates.reached(),
                    dates.medianDaysOff()));
        }
    }

    private void heldOut(String what, List<DemandCurve> curves) {
        WalkForward walk = new WalkForward(curves, HELD_OUT, curves.get(0).until(), HELD_OUT);
        head(what + ": held out from " + HELD_OUT + " until " + walk.until() + ", " + curves.size() + " curves", "of");
        BY_WEEK.forEach(one -> row("1 week, " + one.name(), walk.ofDaysTogether(one, WEEK), true));
        BY_WEEK.forEach(one -> row("4 weeks, " + one.name(), walk.ofDaysTogether(one, FOUR_WEEKS), true));
        BY_DAY.forEach(one -> row("1 day, " + one.name(), walk.ofEachDay(one), false));
    }

    private void head(String title, String of) {
        out.println();
        out.println("### " + title);
        out.println();
        out.println("| " + of + " | forecasts | MAE | MASE | RMSSE | bias | in the 80 % interval | its width |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    private void row(String name, Score score, boolean withInterval) {
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.3f | %.3f | %+.1f %% | %s | %s |",
                name,
                score.forecasts(),
                score.mae(),
                score.mase(),
                score.rmsse(),
                100 * score.bias(),
                withInterval ? String.format(Locale.ROOT, "%.1f %%", 100 * score.coverage()) : "–",
                withInterval ? String.format(Locale.ROOT, "%.1f", score.width()) : "–"));
    }
}
