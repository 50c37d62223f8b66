package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.forecast.WeekAhead;
import java.util.List;

/** The table of the page that is about forecasts. */
final class ForecastTable {

    private ForecastTable() {}

    static String of(List<WeekAhead> weeks) {
        HtmlTable table =
                HtmlTable.withColumns("Weeks forecast", "The week from", "At least", "Forecast", "At most", "Came");
        weeks.forEach(week -> table.row(
                Words.day(week.monday()),
                Words.number((long) Math.floor(week.forecast().low())),
                Words.number(Math.round(week.forecast().expected())),
                Words.number((long) Math.ceil(week.forecast().high())),
                Words.number(week.came())));
        return table.toString();
    }
}
