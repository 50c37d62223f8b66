package io.preorder4j.command;

import io.preorder4j.core.CommandKey;

/** A command key came again with other content. Nothing has changed. */
public final class CommandConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CommandKey key;

    /**
     * Tells which key is used twice.
     *
     * @param key the key
     */
    public CommandConflictException(CommandKey key) {
        super("COMMAND_CONFLICT: key '" + key + "' belongs to another command");
        this.key = key;
    }

    /**
     * The key that is used twice.
     *
     * @return the key
     */
    public CommandKey key() {
        return key;
    }
}
