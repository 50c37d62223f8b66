package io.preorder4j.automation;

import io.preorder4j.spi.Cause;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules that call each other in a circle. The circle is cut after {@value #LONGEST_CHAIN} commands, and the rule that would
 * have gone on is suspended until somebody has looked.
 *
 * @param rule the rule that would have gone on
 * @param entry the number of the entry that it would have answered
 * @param chain how that came about: the effects of rules, each answering the one before, the first one first
 */
public record RuleLoop(String rule, long entry, List<Cause> chain) {

    /** How many commands may follow from each other. */
    public static final int LONGEST_CHAIN = 16;

    /** Copies the chain. */
    public RuleLoop {
        chain = List.copyOf(chain);
    }

    /**
     * The loop in words.
     *
     * @return such as {@code RULE_LOOP: rule 'b' would go on for ever: 'a' answered entry 7 with 8, …}
     */
    @Override
    public String toString() {
        return "RULE_LOOP: rule '" + rule + "' would answer entry " + entry + " and go on for ever: "
                + chain.stream()
                        .map(cause -> "'" + cause.rule() + "' answered entry " + cause.trigger() + " with "
                                + cause.sequence())
                        .collect(Collectors.joining(", "));
    }
}
