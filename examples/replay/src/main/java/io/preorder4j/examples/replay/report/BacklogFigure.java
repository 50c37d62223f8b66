package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.Backlog;
import io.preorder4j.examples.replay.result.DailyUnits;

/** The place of the small chart of one backlog, under its name. */
final class BacklogFigure {

    private BacklogFigure() {}

    static String of(Backlog backlog) {
        return """
                <div>
                  <h3>%s<span>%s</span></h3>
                  <div class="chart" role="img" aria-label="%s"></div>
                </div>
                """.formatted(
                        Html.escape(backlog.offer().sku()),
                        Html.escape(backlog.offer().title()),
                        Html.escape(description(backlog)));
    }

    private static String description(Backlog backlog) {
        DailyUnits waiting = backlog.waiting();
        return "Backlog of %s: at most %s units, on %s; %s units at the end."
                .formatted(
                        backlog.offer().sku(),
                        Words.number(waiting.peak()),
                        Words.day(waiting.dayOfPeak()),
                        Words.number(waiting.last()));
    }
}
