package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.DateChange;
import io.preorder4j.examples.replay.result.Keeping;
import io.preorder4j.examples.replay.result.Measurement;
import io.preorder4j.examples.replay.result.Notified;
import io.preorder4j.examples.replay.result.Promises;
import io.preorder4j.examples.replay.result.Results;
import io.preorder4j.examples.replay.result.Waits;
import java.util.ArrayList;
import java.util.List;

/** What came of a replay, in a few lines of text with aligned numbers. */
public final class TextSummary {

    private static final String STARTED_AGAIN = "started again: what was done before was not done again";

    private final List<String> lines = new ArrayList<>();

    private TextSummary() {}

    /** The text, without a line end after its last line. */
    public static String of(Results results, Measurement measurement) {
        TextSummary summary = new TextSummary();
        summary.head(results);
        summary.lines(results);
        summary.units(results);
        summary.stock(results);
        summary.promises(results.promises());
        summary.notices(results.notified());
        summary.run(results, measurement);
        return String.join(System.lineSeparator(), summary.lines);
    }

    private void head(Results results) {
        lines.add("");
        lines.add("Replayed %s, %s".formatted(results.data().name(), results.policy()));
        lines.add("");
    }

    private void lines(Results results) {
        add(
                "order lines",
                results.lines().size(),
                "for %s offers".formatted(Words.number(results.data().offers().size())));
        add("  placed", results.placed(), "");
        results.answers().refusals().forEach((reason, count) -> add("  refused", count, reason));
        add("cancellations ignored", results.answers().cancellationsIgnored(), "");
        add("receipts sent again", results.answers().duplicates(), "");
        lines.add("");
    }

    private void units(Results results) {
        long ordered = results.units().ordered();
        Waits waits = results.waits();
        String wait = "half of the lines within %s, nine in ten within %s"
                .formatted(Words.days(waits.median()), Words.days(waits.percentile(90)));
        add("units ordered", ordered, "");
        add("  allocated", results.units().allocated(), wait);
        add("  waiting", results.units().waiting(), "");
        add("  cancelled", results.units().cancelled(), "");
        lines.add("");
    }

    private void stock(Results results) {
        add("units received", results.stock().received(), "");
        add("  adjusted", results.stock().adjusted(), "");
        add("  free", results.stock().free(), "");
        add("  deficit", results.stock().deficit(), "");
        lines.add("");
    }

    private void promises(Promises promises) {
        add("promises told", promises.told(), Words.number(promises.withoutDate()) + " without a date");
        add(
                "  changed later",
                promises.changed(),
                "%s changes: %s later, %s earlier, %s withdrawn, %s known again"
                        .formatted(
                                Words.number(promises.changes()),
                                Words.number(promises.changes(DateChange.LATER)),
                                Words.number(promises.changes(DateChange.EARLIER)),
                                Words.number(promises.changes(DateChange.WITHDRAWN)),
                                Words.number(promises.changes(DateChange.KNOWN_AGAIN))));
        keeping("  by the first one", promises.byFirst());
        keeping("  as told last", promises.byLast());
        lines.add("");
    }

    private void keeping(String what, Keeping keeping) {
        String apart =
                "on the day; %s early, %s late".formatted(Words.number(keeping.early()), Words.number(keeping.late()));
        String days = keeping.punctuality()
                .map(late -> "; %s days late on average ± %s, at most %d"
                        .formatted(late.bias(), late.spread(), late.worst()))
                .orElse("");
        add(what, keeping.kept(), apart + days);
    }

    private void notices(Notified notified) {
        add("notices of dates", notified.notices(), "in %s letters".formatted(Words.number(notified.letters())));
        add(
                "  customers",
                notified.byCustomer().size(),
                "%s got none, %s one, %s two, %s more"
                        .formatted(
                                Words.number(notified.customers(0)),
                                Words.number(notified.customers(1)),
                                Words.number(notified.customers(2)),
                                Words.number(notified.customersFrom(Notified.MANY))));
        notified.most().ifPresent(most -> add("  the most", most.getValue(), "customer " + most.getKey()));
        lines.add("");
    }

    private void run(Results results, Measurement measurement) {
        String speed = Words.number(measurement.perSecond(results.lines().size())) + " lines/s";
        add("time", Words.seconds(measurement.playing()), measurement.isStartedAgain() ? STARTED_AGAIN : speed);
        add("peak heap", Words.megabytes(measurement.peakHeapBytes()), "");
        lines.add("");
    }

    private void add(String what, long count, String aside) {
        add(what, Words.number(count), aside);
    }

    private void add(String what, String count, String aside) {
        lines.add("  %-22s %12s   %s".formatted(what, count, aside).stripTrailing());
    }
}
