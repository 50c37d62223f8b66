/**
 * Allocation: who gets the units that arrived.
 *
 * <p>An {@link io.preorder4j.core.allocation.AllocationPolicy} ranks a pre-order once, when it is placed. When units
 * arrive, the backlog is read in rank order, a page at a time, until they are used up; so a receipt of ten units costs
 * the same with a thousand waiting as with a million. {@link io.preorder4j.core.allocation.Allocation} asks the policy
 * and checks what it says. When stock is lost, units are taken back from the last in rank to the first.
 *
 * <p>To write a policy of your own, this module is all that you need. A host registers it by hand, or finds it as a
 * {@link java.util.ServiceLoader} provider of {@code AllocationPolicy}.
 */
@NullMarked
package io.preorder4j.core.allocation;

import org.jspecify.annotations.NullMarked;
