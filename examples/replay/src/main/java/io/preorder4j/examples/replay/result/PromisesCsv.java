package io.preorder4j.examples.replay.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was told about every line, and what came of it, as {@code promises.csv}: in the order of orders.csv. */
public final class PromisesCsv {

    private PromisesCsv() {}

    /** Writes one row for every line; of one that was refused, nothing was told. */
    public static void write(Results results, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "order_id",
                "line",
                "sku",
                "promised",
                "told_later",
                "told_last",
                "allocated_on",
                "days_late",
                "days_late_as_told_last");
        for (LineResult line : results.lines()) {
            List<Told> told = line.told();
            Optional<Told> first = told.stream().findFirst();
            Optional<Told> last = told.stream().reduce((one, later) -> later);
            csv.writeRecord(
                    line.row().id().order(),
                    Integer.toString(line.row().id().line()),
                    line.row().sku(),
                    first.map(Told::code).orElse(""),
                    told.stream().skip(1).map(PromisesCsv::later).collect(Collectors.joining(" ")),
                    last.map(Told::code).orElse(""),
                    line.servedOn().map(LocalDate::toString).orElse(""),
                    daysLate(first, line),
                    daysLate(last, line));
        }
        csv.flush();
    }

    private static String later(Told told) {
        return told.code() + "@" + told.at();
    }

    private static String daysLate(Optional<Told> told, LineResult line) {
        return told.flatMap(Told::expected)
                .flatMap(expected -> line.servedOn().map(day -> ChronoUnit.DAYS.between(expected, day)))
                .map(days -> Long.toString(days))
                .orElse("");
    }
}
