package io.preorder4j.spi;

import io.preorder4j.core.InvalidInputException;

/** Texts that are longer than an identifier, and that every store and every log must bear. */
final class LongText {

    private LongText() {}

    /** Refuses a text that is too long or has a character that harms. */
    static String checked(String field, String text, int max) {
        if (text.length() > max) {
            throw new InvalidInputException(field, text, "is longer than " + max + " characters");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (harms(text.codePointAt(i))) {
                throw new InvalidInputException(
                        field, text, "has a control character or a lone surrogate at index " + i);
            }
        }
        return text;
    }

    /** The text with what harms escaped, cut where it is too long. */
    static String shown(String text, int max) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            String next = harms(character) ? String.format("\\u%04x", character) : Character.toString(character);
            if (shown.length() + next.length() >= max) {
                return shown.append('…').toString();
            }
            shown.append(next);
        }
        return shown.toString();
    }

    private static boolean harms(int character) {
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || Character.getType(character) == Character.SURROGATE;
    }
}
