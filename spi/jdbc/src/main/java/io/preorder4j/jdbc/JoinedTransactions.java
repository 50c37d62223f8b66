package io.preorder4j.jdbc;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work within a transaction that the host began and will end. It neither begins, commits nor rolls back; a savepoint
 * takes back what failed, so that the host may go on without it.
 */
final class JoinedTransactions {

    private final Transactions own;
    private final Host host;
    private final TablePrefix prefix;

    JoinedTransactions(Transactions own, Host host, TablePrefix prefix) {
        this.own = own;
        this.host = host;
        this.prefix = prefix;
    }

    /**
     * Runs work, or changes nothing if anything is thrown. It never waits for its turn among the writers of this process: one of
     * those may be waiting for the host's transaction to end.
     */
    <R> R run(Access access, Transactions.Work<R> work) {
        return own.alone(() -> onConnection(access, work));
    }

    private <R> R onConnection(Access access, Transactions.Work<R> work) {
        Dialect dialect = own.dialect();
        try (JoinedConnection joined = host.connection()) {
            joined.mark();
            R result = undoneIfItFails(joined, () -> {
                Dialect.Joined transaction = dialect.join(joined.connection(), access, prefix);
                R done = done(joined.connection(), work);
                transaction.leave();
                return done;
            });
            joined.forgetMark();
            return result;
        } catch (SQLException e) {
            throw dialect.failed("join a transaction", e);
        }
    }

    private <R> R done(Connection connection, Transactions.Work<R> work) throws SQLException {
        try (Conversation conversation =
                new Conversation(connection, PreparedStatements.once(connection), own.dialect())) {
            R result = work.in(conversation);
            conversation.send();
            return result;
        }
    }

    private static <R> R undoneIfItFails(JoinedConnection joined, Attempt<R> attempt) throws SQLException {
        try {
            return attempt.make();
        } catch (Throwable e) {
            undo(joined, e);
            throw e;
        }
    }

    /** What cannot be undone must not be committed, whatever it was that failed. Who lost a race knows that already. */
    private static void undo(JoinedConnection joined, Throwable cause) {
        try {
            joined.backToMark();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            if (cause instanceof ContentionException) {
                return;
            }
            throw new StoreException(
                    "what failed could not be undone by itself: roll back the whole transaction", cause);
        }
    }

    /** Tells the connection of the host's transaction. */
    @FunctionalInterface
    interface Host {
        JoinedConnection connection() throws SQLException;
    }

    @FunctionalInterface
    private interface Attempt<R> {
        R make() throws SQLException;
    }
}
