package io.preorder4j.testkit.history;

import io.preorder4j.command.Answer;

/** What came of a step: the same on every store. */
sealed interface Outcome {

    /** The command was answered. */
    record Answered(Answer<?> answer) implements Outcome {}

    /** The command was refused as misuse. */
    record Thrown(String exception) implements Outcome {}
}
