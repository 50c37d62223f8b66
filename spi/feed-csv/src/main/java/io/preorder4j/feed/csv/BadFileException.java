package io.preorder4j.feed.csv;

/** A file that cannot be used. The message tells the person who wrote it where to look. */
final class BadFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadFileException(String reason) {
        super(reason);
    }

    static BadFileException at(long line, String reason) {
        return new BadFileException("line " + line + ": " + reason);
    }
}
