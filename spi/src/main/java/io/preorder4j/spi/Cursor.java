package io.preorder4j.spi;

import io.preorder4j.core.Identifier;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a reader has come.
 *
 * @param name the reader, an {@link Identifier}
 * @param position where it goes on, in words of its own: at most {@value #MAX_POSITION} UTF-16 code units without control
 *     characters and lone surrogates, possibly none
 * @param lastSuccess when it last read to the end of what there was, to the microsecond; empty if it never did
 */
public record Cursor(String name, String position, Optional<Instant> lastSuccess) {

    /** The longest position. */
    public static final int MAX_POSITION = 1024;

    /** Checks the name and the position. */
    public Cursor {
        Identifier.checked("reader", name);
        LongText.checked("position", position, MAX_POSITION);
    }
}
