package io.preorder4j.core.event;

import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.util.Optional;

/**
 * Units of a pre-order did not go where they were asked to.
 *
 * @param id the order line that was named
 * @param to the stage to which its units should have gone
 * @param units how many should have gone
 * @param reason why none did
 */
public record MoveRefused(PreOrderId id, Stage to, long units, MoveRefusalReason reason) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
