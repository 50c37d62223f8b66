/**
 * Readiness: whether the units promised of an offer can be there in time, with what is there and what is expected in.
 *
 * <p>{@link io.preorder4j.core.readiness.Outlook} puts dated demand ({@link io.preorder4j.core.readiness.DueUnits})
 * against dated supply ({@link io.preorder4j.core.readiness.ExpectedSupply}) and answers twice: {@link
 * io.preorder4j.core.readiness.Readiness}, green, amber or red, for whoever keeps the promises that were made, and
 * {@link io.preorder4j.core.readiness.AvailableToPromise} (ATP) for whoever makes new ones. {@link
 * io.preorder4j.core.readiness.Punctuality} looks back: how late things were that had a date.
 *
 * <p>Units are whole and sums of them exact. Days are days of the shop's zone.
 */
@NullMarked
package io.preorder4j.core.readiness;

import org.jspecify.annotations.NullMarked;
