package io.preorder4j.examples.replay.report;

import io.preorder4j.core.readiness.Punctuality;
import io.preorder4j.examples.replay.result.DateChange;
import io.preorder4j.examples.replay.result.Keeping;
import io.preorder4j.examples.replay.result.Notified;
import io.preorder4j.examples.replay.result.Promises;
import java.math.BigDecimal;

/** The tables of the page that are about promises. */
final class PromiseTables {

    private PromiseTables() {}

    static String kept(Promises promises) {
        Keeping first = promises.byFirst();
        Keeping last = promises.byLast();
        HtmlTable table = HtmlTable.withColumns("Promises kept", "Lines", "By the first promise", "As told last")
                .row("Early", Words.number(first.early()), Words.number(last.early()))
                .row("On the day", Words.number(first.kept()), Words.number(last.kept()))
                .row("Late", Words.number(first.late()), Words.number(last.late()));
        if (first.punctuality().isPresent() && last.punctuality().isPresent()) {
            Punctuality byFirst = first.punctuality().get();
            Punctuality byLast = last.punctuality().get();
            table.row("Days late on average", days(byFirst.bias()), days(byLast.bias()))
                    .row("Their spread", days(byFirst.spread()), days(byLast.spread()))
                    .row("At most", Words.number(byFirst.worst()), Words.number(byLast.worst()));
        }
        return table.toString();
    }

    static String daysLate(DaysLate first, DaysLate last) {
        HtmlTable table =
                HtmlTable.withColumns("Lines by days late", "They came", "By the first promise", "As told last");
        for (int i = 0; i < first.bars().size(); i++) {
            table.row(
                    DaysLate.name(i),
                    Words.number(first.bars().get(i)),
                    Words.number(last.bars().get(i)));
        }
        return table.toString();
    }

    static String weeks(Promises promises) {
        HtmlTable table = HtmlTable.withColumns(
                "Dates that changed", "In the week from", "Later", "Earlier", "Withdrawn", "Known again");
        promises.weeks()
                .forEach((monday, changes) -> table.row(
                        Words.day(monday),
                        Words.number(changes.getOrDefault(DateChange.LATER, 0L)),
                        Words.number(changes.getOrDefault(DateChange.EARLIER, 0L)),
                        Words.number(changes.getOrDefault(DateChange.WITHDRAWN, 0L)),
                        Words.number(changes.getOrDefault(DateChange.KNOWN_AGAIN, 0L))));
        return table.toString();
    }

    static String notices(Notified notified) {
        HtmlTable table = HtmlTable.withColumns("Customers by notices", "Notices of other dates", "Customers");
        for (int notices = 0; notices < Notified.MANY; notices++) {
            table.row(Integer.toString(notices), Words.number(notified.customers(notices)));
        }
        return table.row(Notified.MANY + " or more", Words.number(notified.customersFrom(Notified.MANY)))
                .toString();
    }

    private static String days(BigDecimal days) {
        return days.toPlainString().replace('-', '−');
    }
}
