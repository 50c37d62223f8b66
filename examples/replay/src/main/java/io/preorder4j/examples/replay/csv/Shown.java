package io.preorder4j.examples.replay.csv;

/** A value from a file as a person is shown it: quoted, cut where it is long, with nothing that a terminal obeys. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String value) {
        StringBuilder shown = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(character -> {
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
        });
        return shown.append(value.codePointCount(0, value.length()) > LONGEST ? "...\"" : "\"")
                .toString();
    }

    private static boolean isVisible(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
    }
}
