package io.preorder4j.examples.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of a page. The first column names the row; all text is escaped. */
final class HtmlTable {

    private final String name;
    private final String head;
    private final List<String> rows = new ArrayList<>();

    private HtmlTable(String name, String head) {
        this.name = name;
        this.head = head;
    }

    /** A table under its name. */
    static HtmlTable named(String name) {
        return new HtmlTable(name, "<caption>" + Html.escape(name) + "</caption>");
    }

    /** A table with a name to each column; its own is told, not shown. */
    static HtmlTable withColumns(String name, String... columns) {
        return new HtmlTable(name, "<thead><tr>" + cells("<th scope=\"col\">", columns, "</th>") + "</tr></thead>");
    }

    HtmlTable row(String title, String... cells) {
        rows.add("<tr><th scope=\"row\">" + Html.escape(title) + "</th>" + cells("<td>", cells, "</td>") + "</tr>");
        return this;
    }

    /** The table, in a region that scrolls where the page is too narrow. */
    @Override
    public String toString() {
        return """
                <div class="scroll" role="region" tabindex="0" aria-label="%s"><table>%s
                <tbody>
                %s
                </tbody></table></div>
                """.formatted(Html.escape(name), head, String.join("\n", rows));
    }

    private static String cells(String before, String[] texts, String after) {
        return Stream.of(texts).map(text -> before + Html.escape(text) + after).collect(Collectors.joining());
    }
}
