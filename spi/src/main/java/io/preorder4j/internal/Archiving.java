package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The archived offers, as a whole. */
final class Archiving {

    private Archiving() {}

    /** Whether anything was ever deleted, so that the journal may have gaps. */
    static boolean isAnythingPurged(UnitOfWork unit) {
        return !offers(unit, ArchivedOffer::purged, 1).isEmpty();
    }

    /** The first archived offers of which something is true, by SKU. */
    static List<ArchivedOffer> offers(UnitOfWork unit, Predicate<ArchivedOffer> which, int limit) {
        List<ArchivedOffer> found = new ArrayList<>();
        Optional<Sku> after = Optional.empty();
        List<ArchivedOffer> page;
        do {
            page = unit.archive().offers(after, Batch.MAX);
            for (ArchivedOffer offer : page) {
                after = Optional.of(offer.sku());
                if (which.test(offer) && found.size() < limit) {
                    found.add(offer);
                }
            }
        } while (!page.isEmpty() && found.size() < limit);
        return found;
    }
}
