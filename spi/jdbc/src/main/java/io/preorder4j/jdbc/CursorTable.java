package io.preorder4j.jdbc;

import io.preorder4j.spi.Cursor;
import io.preorder4j.spi.Cursors;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code cursor}. */
final class CursorTable implements Cursors {

    private final Session session;

    CursorTable(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Cursor> find(String name) {
        return session.find(Query.CURSOR, p -> p.tenant().text(name), CursorTable::cursor);
    }

    @Override
    public void put(Cursor cursor) {
        session.changeEach(Query.PUT_CURSOR, List.of(cursor), CursorTable::bind);
    }

    private static void bind(Parameters p, Cursor cursor) throws SQLException {
        p.tenant().text(cursor.name()).text(cursor.position()).optionalInstant(cursor.lastSuccess());
    }

    private static Cursor cursor(Row row) throws SQLException {
        return new Cursor(row.text(), row.text(), row.optionalInstant());
    }
}
