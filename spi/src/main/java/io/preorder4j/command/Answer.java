package io.preorder4j.command;

/**
 * The answer to a command.
 *
 * @param outcome what the command did
 * @param sequence the number of the command's first fact in the journal: its place in the one order that all answers
 *     agree with
 * @param repeated whether the command had been answered before; the outcome is the first one then, and nothing was done
 *     again
 * @param <T> the type of the outcome
 */
public record Answer<T>(T outcome, long sequence, boolean repeated) {}
