package io.preorder4j.examples.replay.play;

import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is done at every midnight, in the zone of the shop: customers are told of dates that have changed because a day is
 * over, and then the letters that the day has brought about leave.
 *
 * <p>A shop would have all its SKUs reviewed every night. Time alone changes a date only when the day of the offer is over,
 * the day of a supply, or the last day on which one counts on a supply that is late; so the others are left out, and nobody
 * is told anything else. That is asked of the data, and not of what waits in the shop: a replay that starts over has to
 * send the same.
 */
final class Nights {

    /** For how many days the shop counts on a supply that is late: as many as the library does unless told otherwise. */
    private static final int LATE_SUPPLY_COUNTS = 14;

    private final Shop shop;
    private final ReplayClock clock;
    private final Map<LocalDate, SortedSet<String>> reviews = new HashMap<>();
    private LocalDate next;

    /** The nights after a time. */
    Nights(DataSet data, Shop shop, ReplayClock clock, Instant first) {
        this.shop = shop;
        this.clock = clock;
        this.next = LocalDate.ofInstant(first, Shop.ZONE).plusDays(1);
        data.offers().forEach(offer -> reviewAfter(offer.availableOn(), offer.sku()));
        data.supplies().forEach(supply -> {
            reviewAfter(supply.expectedOn(), supply.sku());
            reviewAfter(supply.expectedOn().plusDays(LATE_SUPPLY_COUNTS), supply.sku());
        });
    }

    private void reviewAfter(LocalDate day, String sku) {
        reviews.computeIfAbsent(day.plusDays(1), begins -> new TreeSet<>()).add(sku);
    }

    /** Lets pass every midnight before a time, or at it. */
    void passUntil(Instant at) {
        while (!next.atStartOfDay(Shop.ZONE).toInstant().isAfter(at)) {
            passOne();
        }
    }

    /** Lets the next midnight pass. */
    void passOne() {
        LocalDate day = next;
        clock.set(day.atStartOfDay(Shop.ZONE).toInstant());
        SortedSet<String> due = reviews.remove(day);
        if (due != null) {
            shop.review(due, day);
        }
        shop.deliver();
        next = day.plusDays(1);
    }
}
