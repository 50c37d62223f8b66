package io.preorder4j.testkit;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Who is served before whom under those of the library's own policies that leave nothing free while somebody waits. It is
 * told by the pre-orders themselves and not by the ranks that the policies gave.
 */
final class Precedence {

    private static final Comparator<PreOrder> FIRST_COME = Comparator.comparingLong(PreOrder::sequence);

    private static final Comparator<PreOrder> PRIORITY =
            Comparator.comparing(preOrder -> !preOrder.tags().contains(Tag.PRIORITY));

    private static final Map<String, Comparator<PreOrder>> BY_POLICY =
            Map.of("first-come-first-served", FIRST_COME, "priority", PRIORITY.thenComparing(FIRST_COME));

    private Precedence() {}

    /** The precedence under the policy of an offer, if it is one of these. */
    static Optional<Comparator<PreOrder>> of(Offer offer) {
        return Optional.ofNullable(BY_POLICY.get(offer.policy()));
    }
}
