package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.PolicyResult;
import java.util.List;

/** Policies on the same data, side by side. */
final class PolicyTable {

    private PolicyTable() {}

    static String of(List<PolicyResult> compared) {
        HtmlTable table = HtmlTable.withColumns(
                "Policies side by side",
                "Policy, lines",
                "Placed",
                "Got all units",
                "Median wait",
                "Nine in ten within",
                "On time",
                "Days late on average",
                "Notices");
        for (PolicyResult one : compared) {
            add(table, one.policy() + ", tagged PRIORITY", one.tagged());
            add(table, one.policy() + ", all others", one.others());
        }
        return table.toString();
    }

    private static void add(HtmlTable table, String name, PolicyResult.Group group) {
        table.row(
                name,
                Words.number(group.placed()),
                Words.percent(group.served(), group.placed()),
                Words.days(group.waits().median()),
                Words.days(group.waits().percentile(90)),
                group.punctuality().map(late -> late.onTime() + " %").orElse("–"),
                group.punctuality().map(late -> late.bias().toPlainString()).orElse("–"),
                Words.number(group.notices()));
    }
}
