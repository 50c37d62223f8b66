package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Offers, and beside each its tally: apart, because the one changes rarely and the other all the time. */
public interface OfferRepository {

    /**
     * Reads offers.
     *
     * @param skus at most 1000
     * @return the offers that there are
     */
    Map<Sku, Offer> find(Set<Sku> skus);

    /**
     * Reads offers page by page, by SKU.
     *
     * @param after the last SKU of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next offers in the order of their SKUs
     */
    List<Offer> page(Optional<Sku> after, int limit);

    /**
     * Adds offers, each with an empty tally.
     *
     * @param offers offers of SKUs that have none yet
     */
    void add(Collection<Offer> offers);

    /**
     * Replaces an offer.
     *
     * @param offer the new state of an offer that there is
     */
    void update(Offer offer);

    /**
     * Reads tallies and locks them until the transaction ends.
     *
     * @param skus at most 1000
     * @return the tally of each SKU that is offered
     */
    Map<Sku, Tally> lock(SortedSet<Sku> skus);

    /**
     * Reads tallies without locking them.
     *
     * @param skus at most 1000
     * @return the tally of each SKU that is offered
     */
    Map<Sku, Tally> tallies(Set<Sku> skus);

    /**
     * Replaces tallies.
     *
     * @param tallies the new state of tallies that this transaction has locked
     */
    void updateTallies(Collection<Tally> tallies);
}
