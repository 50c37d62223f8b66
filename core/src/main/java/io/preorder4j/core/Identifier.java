package io.preorder4j.core;

/**
 * The rule for every short text that names something: ids, SKUs, tags, keys.
 *
 * <p>An identifier has 1 to {@value #MAX_LENGTH} UTF-16 code units, no control character and no line or paragraph
 * separator (so no NUL, tab or line break), no lone surrogate, and does not begin or end with any kind of space. What passes here is stored and given back
 * unchanged by every store, and two identifiers are the same exactly if their characters are.
 */
public final class Identifier {

    /** The longest identifier, in UTF-16 code units. */
    public static final int MAX_LENGTH = 128;

    private Identifier() {}

    /**
     * Compares two texts by their code points: the order in which every store sorts, as it is also the order of their
     * bytes in UTF-8.
     *
     * @param one a text
     * @param other another text
     * @return less than, equal to or more than zero, as {@code one} comes before, with or after {@code other}
     */
    public static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Integer.compare(aboveAllOthers(a), aboveAllOthers(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Puts surrogates, which begin a code point above U+FFFF, behind all other characters. */
    private static int aboveAllOthers(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    /**
     * Checks an identifier that came from outside.
     *
     * @param field what the text is, as the caller knows it; it becomes {@link InvalidInputException#field()}
     * @param text the text to check
     * @return the same text
     * @throws InvalidInputException if the text breaks the rule of this class
     */
    public static String checked(String field, String text) {
        if (text.isEmpty()) {
            throw new InvalidInputException(field, text, "is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidInputException(field, text, "is longer than " + MAX_LENGTH + " characters");
        }
        if (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))) {
            throw new InvalidInputException(field, text, "begins or ends with white space");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                throw new InvalidInputException(field, text, "has a control character at index " + i);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidInputException(field, text, "has a lone surrogate at index " + i);
            }
        }
        return text;
    }

    /** Whether a character is a space of any kind, the no-break space of spreadsheets included. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a character could break a line or do worse. */
    static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
