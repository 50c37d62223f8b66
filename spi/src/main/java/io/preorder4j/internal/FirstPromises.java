package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is promised to those who are placed, one after the other, within a transaction. */
final class FirstPromises {

    private static final int PAGE = 16;

    private final UnitOfWork unit;
    private final Promising promising;
    private final Map<Sku, Timetable> timetables;
    private final Map<Sku, Long> sold;
    private final Instant now;

    /**
     * Begins before the first.
     *
     * @param sold the units of each SKU that are sold already
     */
    FirstPromises(UnitOfWork unit, Promising promising, Map<Sku, Long> sold, Instant now) {
        this.unit = unit;
        this.promising = promising;
        this.timetables = unit.promises().timetables(sold.keySet());
        this.sold = new HashMap<>(sold);
        this.now = now;
    }

    /** What is promised at the end of the queue, where the next one joins it. */
    Availability atEnd(Offer offer, long units) {
        LocalDate today = Inbound.today(offer, now);
        long number = sold.merge(offer.sku(), units, Long::sum);
        Optional<Availability> promise = timetable(offer)
                .map(timetable -> timetable.promiseAtEnd(number))
                .orElseGet(() -> promising.plan(unit, offer, today).promiseOf(number));
        return promise.orElseGet(() -> anyDay(offer, today));
    }

    /** What is promised further ahead in the queue, if the rank is there. */
    Optional<Availability> ahead(Offer offer, Rank rank, long units) {
        return timetable(offer)
                .filter(timetable -> timetable.isBeforeACut(rank))
                .map(timetable -> timetable.cuts().stream()
                        .filter(cut -> hasPlace(offer.sku(), cut, rank, units))
                        .findFirst()
                        .map(Cut::promise)
                        .orElseGet(() -> timetable.promiseAtEnd(sold.getOrDefault(offer.sku(), 0L)))
                        .orElseGet(() -> anyDay(offer, Inbound.today(offer, now))));
    }

    /**
     * Whether somebody who joins before a cut is served before it: those who stand behind give way. No more of them are read
     * than have to.
     */
    private boolean hasPlace(Sku sku, Cut cut, Rank rank, long units) {
        if (cut.end().isEmpty() || rank.compareTo(cut.end().get().last()) > 0) {
            return false;
        }
        long missing = cut.end().get().number() + units - cut.until();
        Rank at = cut.end().get().last();
        while (missing > 0) {
            List<Claim> page = unit.preOrders().queueBackward(sku, at, PAGE);
            for (Claim behind : page) {
                if (behind.rank().compareTo(rank) < 0 || missing <= 0) {
                    return missing <= 0;
                }
                missing -= behind.units();
                at = new Rank(behind.rank().value(), behind.rank().sequence() - 1);
            }
            if (page.size() < PAGE) {
                return missing <= 0;
            }
        }
        return true;
    }

    /** Time alone may have outdated it; then it is made anew before this transaction ends. */
    private Optional<Timetable> timetable(Offer offer) {
        return Optional.ofNullable(timetables.get(offer.sku())).filter(timetable -> timetable.holdsAt(now));
    }

    private static Availability anyDay(Offer offer, LocalDate today) {
        Availability offered = offer.availability();
        boolean passed = offered.lastDay().map(last -> last.isBefore(today)).orElse(true);
        return passed ? Availability.on(today, offered.zone()) : offered;
    }
}
