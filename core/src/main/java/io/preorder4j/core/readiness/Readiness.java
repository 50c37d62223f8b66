package io.preorder4j.core.readiness;

import java.util.Optional;

/**
 * Whether demand can be met in time.
 *
 * @param light the answer in a word
 * @param shortfall the first day that fails, counted as the light says; empty exactly if it is green
 */
public record Readiness(Light light, Optional<Shortfall> shortfall) {

    /** Checks that a shortfall is told exactly if there is one. */
    public Readiness {
        if (shortfall.isPresent() != (light != Light.GREEN)) {
            throw new IllegalArgumentException("readiness would be " + light + " with shortfall " + shortfall);
        }
    }

    /** The answer in a word, from the best to the worst. */
    public enum Light {
        /** Every day is met, even if supplies are counted {@link SupplyCount#WITH_CAUTION}. */
        GREEN,
        /** Every day is met if supplies come {@link SupplyCount#IN_FULL}, and not with caution. */
        AMBER,
        /** Some day is not met even if supplies come {@link SupplyCount#IN_FULL}. */
        RED
    }
}
