package io.preorder4j;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.readiness.Outlook;
import io.preorder4j.internal.ReadinessDesk;
import io.preorder4j.planning.OfferReadiness;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What is on order and what is sold, looked at together.
 *
 * <pre>{@code
 * Planning planning = preOrders.planning();
 * planning.outlook(sku).orElseThrow().readiness();      // amber: 15 short on July 1st
 * planning.outlook(sku).orElseThrow().availableToPromise(SupplyCount.WITH_CAUTION);
 * }</pre>
 *
 * <p>Supplies count as {@linkplain io.preorder4j.core.stock.Supply#confidence() surely} as was said of each, and late
 * ones as long as {@link PreOrders.Builder#pastDue the rule} says. Days are those of the offer's zone. Thread-safe.
 */
public final class Planning {

    private final ReadinessDesk readiness;
    private final InstantSource clock;

    Planning(ReadinessDesk readiness, InstantSource clock) {
        this.readiness = readiness;
        this.clock = clock;
    }

    /**
     * Whether what is promised can be kept with what is there and expected in, and what may still be promised, by day: the
     * waiting units by the last day that their customers were told, beside the next 1000 supplies. It reads every waiting
     * pre-order of the SKU.
     *
     * @param sku the SKU
     * @return the outlook as of now, if the SKU is offered
     */
    public Optional<Outlook> outlook(Sku sku) {
        return readiness.outlook(sku, clock.instant());
    }

    /**
     * The offers and their lights, page by page. Sort a page, or all of them, by {@link OfferReadiness#WORST_FIRST} to see
     * what needs a person. It reads every waiting pre-order of these offers.
     *
     * @param after the last SKU of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next offers in the order of their SKUs, in whatever state they are
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<OfferReadiness> readiness(Optional<Sku> after, int limit) {
        return readiness.readiness(after, limit, clock.instant());
    }
}
