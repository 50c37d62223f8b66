package io.preorder4j.core.delay;

import java.io.Serial;

/** A rule for delays broke its contract. Nothing that it said is used, and the case stays as it was. */
public final class DelayRuleViolationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String rule;

    /**
     * A broken contract.
     *
     * @param rule the name of the rule
     * @param violation what it did
     */
    public DelayRuleViolationException(String rule, String violation) {
        super("delay rule '" + rule + "' " + violation);
        this.rule = rule;
    }

    /**
     * A rule that threw.
     *
     * @param rule the name of the rule
     * @param thrown what it threw
     */
    public DelayRuleViolationException(String rule, RuntimeException thrown) {
        super("delay rule '" + rule + "' threw " + thrown, thrown);
        this.rule = rule;
    }

    /**
     * The rule.
     *
     * @return its name
     */
    public String rule() {
        return rule;
    }
}
