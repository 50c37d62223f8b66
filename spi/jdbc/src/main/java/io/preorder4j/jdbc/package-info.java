/**
 * The ports over a {@link javax.sql.DataSource}.
 *
 * <p>{@link io.preorder4j.jdbc.JdbcStore} is all that a host sees: give it a data source, have it create its tables
 * once, and hand it on. Behind it, a transaction borrows a connection, begins, works, commits and gives the connection
 * back clean; or the work is done within a transaction of the host's, which ends it. The tables have a class each, which reads rows into values of the domain and writes them back. What they
 * ask of the database is a query by name; how that is said, and how a database begins, locks and fails, is the business
 * of its dialect.
 *
 * <p>The tables are described where they are made, in {@code sqlite/V1__preorder4j.sql} and {@code
 * postgresql/V1__preorder4j.sql} beside this package. Words that every database understands stand once, in a file for each group of
 * tables, and those of one database in a file that begins with its name.
 */
@NullMarked
package io.preorder4j.jdbc;

import org.jspecify.annotations.NullMarked;
