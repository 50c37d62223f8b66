package io.preorder4j.core.preorder;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import java.time.Instant;
import java.util.Set;

/** Pre-orders of one SKU to test with. */
public final class SamplePreOrder {

    /** What all of them want. */
    public static final Sku SKU = new Sku("LP-1977");

    private static final Instant MAY_DAY = Instant.parse("2026-05-01T09:00:00.000001Z");

    private SamplePreOrder() {}

    /** The only line of order number so and so, not ranked by any policy. */
    public static PreOrder numbered(long sequence, Stages stages, Tag... tags) {
        PreOrderId id = new PreOrderId("order-" + sequence, "1");
        Purchase purchase = Purchase.of(SKU, new CustomerId("Ann"), MAY_DAY);
        return PreOrder.of(id, purchase, Set.of(tags), new Rank(0, sequence), stages);
    }
}
