package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;

/**
 * Units of a pre-order went from one stage to another.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param rank where it stood in the backlog at the time
 * @param move what moved
 */
public record UnitsMoved(PreOrderId id, Sku sku, Rank rank, Move move) implements Event {}
