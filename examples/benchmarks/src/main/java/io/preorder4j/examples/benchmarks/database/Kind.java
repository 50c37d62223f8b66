package io.preorder4j.examples.benchmarks.database;

import java.util.Locale;

/** The databases that are measured. */
public enum Kind {
    /** A PostgreSQL server on this machine. */
    POSTGRES,
    /** SQLite files. */
    SQLITE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
