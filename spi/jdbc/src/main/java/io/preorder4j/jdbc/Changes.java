package io.preorder4j.jdbc;

import java.sql.SQLException;
import java.util.Collection;

/** How many rows are changed in few statements. */
interface Changes {

    /**
     * Changes what there is for each of these.
     *
     * @param words what is said for each row, or for all
     * @param rows one or more
     * @param heard hears how many rows were changed, once or several times, sooner or later
     */
    <T> void make(
            Conversation conversation,
            String words,
            String tenant,
            Collection<T> rows,
            Parameters.RowBinding<T> binding,
            Heard heard)
            throws SQLException;

    /** Hears what became of some rows. */
    @FunctionalInterface
    interface Heard {

        /**
         * Hears how many rows were changed.
         *
         * @param changed how many were
         * @param told how many were to be
         */
        void hear(int changed, int told);

        /**
         * Whether to hear it matters before the commit.
         *
         * @return {@code true} if it may be a reason not to commit
         */
        default boolean isAwaited() {
            return false;
        }
    }
}
