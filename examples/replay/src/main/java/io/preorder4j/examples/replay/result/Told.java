package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.Telling.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer was told about a line, and when.
 *
 * @param at when
 * @param expected the day on which it is expected, in {@link Shop#ZONE}; empty if nobody knows
 * @param cause what it followed from
 */
public record Told(Instant at, Optional<LocalDate> expected, Cause cause) {

    private static final String TO_BE_ANNOUNCED = "TBA";

    /** The day, or that it is to be announced, as it is written in promises.csv. */
    public String code() {
        return expected.map(LocalDate::toString).orElse(TO_BE_ANNOUNCED);
    }

    /** The day on which it was told, in {@link Shop#ZONE}. */
    public LocalDate on() {
        return LocalDate.ofInstant(at, Shop.ZONE);
    }
}
