package io.preorder4j.jdbc;

import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A store whose every transaction is begun and ended by a host with plain JDBC, and joined in between: what holds for a store
 * of our own transactions holds for it as well.
 *
 * @param commanding the isolation in which the host gives commands
 * @param asking the isolation in which it asks, so that many questions see one state
 */
record Hosted(JdbcStore store, DataSource dataSource, int commanding, int asking) implements Store {

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return committed(commanding, joined -> joined.write(work));
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return committed(asking, joined -> joined.read(work));
    }

    private <R> R committed(int isolation, Function<Store, R> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                R result = work.apply(store.joining(connection));
                connection.commit();
                return result;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new OutcomeUnknownException("the host could not commit", e);
        }
    }
}
