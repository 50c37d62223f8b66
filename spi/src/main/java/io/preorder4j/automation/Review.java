package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.offer.Offer;
import java.time.Instant;
import java.util.List;

/** A rule that goes by the clock: it looks at every offer now and then. */
public interface Review {

    /**
     * The name, which goes into the keys of its commands.
     *
     * @return a name that no other review has and that never changes, an {@link io.preorder4j.core.Identifier} of at most
     *     100 characters
     */
    String name();

    /**
     * Looks at an offer.
     *
     * @param offer the offer as it is now
     * @param now the time
     * @param preOrders how everything else is now
     * @return the commands to carry out; for one SKU and one text of {@link Effect#about} each is carried out once, ever
     */
    List<Effect> look(Offer offer, Instant now, PreOrders preOrders);
}
