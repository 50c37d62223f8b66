package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** How many rows are changed in few round trips. */
interface Changes {

    /**
     * Changes what there is for each of these.
     *
     * @param rows one or more
     * @return how many rows were changed in all
     */
    <T> int make(PreparedStatement statement, String tenant, Collection<T> rows, Parameters.RowBinding<T> binding)
            throws SQLException;
}
