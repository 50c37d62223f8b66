package io.preorder4j.delay;

import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;

/**
 * A pre-order whose case under the law of delays has a deadline. Its {@linkplain DelayCase#stage() stage} says what is to be done by
 * then: promised or delayed, to ship or deliver; a notice owed, to offer the {@linkplain DelayCase#proposed() proposed} date; a
 * consent awaited, to have the answer; an additional period, to deliver.
 *
 * @param id the pre-order
 * @param sequence its number
 * @param by the first instant after the deadline's day
 * @param delay how it stands
 */
public record DelayDue(PreOrderId id, long sequence, Instant by, DelayCase delay) {}
