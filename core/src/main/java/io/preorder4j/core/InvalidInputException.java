package io.preorder4j.core;

/** A text from outside breaks the rule for its field. Nothing has changed; the same call fails again. */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String field;
    private final String value;

    /**
     * Tells which field is wrong, and why.
     *
     * @param field the name of the field
     * @param value the text as it came in; the message shows its first characters, escaped
     * @param reason what is wrong, as the end of the sentence "sku 'A B' …"
     */
    public InvalidInputException(String field, String value, String reason) {
        super("INVALID_INPUT: " + field + " '" + escaped(value) + "' " + reason);
        this.field = field;
        this.value = value;
    }

    /**
     * The field that is wrong.
     *
     * @return its name, such as {@code sku}
     */
    public String field() {
        return field;
    }

    /**
     * The text as it came in. It may hold anything: escape it before you print it.
     *
     * @return the offending text, unchanged
     */
    public String value() {
        return value;
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.substring(0, Math.min(SHOWN, text.length())).toCharArray()) {
            boolean plain = !Identifier.isControl(c) && !Character.isSurrogate(c);
            shown.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
