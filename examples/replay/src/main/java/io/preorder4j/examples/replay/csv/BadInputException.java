package io.preorder4j.examples.replay.csv;

import java.io.Serial;

/** Input that cannot be used. The message is written for the person who has to correct it and says where to look. */
public final class BadInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and where. */
    public BadInputException(String where, String what) {
        super(where + ": " + what);
    }
}
