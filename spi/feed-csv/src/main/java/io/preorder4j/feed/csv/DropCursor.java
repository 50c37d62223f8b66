package io.preorder4j.feed.csv;

/**
 * How far a file was given.
 *
 * @param whole whether all its items were given
 * @param given how many of its items were given
 * @param digest of its bytes: another file may come under the same name
 * @param name its name
 */
record DropCursor(boolean whole, long given, String digest, String name) {

    private static final String WHOLE = "whole";
    private static final String PART = "part";

    static DropCursor parse(String text) {
        String[] parts = text.split(" ", 4);
        return new DropCursor(parts[0].equals(WHOLE), Long.parseLong(parts[1]), parts[2], parts[3]);
    }

    String text() {
        return (whole ? WHOLE : PART) + " " + given + " " + digest + " " + name;
    }
}
