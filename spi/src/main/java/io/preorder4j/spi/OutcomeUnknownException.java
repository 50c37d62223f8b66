package io.preorder4j.spi;

import org.jspecify.annotations.Nullable;

/**
 * A commit was sent and its answer was lost: the command may or may not have taken effect. Send it again with the same
 * key; it takes effect once.
 */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells that nobody knows.
     *
     * @param message what was sent
     * @param cause what was lost
     */
    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
