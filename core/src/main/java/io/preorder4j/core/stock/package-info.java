/**
 * Supply and stock: units that are expected, units that arrived, units that were lost again, and what is free to give.
 *
 * <p>A {@link io.preorder4j.core.stock.GoodsReceipt} (GRN) brings units in, an {@link
 * io.preorder4j.core.stock.Adjustment} corrects the count. {@link io.preorder4j.core.stock.Stock} keeps the books: what
 * came in is either free, or with a pre-order, or repays a deficit.
 *
 * <p>Units that came in together are a {@link io.preorder4j.core.stock.Lot}. The oldest lot is given first, and every
 * unit with a pre-order is known by the lot that it came from.
 */
@NullMarked
package io.preorder4j.core.stock;

import org.jspecify.annotations.NullMarked;
