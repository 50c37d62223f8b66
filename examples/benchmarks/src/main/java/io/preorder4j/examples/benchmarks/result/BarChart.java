package io.preorder4j.examples.benchmarks.result;

import java.util.Locale;

/** A result as bars from zero on, the library's in another colour. */
public final class BarChart {

    private static final int WIDTH = 760;
    private static final int LABELS = 300;
    private static final int BARS = 340;
    private static final int STEP = 28;
    private static final int TOP = 44;

    private BarChart() {}

    /** The chart as SVG. */
    public static String svg(Result result) {
        double largest = result.rows().stream().mapToDouble(Row::figure).max().orElse(1);
        int height = TOP + STEP * result.rows().size() + 12;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="12" y="24" font-size="15">%s (%s)</text>
                """.formatted(WIDTH, height, escaped(result.title()), result.unit()));
        int y = TOP;
        for (Row row : result.rows()) {
            boolean first = y == TOP;
            double length = BARS * row.figure() / largest;
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    <text x="%.1f" y="%d">%s</text>
                    """,
                    LABELS - 8,
                    y + 15,
                    escaped(row.who()),
                    LABELS,
                    y,
                    length,
                    STEP - 8,
                    first ? "#1f6f8b" : "#b8b8b8",
                    LABELS + length + 6,
                    y + 15,
                    Markdown.number(row.figure())));
            y += STEP;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
