package io.preorder4j.notice;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.internal.Batch;
import io.preorder4j.internal.Meter;
import io.preorder4j.internal.OwnTransactions;
import io.preorder4j.internal.Transactions;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Delivery.State;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What customers are to be told, what they were told, and what could not be delivered: for the people who look after it.
 * Thread-safe.
 */
public final class Outbox {

    private static final int PAGE = 1000;

    private final Transactions transactions;
    private final InstantSource clock;

    /**
     * Looks into a store, by the system's clock.
     *
     * @param store where notices are kept
     */
    public Outbox(Store store) {
        this(store, Clock.systemUTC());
    }

    /**
     * Looks into a store.
     *
     * @param store where notices are kept
     * @param clock tells from when on letters that were given up are tried again
     */
    public Outbox(Store store, InstantSource clock) {
        this.transactions = new OwnTransactions(store, Meter.OFF);
        this.clock = clock;
    }

    /**
     * All that an order's customer is to be told, and was told.
     *
     * @param orderId the order
     * @return its notices by id, those of every line
     */
    public List<OwedNotice> of(String orderId) {
        return transactions.read(unit -> unit.notices().ofOrder(orderId));
    }

    /**
     * What is to be delivered, page by page.
     *
     * @param after the last notice of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next notices, those that may be taken first in front
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<OwedNotice> pending(Optional<OwedNotice> after, int limit) {
        return page(State.PENDING, after, limit);
    }

    /**
     * What was delivered, page by page.
     *
     * @param after the last notice of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next notices, those that were delivered first in front
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<OwedNotice> delivered(Optional<OwedNotice> after, int limit) {
        return page(State.DELIVERED, after, limit);
    }

    /**
     * What was given up, page by page.
     *
     * @param after the last notice of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next notices, those that were given up first in front
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<OwedNotice> dead(Optional<OwedNotice> after, int limit) {
        return page(State.DEAD, after, limit);
    }

    /**
     * Has a letter that was given up tried again, from the first attempt, with the id that it had.
     *
     * @param notice any of the letter's notices, as it was read
     * @return {@code true} if it will be, {@code false} if it is not dead any more
     */
    public boolean requeue(OwedNotice notice) {
        return requeue(List.of(notice)) > 0;
    }

    /**
     * Has all letters tried again that are dead now.
     *
     * @return how many
     */
    public int requeueAll() {
        int requeued = 0;
        List<OwedNotice> dead = dead(Optional.empty(), PAGE);
        while (!dead.isEmpty()) {
            requeued += requeue(dead);
            dead = dead(Optional.empty(), PAGE);
        }
        return requeued;
    }

    /**
     * Forgets what was delivered long ago. What is to be delivered, and what was given up, stays.
     *
     * @param before notices delivered before this time are forgotten
     * @return how many
     */
    public long forgetDelivered(Instant before) {
        long forgotten = 0;
        int some;
        do {
            some = transactions.write(unit -> unit.notices().forgetDelivered(before, PAGE));
            forgotten += some;
        } while (some == PAGE);
        return forgotten;
    }

    private List<OwedNotice> page(State state, Optional<OwedNotice> after, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.notices().page(state, after, limit));
    }

    /** A letter is requeued as a whole, or its id would stand for another one. */
    private int requeue(List<OwedNotice> dead) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Long> letters =
                dead.stream().flatMap(owed -> owed.delivery().letter().stream()).collect(Collectors.toSet());
        Set<String> orders =
                dead.stream().map(owed -> owed.notice().preOrder().orderId()).collect(Collectors.toSet());
        return transactions.write(unit -> requeue(unit.notices(), orders, letters, now));
    }

    private static int requeue(NoticeRepository notices, Set<String> orders, Set<Long> letters, Instant now) {
        List<OwedNotice> requeued = notices.lock(orders).stream()
                .filter(owed -> owed.delivery().state() == State.DEAD)
                .filter(owed ->
                        owed.delivery().letter().filter(letters::contains).isPresent())
                .map(owed -> owed.with(owed.delivery().requeued(now)))
                .toList();
        notices.update(requeued);
        return (int) requeued.stream()
                .map(OwedNotice::delivery)
                .map(Delivery::letter)
                .distinct()
                .count();
    }
}
