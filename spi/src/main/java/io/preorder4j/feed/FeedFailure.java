package io.preorder4j.feed;

import java.time.Instant;

/**
 * A pull that failed. Nothing was invented: what was known before still stands.
 *
 * @param at when it failed
 * @param reason why, for people
 */
public record FeedFailure(Instant at, String reason) {}
