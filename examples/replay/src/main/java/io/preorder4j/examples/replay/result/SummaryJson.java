package io.preorder4j.examples.replay.result;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The totals, as {@code summary.json}. */
public final class SummaryJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SummaryJson() {}

    /** Writes the totals, what was replayed, and what it took. */
    public static void write(Results results, Measurement measurement, Writer out) throws IOException {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("data", results.data().name());
        summary.put("fingerprint", results.data().fingerprint());
        summary.put("policy", results.policy().toString());
        putAnswers(results, summary);
        putUnits(results, summary.putObject("units"));
        putStock(results, summary.putObject("stock"));
        putWaits(results.waits(), summary.putObject("wait_days"));
        putPromises(results.promises(), summary.putObject("promises"));
        putNotified(results.notified(), summary.putObject("notices"));
        putMeasurement(results, measurement, summary.putObject("measured"));
        out.write(JSON.writer().with(printer()).writeValueAsString(summary));
        out.write('\n');
    }

    private static void putAnswers(Results results, ObjectNode summary) {
        summary.put("offers", results.data().offers().size());
        summary.put("lines", results.lines().size());
        summary.put("placed", results.placed());
        ObjectNode refused = summary.putObject("refused");
        results.answers().refusals().forEach(refused::put);
        summary.put("cancellations_ignored", results.answers().cancellationsIgnored());
        summary.put("duplicates", results.answers().duplicates());
    }

    private static void putUnits(Results results, ObjectNode units) {
        units.put("ordered", results.units().ordered());
        units.put("cancelled", results.units().cancelled());
        units.put("allocated", results.units().allocated());
        units.put("waiting", results.units().waiting());
    }

    private static void putStock(Results results, ObjectNode stock) {
        stock.put("received", results.stock().received());
        stock.put("adjusted", results.stock().adjusted());
        stock.put("free", results.stock().free());
        stock.put("deficit", results.stock().deficit());
    }

    private static void putWaits(Waits waits, ObjectNode days) {
        days.put("lines", waits.sorted().size());
        days.put("median", days(waits.median()));
        days.put("p90", days(waits.percentile(90)));
    }

    private static void putPromises(Promises promises, ObjectNode node) {
        node.put("told", promises.told());
        node.put("without_date", promises.withoutDate());
        node.put("lines_changed", promises.changed());
        node.put("changes", promises.changes());
        ObjectNode causes = node.putObject("changes_by_cause");
        promises.causes().forEach((cause, changes) -> causes.put(cause.name(), changes));
        ObjectNode ways = node.putObject("changes_by_way");
        for (DateChange way : DateChange.values()) {
            ways.put(way.name(), promises.changes(way));
        }
        putKeeping(promises.byFirst(), node.putObject("by_first_promise"));
        putKeeping(promises.byLast(), node.putObject("by_what_was_told_last"));
    }

    private static void putKeeping(Keeping keeping, ObjectNode node) {
        node.put("early", keeping.early());
        node.put("kept", keeping.kept());
        node.put("late", keeping.late());
        keeping.punctuality().ifPresent(punctuality -> {
            node.put("mean_days_late", punctuality.bias());
            node.put("spread_days", punctuality.spread());
            node.put("most_days_late", punctuality.worst());
            node.put("percent_on_time", punctuality.onTime());
        });
    }

    private static void putNotified(Notified notified, ObjectNode node) {
        node.put("delivered", notified.notices());
        node.put("letters", notified.letters());
        ObjectNode customers = node.putObject("customers_by_notices");
        for (long notices = 0; notices < Notified.MANY; notices++) {
            customers.put(Long.toString(notices), notified.customers(notices));
        }
        customers.put(Notified.MANY + "+", notified.customersFrom(Notified.MANY));
        notified.most().ifPresent(most -> {
            node.put("most_notified", most.getKey());
            node.put("most_notices", most.getValue());
        });
    }

    private static void putMeasurement(Results results, Measurement measurement, ObjectNode measured) {
        measured.put("playing_ms", measurement.playing().toMillis());
        measured.put("started_again", measurement.isStartedAgain());
        measured.put("lines_per_second", measurement.perSecond(results.lines().size()));
        measured.put("peak_heap_bytes", measurement.peakHeapBytes());
    }

    private static double days(Duration duration) {
        return Math.round(duration.toSeconds() / 8640.0) / 10.0;
    }

    /** LF on every platform. */
    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
