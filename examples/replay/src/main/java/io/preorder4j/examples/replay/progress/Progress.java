package io.preorder4j.examples.replay.progress;

import java.io.PrintWriter;

/** How far the replay has come. */
public interface Progress extends AutoCloseable {

    /**
     * The progress of so many rows: a bar if a person watches a terminal, else a line for every tenth.
     *
     * @param out where lines go; a bar goes to the standard error
     */
    // On JDK 22 to 24 there is a console even where nobody watches; before and after, there is not.
    @SuppressWarnings("SystemConsoleNull")
    static Progress of(long rows, PrintWriter out) {
        boolean isWatched = System.console() != null && System.getenv("CI") == null;
        return isWatched ? new ProgressOnTerminal(rows) : new ProgressInLines(rows, out);
    }

    /** More rows are done. */
    void advance(long rows);

    @Override
    void close();
}
