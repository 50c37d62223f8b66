package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.promise.Timetable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Follows the facts of one transaction with its promises. What it depends on is read once for each SKU. */
final class Following {

    private final Promising promising;
    private final Recording unit;
    private final Telling telling;
    private final Instant now;
    private final Map<Sku, Tally> tallies = new HashMap<>();
    private final Set<Sku> read = new HashSet<>();
    private int seen;
    private SortedMap<Sku, QueueChanges> changes;

    Following(Promising promising, Recording unit, Instant now) {
        this.promising = promising;
        this.unit = unit;
        this.telling = promising.telling(unit, now);
        this.now = now;
        this.changes = look();
    }

    /** The SKUs whose cuts may move: their stock is to be locked before {@link #follow}. */
    SortedSet<Sku> concerned() {
        SortedSet<Sku> skus = new TreeSet<>();
        changes.forEach((sku, change) -> {
            if (isConcerned(sku, change)) {
                skus.add(sku);
            }
        });
        return skus;
    }

    /** Follows these facts and what was settled for them, and tells which SKUs have more to tell. */
    SortedSet<Sku> follow() {
        if (unit.facts().size() > seen) {
            changes = look();
        }
        SortedSet<Sku> concerned = concerned();
        SortedSet<Sku> unfinished = new TreeSet<>();
        if (concerned.isEmpty()) {
            return unfinished;
        }
        unit.readAgain(concerned);
        Map<Sku, Offer> offers = unit.offers().find(concerned);
        changes.forEach((sku, change) -> {
            Offer offer = offers.get(sku);
            if (offer != null && !follow(offer, change)) {
                unfinished.add(sku);
            }
        });
        return unfinished;
    }

    private boolean follow(Offer offer, QueueChanges change) {
        Optional<Timetable> timetable = timetable(offer.sku());
        Tally tally = tallies.get(offer.sku());
        if (timetable.isEmpty() || tally == null) {
            unit.promises()
                    .put(List.of(Timetable.of(offer.sku(), promising.plan(unit, offer, Inbound.today(offer, now)))));
            return true;
        }
        return promising.follow(unit, telling, offer, tally.active(), timetable.get(), change, now);
    }

    private boolean isConcerned(Sku sku, QueueChanges change) {
        Tally tally = tallies.get(sku);
        return tally == null
                || timetable(sku)
                        .filter(timetable ->
                                timetable.holdsAt(now) && change.isHarmless(unit, timetable, tally.active()))
                        .isEmpty();
    }

    private Optional<Timetable> timetable(Sku sku) {
        return Optional.ofNullable(unit.promises().timetables(Set.of(sku)).get(sku));
    }

    private SortedMap<Sku, QueueChanges> look() {
        List<Event> facts = unit.facts();
        seen = facts.size();
        SortedMap<Sku, QueueChanges> all = QueueChanges.of(facts);
        Set<Sku> missing = new TreeSet<>(all.keySet());
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            unit.promises().timetables(missing);
            tallies.putAll(unit.known().offers().tallies(missing));
            read.addAll(missing);
        }
        return all;
    }
}
