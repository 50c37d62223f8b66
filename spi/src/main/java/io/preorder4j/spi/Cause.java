package io.preorder4j.spi;

import io.preorder4j.core.Identifier;

/**
 * Which rule had an entry of the journal come about.
 *
 * @param sequence the number of the entry
 * @param rule the name of the rule, an {@link Identifier}
 * @param trigger the number of the entry that the rule answered, 0 if it answered none but looked at the clock
 * @param depth how many rules stand between the entry and what a person or a feed did: 1 for the first
 */
public record Cause(long sequence, String rule, long trigger, int depth) {

    /** Checks the numbers. */
    public Cause {
        Identifier.checked("rule", rule);
        if (trigger < 0 || trigger >= sequence || depth < 1) {
            throw new IllegalArgumentException(
                    "entry " + sequence + " would be caused by entry " + trigger + " at depth " + depth);
        }
    }
}
