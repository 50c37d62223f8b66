package io.preorder4j.spi;

import java.util.Optional;

/** How far those have come who read something bit by bit: a feed, or the journal. */
public interface Cursors {

    /**
     * Reads a cursor.
     *
     * @param name the reader
     * @return how far it has come, if it ever began
     */
    Optional<Cursor> find(String name);

    /**
     * Writes a cursor, whether or not there was one.
     *
     * @param cursor how far its reader has come
     */
    void put(Cursor cursor);
}
