package io.preorder4j.jdbc;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What differs between databases: their words, their settings, how they lock and how they fail. It has no state. */
interface Dialect {

    /** The migration that makes the tables, as a resource beside this class. */
    String schema();

    /** The words for a query, with {@code ${prefix}} where the table prefix belongs. */
    String sql(Query query);

    /** The words for a search, likewise. */
    String sql(Search search);

    /** How a set comes in. */
    Sets sets();

    /** How many rows are changed at once. */
    Changes changes();

    /** Whether several statements can be sent in one message, and are answered one after the other. */
    boolean takesManyAtOnce();

    /** Whether the driver prepares a statement anew each time that a connection is asked to. */
    boolean preparesAnew();

    /** Whether it goes to the pre-orders in one status without passing by those in others. */
    boolean findsByStatus();

    /**
     * The statements that begin a transaction.
     *
     * @param lockTimeout how long a statement may wait for another transaction
     */
    List<String> begin(Access access, Duration lockTimeout);

    /**
     * Makes sure that a connection keeps its promises. It is called before every transaction, so it is quick where
     * nothing is left to do.
     *
     * @param lockTimeout how long a statement may wait for another transaction
     * @throws StoreException if the database refuses
     */
    void settle(Connection connection, Duration lockTimeout) throws SQLException;

    /**
     * Makes sure that a transaction which the host began keeps our promises as well. Where who writes locks the whole database, it
     * is locked from here on.
     *
     * @param prefix of the tables that are going to be used
     * @return what is still to be done when the work is done
     * @throws StoreException if the host chose other settings, and they cannot be changed now
     */
    Joined join(Connection connection, Access access, TablePrefix prefix) throws SQLException;

    /** How many transactions are worth having at the same time; if one, the threads of this process may as well queue. */
    int writers();

    /** Whether the failure is a race that was lost. */
    boolean isContention(SQLException failure);

    /** Whether a commit that failed like this may have been carried out all the same. */
    boolean mayBeCommitted(SQLException failure);

    /** Whether the failure is a row that the table does not admit, such as one whose key is there already. */
    boolean isConstraint(SQLException failure);

    /**
     * Puts a failure into the words of the ports. The message names no value; what the database said is the cause.
     *
     * @param attempt what failed, as the end of the sentence "could not …"
     */
    default RuntimeException failed(String attempt, SQLException failure) {
        String message = "could not " + attempt + " (error " + failure.getErrorCode() + ")";
        return isContention(failure) ? new ContentionException(message, failure) : new StoreException(message, failure);
    }

    /** A transaction of the host's, for as long as we work in it. What fails is undone, and need not be left. */
    @FunctionalInterface
    interface Joined {

        /** Makes all settings the host's again, but for those of the commit. */
        void leave() throws SQLException;
    }
}
