package io.preorder4j.testkit.memory;

import io.preorder4j.spi.Cursor;
import io.preorder4j.spi.Cursors;
import java.util.List;
import java.util.Optional;

/** The cursors, by the names of their readers. */
final class InMemoryCursors implements Cursors {

    private final Table<String, Cursor> cursors;

    InMemoryCursors(Transactions transactions) {
        cursors = new Table<>("cursor", transactions, List.of());
    }

    @Override
    public Optional<Cursor> find(String name) {
        return cursors.find(name);
    }

    @Override
    public void put(Cursor cursor) {
        cursors.put(cursor.name(), cursor);
    }
}
