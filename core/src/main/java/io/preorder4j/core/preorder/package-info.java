/**
 * The pre-order and its lifecycle: the units of one order line, and the stages that they move along.
 *
 * <pre>
 *     HELD → WAITING → ALLOCATED → PICKED → PACKED → AWAITING_SHIPMENT → DISPATCHED
 *       any stage before DISPATCHED → CANCELLED      HELD → EXPIRED      ALLOCATED → WAITING (stock lost, released)
 * </pre>
 *
 * <p>A {@link io.preorder4j.core.preorder.PreOrder} is <em>n</em> units, and each {@link
 * io.preorder4j.core.preorder.Stage} holds some of them. Every change is a {@link io.preorder4j.core.preorder.Move} of
 * some units along one allowed edge, and goes through {@link io.preorder4j.core.preorder.Stages#after}: the sum never
 * changes. So a partial allocation, a partial shipment and a partial cancellation are nothing special.
 *
 * <p>Beside its stages a pre-order has a {@link io.preorder4j.core.preorder.Purchase}, which never changes, and a {@link
 * io.preorder4j.core.preorder.Standing}: blocks, a pin, the end of its hold, its payment.
 */
@NullMarked
package io.preorder4j.core.preorder;

import org.jspecify.annotations.NullMarked;
