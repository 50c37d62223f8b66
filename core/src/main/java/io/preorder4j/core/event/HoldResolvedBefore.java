package io.preorder4j.core.event;

import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * A hold was to be confirmed, extended or released, and is a hold no more. Nothing was done.
 *
 * @param id the order line that was named
 * @param resolution where its held units had gone, or why they never were there
 */
public record HoldResolvedBefore(PreOrderId id, HoldResolution resolution) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
