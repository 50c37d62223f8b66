package io.preorder4j.examples.replay.progress;

import java.io.PrintWriter;
import java.util.Locale;

/** One line for every tenth of the rows. */
final class ProgressInLines implements Progress {

    private static final int TENTHS = 10;

    private final long rows;
    private final PrintWriter out;
    private long done;

    ProgressInLines(long rows, PrintWriter out) {
        this.rows = rows;
        this.out = out;
    }

    @Override
    public void advance(long more) {
        long before = tenths();
        done += more;
        if (tenths() > before) {
            out.printf(Locale.ROOT, "replaying: %3d %%, %,d of %,d rows%n", tenths() * TENTHS, done, rows);
            out.flush();
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private long tenths() {
        return done * TENTHS / rows;
    }
}
