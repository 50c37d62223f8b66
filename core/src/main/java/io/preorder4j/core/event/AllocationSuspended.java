package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.PolicyViolationException.Violation;

/**
 * A policy broke its rules. The offer is allocated by hand until somebody has looked; nothing that the policy said was used.
 *
 * @param sku the SKU of the offer
 * @param policy the name of the policy
 * @param violation what it did
 */
public record AllocationSuspended(Sku sku, String policy, Violation violation) implements Event {}
