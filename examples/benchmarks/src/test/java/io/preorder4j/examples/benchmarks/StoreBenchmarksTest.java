package io.preorder4j.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every job in miniature: that it can be done and keeps what it promises, not how fast it is. */
class StoreBenchmarksTest {

    @TempDir
    private Path folder;

    private final StringWriter terminal = new StringWriter();

    /** One of each kind: a name that ends in another number is the same with other sizes. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            sqlite: place-32,same-keys,drop-8,two-processes,allocate,small-receipts,place-while-allocating,tab,tab-served
            postgres: place-1000,same-keys,drop-8,allocate,place-while-allocating,tab,tab-served
            """)
    void every_job_is_done_and_keeps_its_promises(String database, String jobs) throws Exception {
        int exitCode = run("--database", database, "--small", "--runs", "1", "--jobs", jobs);

        assertThat(terminal.toString())
                .contains("## drop-8", "## same-keys", "## tab", "library ÷ this", "kept")
                .doesNotContain("broken");
        assertThat(exitCode).isZero();
        assertThat(Files.readString(folder.resolve("results.md"))).isEqualTo(terminal.toString());
        assertThat(folder.resolve("allocate.svg")).content().contains("set-based", "</svg>");
    }

    @Test
    void a_slow_disk_takes_its_millisecond_from_everybody() {
        int inSqlite = run("--database", "sqlite", "--small", "--slow-disk", "--jobs", "place-1", "--runs", "1");
        int inPostgres = run("--database", "postgres", "--small", "--slow-disk", "--jobs", "place-1", "--runs", "1");

        assertThat(terminal.toString()).contains("1 ms more for each commit", "commit_delay 1000 µs", "--slow-disk");
        assertThat(inSqlite).isZero();
        assertThat(inPostgres).isZero();
    }

    @Test
    void a_job_that_nobody_knows_is_refused_before_anything_is_done() {
        int exitCode = run("--database", "sqlite", "--jobs", "tab,lunch");

        assertThat(terminal.toString()).contains("no job 'lunch' for sqlite");
        assertThat(exitCode).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--out";
        all[arguments.length + 1] = folder.toString();
        return StoreBenchmarks.commandLine()
                .setOut(new PrintWriter(terminal))
                .setErr(new PrintWriter(terminal))
                .execute(all);
    }
}
