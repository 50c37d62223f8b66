/**
 * Supply and stock: units that are expected, units that arrived, units that were lost again, and what is free to give.
 *
 * <p>A {@link io.preorder4j.core.stock.GoodsReceipt} (GRN) brings units in, an {@link
 * io.preorder4j.core.stock.Adjustment} corrects the count. {@link io.preorder4j.core.stock.Stock} keeps the books: what
 * came in is either free, or with a pre-order, or repays a deficit.
 */
@NullMarked
package io.preorder4j.core.stock;

import org.jspecify.annotations.NullMarked;
