package io.preorder4j.spi;

import org.jspecify.annotations.Nullable;

/** The store failed in a way that trying again will not mend by itself. The transaction was rolled back whole. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells what failed.
     *
     * @param message what failed
     * @param cause why
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
