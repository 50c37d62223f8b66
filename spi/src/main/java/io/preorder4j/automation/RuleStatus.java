package io.preorder4j.automation;

/**
 * How far a rule has come.
 *
 * @param rule the name of the rule
 * @param position the number of the last entry that it has answered
 * @param behind how many numbers it is behind the end of the journal
 * @param suspended whether it went round in circles and waits for {@link Automation#resume}
 */
public record RuleStatus(String rule, long position, long behind, boolean suspended) {}
