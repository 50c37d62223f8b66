package io.preorder4j.command;

import io.preorder4j.core.CommandKey;

/**
 * A command came again whose answer, or a part of it, was deleted for good with the archive. It was carried out then; nothing
 * has changed now.
 */
public final class AnswerPurgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CommandKey key;

    /**
     * Tells which command it was.
     *
     * @param key its key
     */
    public AnswerPurgedException(CommandKey key) {
        super("ANSWER_PURGED: the command with key '" + key + "' was carried out, and its answer is deleted");
        this.key = key;
    }

    /**
     * The key of the command.
     *
     * @return the key
     */
    public CommandKey key() {
        return key;
    }
}
