package io.preorder4j.core.promise;

import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.util.Optional;

/**
 * A part of the queue for which the same is promised. It begins behind the segment before it.
 *
 * @param last the rank up to which it reaches, empty for the end of the queue
 * @param promise what is promised; empty if it may come any day
 */
public record Segment(Optional<Rank> last, Optional<Availability> promise) {

    /** Whether this reaches at least as far as a rank. */
    boolean reaches(Rank rank) {
        return last.isEmpty() || last.get().compareTo(rank) >= 0;
    }
}
