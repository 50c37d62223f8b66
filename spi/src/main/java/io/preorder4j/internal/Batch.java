package io.preorder4j.internal;

import io.preorder4j.core.InvalidQuantityException;

/** The size of what one command or one question may hold. */
public final class Batch {

    /** The most that one command or one question may hold, and that is read at once. */
    static final int MAX = 1000;

    private Batch() {}

    /**
     * Refuses an empty batch and one that is too large.
     *
     * @param field what the batch holds
     * @param size how many it holds
     * @throws InvalidQuantityException if that is not 1 to {@value #MAX}
     */
    public static void checked(String field, int size) {
        if (size < 1 || size > MAX) {
            throw new InvalidQuantityException(field, size, "is not 1 to " + MAX);
        }
    }
}
