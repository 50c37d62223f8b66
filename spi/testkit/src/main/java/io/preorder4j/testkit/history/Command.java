package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;

/** What somebody asks of the library. Commands with the same content are equal, and read as a sentence. */
interface Command {

    /** Asks for it. */
    Answer<?> send(PreOrders preOrders, CommandKey key);

    /** Something slightly else: under the same key, it is a conflict. */
    Command altered();
}
