package io.preorder4j.jdbc;

/** What every database is told about the commands that were answered, in the same words. */
final class JournalSql {

    static final String COMMAND = """
            SELECT command_key, fingerprint, sequence, entries
            FROM ${prefix}command
            WHERE tenant = ? AND command_key = ?
            """;

    private JournalSql() {}
}
