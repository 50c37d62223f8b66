package io.preorder4j.examples.replay.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** What came of every line, as {@code preorders.csv}: in the order of orders.csv, with LF line ends. */
public final class PreOrdersCsv {

    private PreOrdersCsv() {}

    /** Writes one row for every line. */
    public static void write(Results results, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "order_id",
                "line",
                "sku",
                "outcome",
                "ordered",
                "cancelled",
                "allocated",
                "waiting",
                "first_allocated_at",
                "last_allocated_at");
        for (LineResult line : results.lines()) {
            csv.writeRecord(
                    line.row().id().order(),
                    Integer.toString(line.row().id().line()),
                    line.row().sku(),
                    line.answer().outcome(),
                    Long.toString(line.row().units()),
                    Long.toString(line.units().cancelled()),
                    Long.toString(line.units().allocated()),
                    Long.toString(line.units().waiting()),
                    line.firstAllocatedAt().map(Instant::toString).orElse(""),
                    line.lastAllocatedAt().map(Instant::toString).orElse(""));
        }
        csv.flush();
    }
}
