package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.forecast.WeekAhead;
import io.preorder4j.examples.replay.result.Backlog;
import io.preorder4j.examples.replay.result.DailyUnits;
import io.preorder4j.examples.replay.result.DateChange;
import io.preorder4j.examples.replay.result.Promises;
import io.preorder4j.examples.replay.result.Results;
import io.preorder4j.examples.replay.result.Waits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of the page draws, as JSON that may stand within a {@code script} element. */
final class ChartData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChartData() {}

    static String of(Results results, Histogram histogram, List<WeekAhead> forecast) {
        ObjectNode data = JSON.createObjectNode();
        ObjectNode flow = data.putObject("flow");
        putDays(flow.putArray("ordered"), results.flow().ordered());
        putDays(flow.putArray("received"), results.flow().received());
        putDays(flow.putArray("allocated"), results.flow().allocated());
        putWaits(data.putObject("waits"), results.waits(), histogram);
        ArrayNode backlogs = data.putArray("backlogs");
        for (Backlog backlog : results.backlogs()) {
            putDays(backlogs.addArray(), backlog.waiting());
        }
        putPromises(data.putObject("promises"), results.promises());
        putForecast(data.putArray("forecast"), forecast);
        return harmless(JSON.writeValueAsString(data));
    }

    private static void putDays(ArrayNode points, DailyUnits units) {
        units.atEndOfDay()
                .forEach((day, total) -> points.addArray().add(day.toString()).add(total));
    }

    private static void putWaits(ObjectNode node, Waits waits, Histogram histogram) {
        node.put("daysABar", histogram.daysABar());
        ArrayNode bars = node.putArray("bars");
        histogram.bars().forEach(bars::add);
        node.put("longer", histogram.longer());
        node.put("median", days(waits.median()));
        node.put("p90", days(waits.percentile(90)));
    }

    private static void putPromises(ObjectNode node, Promises promises) {
        node.put("from", DaysLate.FIRST);
        ArrayNode names = node.putArray("names");
        DaysLate first = DaysLate.of(promises.byFirst());
        IntStream.range(0, first.bars().size()).mapToObj(DaysLate::name).forEach(names::add);
        first.bars().forEach(node.putArray("first")::add);
        DaysLate.of(promises.byLast()).bars().forEach(node.putArray("last")::add);
        ArrayNode weeks = node.putArray("weeks");
        promises.weeks().forEach((monday, changes) -> {
            ArrayNode week = weeks.addArray().add(monday.toString());
            for (DateChange way : DateChange.values()) {
                week.add(changes.getOrDefault(way, 0L));
            }
        });
    }

    private static void putForecast(ArrayNode weeks, List<WeekAhead> forecast) {
        forecast.forEach(week -> weeks.addArray()
                .add(week.monday().toString())
                .add(Math.floor(week.forecast().low()))
                .add(Math.round(week.forecast().expected()))
                .add(Math.ceil(week.forecast().high()))
                .add(week.came()));
    }

    private static double days(Duration duration) {
        return duration.toSeconds() / (double) Duration.ofDays(1).toSeconds();
    }

    /** In JSON these characters occur within strings only, where an escape means the same; none can end the element. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
