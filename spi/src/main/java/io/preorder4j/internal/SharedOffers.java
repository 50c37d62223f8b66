package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.spi.OfferRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Offers that are read once, and locked tallies that are written in the end. */
final class SharedOffers implements OfferRepository {

    private final SharedUnit shared;
    private final OfferRepository stored;
    private final Map<Sku, Offer> offers = new HashMap<>();
    private final Set<Sku> read = new HashSet<>();
    private final Map<Sku, Tally> tallies = new HashMap<>();
    private final SortedSet<Sku> locked = new TreeSet<>();
    private final Set<Sku> changed = new HashSet<>();
    private final Map<Sku, Tally> draft = new HashMap<>();

    SharedOffers(SharedUnit shared, OfferRepository stored) {
        this.shared = shared;
        this.stored = stored;
    }

    /** What was read under the locks of these SKUs. */
    void know(Set<Sku> skus, Map<Sku, Tally> lockedTallies, Map<Sku, Offer> found) {
        tallies.putAll(lockedTallies);
        locked.addAll(skus);
        offers.putAll(found);
        read.addAll(skus);
    }

    void keep() {
        tallies.putAll(draft);
        changed.addAll(draft.keySet());
        draft.clear();
    }

    void forget() {
        draft.clear();
    }

    boolean write() {
        boolean some = !draft.isEmpty();
        keep();
        if (!changed.isEmpty()) {
            stored.updateTallies(changed.stream().map(tallies::get).toList());
            changed.clear();
        }
        return some;
    }

    @Override
    public Map<Sku, Offer> find(Set<Sku> skus) {
        Set<Sku> missing = new HashSet<>(skus);
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            offers.putAll(stored.find(missing));
            read.addAll(missing);
        }
        Map<Sku, Offer> found = new HashMap<>();
        for (Sku sku : skus) {
            Optional.ofNullable(offers.get(sku)).ifPresent(offer -> found.put(sku, offer));
        }
        return found;
    }

    @Override
    public Map<Sku, Tally> lock(SortedSet<Sku> skus) {
        SortedSet<Sku> missing = new TreeSet<>(skus);
        missing.removeAll(locked);
        if (!missing.isEmpty()) {
            tallies.putAll(stored.lock(missing));
            locked.addAll(missing);
        }
        return known(skus);
    }

    @Override
    public Map<Sku, Tally> tallies(Set<Sku> skus) {
        Set<Sku> others = new HashSet<>(skus);
        others.removeAll(locked);
        Map<Sku, Tally> found = known(skus);
        if (!others.isEmpty()) {
            found.putAll(stored.tallies(others));
        }
        return found;
    }

    private Map<Sku, Tally> known(Set<Sku> skus) {
        Map<Sku, Tally> known = new HashMap<>();
        for (Sku sku : skus) {
            Optional.ofNullable(draft.getOrDefault(sku, tallies.get(sku))).ifPresent(tally -> known.put(sku, tally));
        }
        return known;
    }

    @Override
    public void updateTallies(Collection<Tally> next) {
        next.forEach(tally -> draft.put(tally.sku(), tally));
    }

    @Override
    public void update(Offer offer) {
        shared.toChange().offers().update(offer);
        offers.put(offer.sku(), offer);
    }

    @Override
    public void add(Collection<Offer> added) {
        shared.toChange().offers().add(added);
        added.forEach(offer -> offers.put(offer.sku(), offer));
    }

    @Override
    public List<Offer> page(Optional<Sku> after, int limit) {
        return shared.toRead().offers().page(after, limit);
    }
}
