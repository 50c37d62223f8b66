package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.Backlog;
import io.preorder4j.examples.replay.result.DailyUnits;
import io.preorder4j.examples.replay.result.Flow;
import io.preorder4j.examples.replay.result.Measurement;
import io.preorder4j.examples.replay.result.Results;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables of the page: the numbers that its charts draw, and all the others. */
final class Tables {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Tables() {}

    static String flow(Flow flow) {
        HtmlTable table = HtmlTable.withColumns("Units by month", "By the end of", "Ordered", "Received", "Allocated");
        for (YearMonth month : months(flow)) {
            LocalDate end = month.atEndOfMonth();
            table.row(
                    MONTH.format(month),
                    unitsOn(end, flow.ordered()),
                    unitsOn(end, flow.received()),
                    unitsOn(end, flow.allocated()));
        }
        return table.toString();
    }

    static String waits(Histogram histogram) {
        HtmlTable table = HtmlTable.withColumns("Lines by days waited", "Days", "Lines");
        for (int i = 0; i < histogram.bars().size(); i++) {
            int from = i * histogram.daysABar();
            int to = from + histogram.daysABar();
            table.row(
                    "%d to %d".formatted(from, to),
                    Words.number(histogram.bars().get(i)));
        }
        table.row(histogram.days() + " or more", Words.number(histogram.longer()));
        return table.toString();
    }

    static String backlogs(List<Backlog> backlogs) {
        HtmlTable table = HtmlTable.withColumns(
                "Backlogs", "SKU", "Title", "Ordered", "Most waiting", "On", "Waiting at the end");
        for (Backlog backlog : backlogs) {
            DailyUnits waiting = backlog.waiting();
            table.row(
                    backlog.offer().sku(),
                    backlog.offer().title(),
                    Words.number(backlog.ordered()),
                    Words.number(waiting.peak()),
                    Words.day(waiting.dayOfPeak()),
                    Words.number(waiting.last()));
        }
        return table.toString();
    }

    static String lines(Results results) {
        HtmlTable table = HtmlTable.named("Lines")
                .row("Sent", Words.number(results.lines().size()))
                .row("Placed", Words.number(results.placed()));
        results.answers().refusals().forEach((reason, count) -> table.row("Refused: " + reason, Words.number(count)));
        return table.row("Cancellations ignored", Words.number(results.answers().cancellationsIgnored()))
                .row("Receipts sent again", Words.number(results.answers().duplicates()))
                .toString();
    }

    static String units(Results results) {
        return HtmlTable.named("Units")
                .row("Ordered", Words.number(results.units().ordered()))
                .row("Cancelled", Words.number(results.units().cancelled()))
                .row("Allocated", Words.number(results.units().allocated()))
                .row("Waiting", Words.number(results.units().waiting()))
                .row("Received", Words.number(results.stock().received()))
                .row("Adjusted", Words.number(results.stock().adjusted()).replace('-', '−'))
                .row("Free", Words.number(results.stock().free()))
                .row("Deficit", Words.number(results.stock().deficit()))
                .toString();
    }

    static String run(Results results, Measurement measurement) {
        return HtmlTable.named("This replay")
                .row("Time", Words.seconds(measurement.playing()))
                .row(
                        "Lines a second",
                        Words.number(measurement.perSecond(results.lines().size())))
                .row("Started again", measurement.isStartedAgain() ? "yes" : "no")
                .row("Peak heap", Words.megabytes(measurement.peakHeapBytes()))
                .toString();
    }

    private static SortedSet<YearMonth> months(Flow flow) {
        SortedSet<YearMonth> months = new TreeSet<>();
        for (DailyUnits units : List.of(flow.ordered(), flow.received(), flow.allocated())) {
            units.atEndOfDay().keySet().forEach(day -> months.add(YearMonth.from(day)));
        }
        return months;
    }

    private static String unitsOn(LocalDate day, DailyUnits units) {
        var entry = units.atEndOfDay().floorEntry(day);
        return entry == null ? "0" : Words.number(entry.getValue());
    }
}
