package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.Optional;

/**
 * A pre-order goes to another place in the backlog.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param from where it stood
 * @param to where it stands from now on
 */
public record PreOrderReranked(PreOrderId id, Sku sku, Rank from, Rank to) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
