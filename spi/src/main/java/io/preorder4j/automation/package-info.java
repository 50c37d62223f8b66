/**
 * Rules: when an event, if a condition, then a command.
 *
 * <p>{@link io.preorder4j.automation.Automation} reads the journal behind a durable cursor, after the facts are committed, and
 * lets each {@link io.preorder4j.automation.Rule} answer each entry with commands, each of which takes effect once. A {@link
 * io.preorder4j.automation.Review} looks at the offers and at the clock instead. What a rule caused is noted with the effect,
 * so that rules that go round in circles are noticed, cut and suspended, whichever process runs them.
 *
 * <p>Built in: {@link io.preorder4j.automation.AllocateOnReceipt}, {@link io.preorder4j.automation.ReleaseToPicking}, {@link
 * io.preorder4j.automation.TagLargeOrders}, {@link io.preorder4j.automation.PauseAtCap}, {@link
 * io.preorder4j.automation.PauseWhenRed} and {@link io.preorder4j.automation.CloseAtAvailability}.
 */
@NullMarked
package io.preorder4j.automation;

import org.jspecify.annotations.NullMarked;
