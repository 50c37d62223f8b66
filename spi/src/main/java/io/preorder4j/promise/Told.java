package io.preorder4j.promise;

import io.preorder4j.core.offer.Availability;
import java.time.Instant;

/**
 * What a customer was told at a time.
 *
 * @param at when
 * @param expected when the units are expected
 */
public record Told(Instant at, Availability expected) {}
