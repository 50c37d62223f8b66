package io.preorder4j.core;

/**
 * The idempotency key of a command, made by the caller. The same key with the same content gets the first answer again;
 * with other content it is a conflict. A good key names the cause: {@code checkout-4711}, {@code grn-2026-0815}.
 *
 * @param value the key, an {@link Identifier}
 */
public record CommandKey(String value) {

    /** Checks the key. */
    public CommandKey {
        Identifier.checked("commandKey", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
