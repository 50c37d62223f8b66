package io.preorder4j.testkit.history;

import io.preorder4j.core.CommandKey;
import java.time.Instant;

/**
 * A command is sent.
 *
 * @param key its key, its own or that of an earlier step
 * @param command what is asked for
 * @param at what the clock shows; it may go backward
 */
record Step(CommandKey key, Command command, Instant at) {

    @Override
    public String toString() {
        return key + ": " + command;
    }
}
