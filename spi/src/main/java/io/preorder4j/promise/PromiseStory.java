package io.preorder4j.promise;

import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import java.util.List;
import java.util.Optional;

/**
 * What a customer was promised, and what became of it.
 *
 * @param preOrder the pre-order
 * @param current when its last unit is expected as things stand; empty if it may come any day, or waits for nothing. It is what
 *     the customer was {@linkplain PreOrder#told() told}, but for changes below the threshold and while customers are still
 *     being told
 * @param history all that the customer was told, the first promise first
 * @param kept how it was kept; empty until all its units have gone out
 */
public record PromiseStory(PreOrder preOrder, Optional<Availability> current, List<Told> history, Optional<Kept> kept) {

    /** Copies the history. */
    public PromiseStory {
        history = List.copyOf(history);
    }
}
