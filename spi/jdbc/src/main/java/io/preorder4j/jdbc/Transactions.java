package io.preorder4j.jdbc;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Runs work between the beginning and the end of a transaction, on a borrowed connection. */
final class Transactions {

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Duration lockTimeout;
    private final KeptStatements kept = new KeptStatements();
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    /**
     * The queue of the writers of this process, where only one can write anyway. SQLite itself lets writers sleep and
     * look again: with 32 of them, the longest wait was measured at 1 s. In the queue it was 11 ms, and as many
     * transactions a second.
     */
    private final ReentrantLock turn = new ReentrantLock(true);

    Transactions(DataSource dataSource, Dialect dialect, Duration lockTimeout) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.lockTimeout = lockTimeout;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs work in a transaction and commits it, or changes nothing if anything is thrown. */
    <R> R run(Access access, Work<R> work) {
        return alone(
                () -> access == Access.WRITE && dialect.writers() == 1 ? inTurn(work) : onConnection(access, work));
    }

    /** Runs a transaction, our own or one that is joined, unless this thread is in one already. */
    <R> R alone(Supplier<R> transaction) {
        if (!inside.add(Thread.currentThread())) {
            throw new IllegalStateException("this thread is in a transaction of the store already");
        }
        try {
            return transaction.get();
        } finally {
            inside.remove(Thread.currentThread());
        }
    }

    private <R> R inTurn(Work<R> work) {
        awaitTurn();
        try {
            return onConnection(Access.WRITE, work);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryLock(lockTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ContentionException("other writers took longer than " + lockTimeout, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentionException("interrupted while others wrote", e);
        }
    }

    private <R> R onConnection(Access access, Work<R> work) {
        try (BorrowedConnection borrowed = BorrowedConnection.from(dataSource)) {
            dialect.settle(borrowed.connection(), lockTimeout);
            List<String> beginning = dialect.begin(access, lockTimeout);
            try (Conversation conversation = Conversation.beginning(
                    borrowed.connection(), statements(borrowed.connection()), dialect, beginning)) {
                R result = undoneIfItFails(borrowed, conversation, work);
                if (conversation.hasBegun()) {
                    end(access, borrowed, conversation);
                }
                return result;
            }
        } catch (SQLException e) {
            throw dialect.failed("run a transaction", e);
        }
    }

    private PreparedStatements statements(Connection connection) throws SQLException {
        return dialect.preparesAnew() ? kept.of(connection) : PreparedStatements.once(connection);
    }

    private static <R> R undoneIfItFails(BorrowedConnection borrowed, Conversation conversation, Work<R> work)
            throws SQLException {
        try {
            return work.in(conversation);
        } catch (Throwable e) {
            breakOff(conversation, e);
            rollBack(borrowed, e);
            throw e;
        }
    }

    private void end(Access access, BorrowedConnection borrowed, Conversation conversation) throws SQLException {
        switch (access) {
            case READ -> conversation.end("ROLLBACK");
            case WRITE -> commit(borrowed, conversation);
        }
    }

    /** What was told last and could not be done is not committed, nor what had to wait for a lock. Otherwise, nobody knows. */
    private void commit(BorrowedConnection borrowed, Conversation conversation) {
        try {
            conversation.end("COMMIT");
        } catch (SQLException e) {
            breakOff(conversation, e);
            rollBack(borrowed, e);
            throw dialect.mayBeCommitted(e)
                    ? new OutcomeUnknownException("the commit was sent and failed (error " + e.getErrorCode() + ")", e)
                    : dialect.failed("commit", e);
        } catch (RuntimeException e) {
            breakOff(conversation, e);
            rollBack(borrowed, e);
            throw e;
        }
    }

    private static void breakOff(Conversation conversation, Throwable cause) {
        try {
            conversation.breakOff();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void rollBack(BorrowedConnection borrowed, Throwable cause) {
        try {
            borrowed.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What is done within a transaction. */
    @FunctionalInterface
    interface Work<R> {
        R in(Conversation conversation) throws SQLException;
    }
}
