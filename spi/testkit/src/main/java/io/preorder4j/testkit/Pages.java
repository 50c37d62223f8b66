package io.preorder4j.testkit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads page after page to the end. */
final class Pages {

    private static final int SIZE = 1000;

    private Pages() {}

    /**
     * Reads all pages.
     *
     * @param start the cursor of the first page
     * @param page reads the page behind a cursor, of at most so many rows
     * @param cursor the cursor that a row is
     * @param reader takes one page after the other; none is empty
     */
    static <T, C> void read(
            C start, BiFunction<C, Integer, List<T>> page, Function<T, C> cursor, Consumer<List<T>> reader) {
        List<T> rows = page.apply(start, SIZE);
        while (!rows.isEmpty()) {
            reader.accept(rows);
            rows = page.apply(cursor.apply(rows.get(rows.size() - 1)), SIZE);
        }
    }

    /** Reads all rows one by one. */
    static <T, C> void readEach(
            C start, BiFunction<C, Integer, List<T>> page, Function<T, C> cursor, Consumer<T> reader) {
        read(start, page, cursor, rows -> rows.forEach(reader));
    }
}
