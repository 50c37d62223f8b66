package io.preorder4j.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is doing.
 *
 * @param feed the name of the feed
 * @param cursor up to where everything is saved; empty if the feed has given no cursor yet
 * @param lastSuccess when it was last read to the end of its news, by whatever process; empty if it never was
 * @param lastFailure the last pull that failed, of those that this reader made
 * @param stale whether the last success is too long ago, or there was none: what is known may be out of date
 * @param counts what became of the items that this reader pulled
 */
public record FeedStatus(
        String feed,
        Optional<String> cursor,
        Optional<Instant> lastSuccess,
        Optional<FeedFailure> lastFailure,
        boolean stale,
        FeedCounts counts) {}
