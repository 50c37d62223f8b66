package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;
import java.util.Set;

/**
 * A pre-order got other labels.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param tags the labels on it from now on, sorted
 */
public record PreOrderTagged(PreOrderId id, Sku sku, Set<Tag> tags) implements Event {

    /** Copies and sorts the tags. */
    public PreOrderTagged {
        tags = Tag.sorted(tags);
    }

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
