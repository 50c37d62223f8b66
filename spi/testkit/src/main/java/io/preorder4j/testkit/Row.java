package io.preorder4j.testkit;

/** A row as a line of text: words, and names with values. Texts are quoted, so that different rows read differently. */
final class Row {

    private final StringBuilder line = new StringBuilder();

    Row(String kind) {
        line.append(kind);
    }

    Row with(Object word) {
        line.append(' ').append(word);
        return this;
    }

    Row with(String name, Object value) {
        line.append(' ').append(name).append('=').append(value);
        return this;
    }

    Row quoted(String name, Object text) {
        return with(name, quoted(text));
    }

    static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
