package io.preorder4j.core.offer;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an offer is sold. Whoever changes it holds the lock of its SKU.
 *
 * @param sku what is sold
 * @param active the units sold or held and neither cancelled nor expired since, 0 or more
 * @param channels those of them that were sold through a channel, by channel; none is 0
 * @param holdsEndAfter no hold of the SKU ends before this instant; empty if there is none to end
 */
public record Tally(Sku sku, long active, SortedMap<Channel, Long> channels, Optional<Instant> holdsEndAfter) {

    /** Copies the channels, and checks that no more was cancelled than was sold. */
    public Tally {
        long throughChannels = 0;
        for (long units : channels.values()) {
            throughChannels += units;
        }
        if (active < throughChannels || channels.values().stream().anyMatch(units -> units < 1)) {
            throw new IllegalStateException("tally of " + sku + " would be " + active + ", " + channels);
        }
        channels = channels.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /**
     * Nothing sold yet.
     *
     * @param sku what is sold
     * @return the empty tally
     */
    public static Tally none(Sku sku) {
        return new Tally(sku, 0, Collections.emptySortedMap(), Optional.empty());
    }

    /**
     * The units sold through a channel.
     *
     * @param channel the channel
     * @return those that are still active
     */
    public long of(Channel channel) {
        return channels.getOrDefault(channel, 0L);
    }

    /**
     * The tally after a sale.
     *
     * @param units the units sold or held
     * @param channel the channel through which they were, if it is known
     * @return the next tally
     */
    public Tally sold(long units, Optional<Channel> channel) {
        return with(Units.sum("active", active, units), channel, units);
    }

    /**
     * The tally after units became inactive.
     *
     * @param units the units cancelled or expired
     * @param channel the channel through which they had been sold, if it is known
     * @return the next tally
     */
    public Tally cancelled(long units, Optional<Channel> channel) {
        return with(active - units, channel, -units);
    }

    /**
     * The tally after a hold was given or extended.
     *
     * @param until when the hold ends
     * @return the next tally
     */
    public Tally holding(Instant until) {
        return endingAfter(Optional.of(holdsEndAfter.filter(until::isAfter).orElse(until)));
    }

    /**
     * The tally after the holds of the SKU were looked through.
     *
     * @param nextEnd when the first of those that are left ends, empty if none is left
     * @return the next tally
     */
    public Tally endingAfter(Optional<Instant> nextEnd) {
        return new Tally(sku, active, channels, nextEnd);
    }

    /**
     * Whether there may be holds that have ended and still count.
     *
     * @param now the time
     * @return {@code false} if certainly not
     */
    public boolean mayHaveEndedHolds(Instant now) {
        return holdsEndAfter.isPresent() && !now.isBefore(holdsEndAfter.get());
    }

    private Tally with(long newActive, Optional<Channel> channel, long more) {
        if (channel.isEmpty()) {
            return new Tally(sku, newActive, channels, holdsEndAfter);
        }
        SortedMap<Channel, Long> next = new TreeMap<>(channels);
        long units = of(channel.get()) + more;
        if (units == 0) {
            next.remove(channel.get());
        } else {
            next.put(channel.get(), units);
        }
        return new Tally(sku, newActive, next, holdsEndAfter);
    }
}
