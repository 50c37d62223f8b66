package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.stock.LotId;
import java.util.Optional;

/**
 * Units of a pre-order went from one stage to another.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param rank where it stood in the backlog at the time
 * @param move what moved
 * @param lot from which lot goods came to it, or to which they went back; empty if no goods came or went
 */
public record UnitsMoved(PreOrderId id, Sku sku, Rank rank, Move move, Optional<LotId> lot) implements Event {

    /** Checks that a lot is named exactly if goods come or go. */
    public UnitsMoved {
        if (lot.isPresent() != (move.from().holdsGoods() != move.to().holdsGoods())) {
            throw new IllegalArgumentException("lot " + lot + " of the move " + move + " of " + id);
        }
    }

    /**
     * Units moved, and no goods came or went.
     *
     * @param id the pre-order
     * @param sku its SKU
     * @param rank where it stood in the backlog at the time
     * @param move what moved
     */
    public UnitsMoved(PreOrderId id, Sku sku, Rank rank, Move move) {
        this(id, sku, rank, move, Optional.empty());
    }

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
