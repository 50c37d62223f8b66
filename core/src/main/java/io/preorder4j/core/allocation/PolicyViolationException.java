package io.preorder4j.core.allocation;

import org.jspecify.annotations.Nullable;

/** A policy answered something that it may not answer. Nothing that it said was used. */
public final class PolicyViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String policy;
    private final Violation violation;

    /**
     * Tells what a policy did.
     *
     * @param policy its name
     * @param violation the rule that it broke
     * @param detail what it answered, or how it failed
     * @param cause what it threw, if it threw
     */
    public PolicyViolationException(String policy, Violation violation, String detail, @Nullable Throwable cause) {
        super("policy '" + policy + "' " + violation.sentence() + ": " + detail, cause);
        this.policy = policy;
        this.violation = violation;
    }

    /**
     * The policy that erred.
     *
     * @return its name
     */
    public String policy() {
        return policy;
    }

    /**
     * What it did.
     *
     * @return the rule that it broke
     */
    public Violation violation() {
        return violation;
    }

    /** The rules that a policy can break. */
    public enum Violation {
        /** It threw an exception, which is the cause. */
        THREW("threw"),
        /** It returned {@code null}, or a list with {@code null} in it. */
        RETURNED_NULL("returned null"),
        /** It gave units to a claim that it was not asked about. */
        UNKNOWN_CLAIM("gave to a claim that it was not asked about"),
        /** It named a claim twice. */
        DUPLICATE_CLAIM("named a claim twice"),
        /** It gave 0 or fewer units. */
        NOT_POSITIVE("gave less than one unit"),
        /** It gave a claim more than the claim waits for. */
        MORE_THAN_CLAIMED("gave more than the claim waits for"),
        /** It gave more units than there are. */
        MORE_THAN_FREE("gave more units than are free"),
        /** It did not answer in time. */
        TOO_SLOW("did not answer in time");

        private final String sentence;

        Violation(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
