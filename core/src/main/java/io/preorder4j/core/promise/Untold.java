package io.preorder4j.core.promise;

import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.util.Optional;

/**
 * A part of the queue that may have been told something else than what is promised now.
 *
 * @param after the rank behind which it begins
 * @param last the rank up to which it reaches, empty for the end of the queue
 * @param promise what is promised now
 */
public record Untold(Rank after, Optional<Rank> last, Availability promise) {

    /**
     * Whether the part reaches at least as far as a rank.
     *
     * @param rank a rank behind {@link #after}
     * @return {@code true} if it is in the part
     */
    public boolean reaches(Rank rank) {
        return last.isEmpty() || rank.compareTo(last.get()) <= 0;
    }
}
