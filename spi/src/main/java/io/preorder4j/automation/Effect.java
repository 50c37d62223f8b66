package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;

/**
 * A command that a rule wants. It takes effect once for every entry that the rule answers and every text of {@code about}.
 *
 * @param about what the command is about, such as a SKU, where a rule wants several for one entry; may be empty
 * @param command the command
 */
public record Effect(String about, Command command) {

    /** A command of {@link PreOrders}. */
    @FunctionalInterface
    public interface Command {

        /**
         * Carries out one command.
         *
         * @param preOrders where
         * @param key the key to do it under
         */
        void carryOut(PreOrders preOrders, CommandKey key);
    }
}
