package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A database of one test's own, whichever it is. */
interface TestDatabase extends AutoCloseable {

    /** A pool as a host would have one. */
    DataSource pool();

    /** A connection that is none of the pool's. */
    Connection connect() throws SQLException;

    void execute(String sql) throws SQLException;

    /** The last column of what a question finds. */
    List<String> ask(String sql) throws SQLException;

    /** A store over connections to it. */
    JdbcStore store(DataSource dataSource, Duration lockTimeout);

    @Override
    void close();
}
