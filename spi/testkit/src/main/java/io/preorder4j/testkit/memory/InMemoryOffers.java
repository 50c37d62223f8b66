package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.spi.OfferRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Offers and their tallies. */
final class InMemoryOffers implements OfferRepository {

    private final Transactions transactions;
    private final Sorted<Sku, Offer> bySku = new Sorted<>(Offer::sku);
    private final Table<Sku, Offer> offers;
    private final Table<Sku, Tally> tallies;

    InMemoryOffers(Transactions transactions) {
        this.transactions = transactions;
        offers = new Table<>("offer", transactions, List.of(bySku));
        tallies = new Table<>("tally", transactions, List.of());
    }

    @Override
    public Map<Sku, Offer> find(Set<Sku> skus) {
        return offers.find(skus);
    }

    @Override
    public List<Offer> page(Optional<Sku> after, int limit) {
        return offers.page(bySku, after, limit);
    }

    @Override
    public void add(Collection<Offer> added) {
        for (Offer offer : added) {
            offers.add(offer.sku(), offer);
            tallies.add(offer.sku(), Tally.none(offer.sku()));
        }
    }

    @Override
    public void update(Offer offer) {
        offers.update(offer.sku(), offer);
    }

    @Override
    public Map<Sku, Tally> lock(SortedSet<Sku> skus) {
        Map<Sku, Tally> locked = tallies(skus);
        transactions.locks().lockTallies(locked.keySet());
        return locked;
    }

    @Override
    public Map<Sku, Tally> tallies(Set<Sku> skus) {
        return tallies.find(skus);
    }

    @Override
    public void updateTallies(Collection<Tally> updated) {
        for (Tally tally : updated) {
            transactions.locks().requireTally(tally.sku());
            tallies.update(tally.sku(), tally);
        }
    }
}
