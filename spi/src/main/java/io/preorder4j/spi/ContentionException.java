package io.preorder4j.spi;

import org.jspecify.annotations.Nullable;

/**
 * A transaction lost a race: a deadlock, a serialization failure, a lock that could not be had in time. It was rolled
 * back whole; the same command again is safe.
 */
public final class ContentionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a lost race.
     *
     * @param message what was lost
     * @param cause what the database said, if it said something
     */
    public ContentionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
