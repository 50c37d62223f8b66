package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.dataset.Event;
import io.preorder4j.examples.replay.forecast.WeekAhead;
import io.preorder4j.examples.replay.result.Measurement;
import io.preorder4j.examples.replay.result.Notified;
import io.preorder4j.examples.replay.result.PolicyResult;
import io.preorder4j.examples.replay.result.Promises;
import io.preorder4j.examples.replay.result.Results;
import io.preorder4j.examples.replay.result.Waits;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of a replay, as one page of HTML that has everything in it: style, script, library and data. */
public final class Report {

    private final Results results;
    private final Measurement measurement;
    private final List<PolicyResult> compared;
    private final Waits waits;
    private final List<WeekAhead> forecast;
    private final Map<String, String> values = new HashMap<>();

    private Report(Results results, Measurement measurement, List<PolicyResult> compared) {
        this.results = results;
        this.measurement = measurement;
        this.compared = compared;
        this.waits = results.waits();
        this.forecast = WeekAhead.of(results.data());
    }

    /**
     * Writes the page.
     *
     * @param compared what came under each policy, if that was asked for; may be empty
     */
    public static void write(Results results, Measurement measurement, List<PolicyResult> compared, Writer out)
            throws IOException {
        out.write(new Report(results, measurement, compared).page());
    }

    private String page() {
        fillHead();
        fillHeadline();
        fillFlow();
        fillWaits();
        fillPromises(results.promises());
        fillNotices(results.notified());
        fillBacklogs();
        fillPolicies();
        fillForecast();
        fillNumbers();
        fillScripts();
        return Template.filled(Template.text("report.html"), values);
    }

    private void fillHead() {
        DataSet data = results.data();
        String policy = results.policy().toString();
        text("title", "Replay of " + data.name() + ", " + policy);
        text("data", data.name());
        text("period", period(data.timeline()));
        text("rows", Words.number(data.rows()));
        text("offers", Words.number(data.offers().size()));
        text("policy", policy);
        text("attribution", data.attribution());
        text("fingerprint", data.fingerprint());
        values.put("style", Template.text("report.css"));
    }

    private void fillHeadline() {
        text("ordered", Words.number(results.units().ordered()));
        text("placed", Words.number(results.placed()));
        text("refused", Words.number(results.refused()));
        text("allocated", Words.number(results.units().allocated()));
        text(
                "allocated-percent",
                Words.percent(results.units().allocated(), results.units().ordered()));
        text("waiting", Words.number(results.units().waiting()));
        text("median", Words.days(waits.median()));
        text("p90", Words.days(waits.percentile(90)));
    }

    private void fillFlow() {
        text("cancelled", Words.number(results.units().cancelled()));
        text("received", Words.number(results.stock().received()));
        values.put("flow-table", Tables.flow(results.flow()));
    }

    private void fillWaits() {
        long served = waits.sorted().size();
        Histogram histogram = Histogram.of(waits);
        text("served", Words.number(served));
        text("not-served", Words.number(results.placed() - served));
        values.put("waits-table", Tables.waits(histogram));
        values.put("chart-data", ChartData.of(results, histogram, forecast));
    }

    private void fillPromises(Promises promises) {
        text("told", Words.number(promises.told()));
        text("without-date", Words.number(promises.withoutDate()));
        text("changed", Words.number(promises.changed()));
        text("changes", Words.number(promises.changes()));
        values.put("kept-table", PromiseTables.kept(promises));
        values.put(
                "late-table", PromiseTables.daysLate(DaysLate.of(promises.byFirst()), DaysLate.of(promises.byLast())));
        values.put("weeks-table", PromiseTables.weeks(promises));
    }

    private void fillNotices(Notified notified) {
        text("notices", Words.number(notified.notices()));
        text("letters", Words.number(notified.letters()));
        text(
                "most-notified",
                notified.most()
                        .map(most -> "The most, %s, went to customer %s."
                                .formatted(Words.number(most.getValue()), most.getKey()))
                        .orElse(""));
        values.put("notices-table", PromiseTables.notices(notified));
    }

    private void fillBacklogs() {
        StringBuilder charts = new StringBuilder();
        results.backlogs().forEach(backlog -> charts.append(BacklogFigure.of(backlog)));
        values.put("backlogs", charts.toString());
        values.put("backlogs-table", Tables.backlogs(results.backlogs()));
    }

    private void fillPolicies() {
        values.put(
                "policies",
                compared.isEmpty()
                        ? "<p class=\"note\">Start the replay with <code>--compare</code> to see them.</p>"
                        : PolicyTable.of(compared));
    }

    private void fillForecast() {
        text("weeks", Words.number(forecast.size()));
        text(
                "weeks-inside",
                Words.number(forecast.stream().filter(WeekAhead::isInInterval).count()));
        values.put("forecast-table", ForecastTable.of(forecast));
    }

    private void fillNumbers() {
        values.put("numbers", Tables.lines(results) + Tables.units(results) + Tables.run(results, measurement));
    }

    private void fillScripts() {
        values.put("echarts", Echarts.script());
        values.put("script", Template.text("report.js"));
    }

    private void text(String name, String text) {
        values.put(name, Html.escape(text));
    }

    private static String period(List<Event> timeline) {
        if (timeline.isEmpty()) {
            return "in which nothing happens";
        }
        return Words.day(timeline.get(0).at()) + " to "
                + Words.day(timeline.get(timeline.size() - 1).at());
    }
}
