package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptStatementsTest {

    private final KeptStatements kept = new KeptStatements();

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("shop.db");
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private PreparedStatement prepared(HikariDataSource pool, String words) throws SQLException {
        try (Connection lent = pool.getConnection();
                PreparedStatements statements = kept.of(lent)) {
            return statements.of(words);
        }
    }

    @Test
    void a_statement_is_prepared_once_for_a_connection_that_a_pool_lends_again() throws SQLException {
        try (HikariDataSource pool = pool()) {
            PreparedStatement first = prepared(pool, "SELECT 1");

            assertThat(prepared(pool, "SELECT 1")).isSameAs(first);
            assertThat(prepared(pool, "SELECT 2")).isNotSameAs(first);
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void what_was_prepared_on_a_connection_that_is_closed_is_used_no_more() throws SQLException {
        try (Connection closed = DriverManager.getConnection(url())) {
            kept.of(closed).of("SELECT 1");
        }

        try (Connection next = DriverManager.getConnection(url())) {
            assertThat(kept.of(next).of("SELECT 1").isClosed()).isFalse();
        }
    }

    @Test
    void after_a_failure_every_statement_is_prepared_anew() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            PreparedStatements statements = kept.of(connection);
            PreparedStatement before = statements.of("SELECT 1");

            statements.forget();

            assertThat(before.isClosed()).isTrue();
            assertThat(statements.of("SELECT 1").isClosed()).isFalse();
        }
    }

    @Test
    void whoever_was_not_asked_for_longest_makes_room() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            PreparedStatements statements = kept.of(connection);
            PreparedStatement often = statements.of("SELECT 0");
            PreparedStatement once = statements.of("SELECT -1");
            for (int number = 1; number < 300; number++) {
                statements.of("SELECT " + number);
                assertThat(statements.of("SELECT 0")).isSameAs(often);
            }

            assertThat(once.isClosed()).isTrue();
            assertThat(often.isClosed()).isFalse();
        }
    }

    @Test
    void for_one_transaction_statements_end_with_it() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            PreparedStatement statement;
            try (PreparedStatements once = PreparedStatements.once(connection)) {
                statement = once.of("SELECT 1");
            }

            assertThat(statement.isClosed()).isTrue();
        }
    }
}
