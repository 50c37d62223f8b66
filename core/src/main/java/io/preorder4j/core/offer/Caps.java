package io.preorder4j.core.offer;

import io.preorder4j.core.Channel;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Units;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an offer may be sold: held units count, cancelled and expired ones don't. A cap that is lowered below what
 * is sold takes nothing back; it stops the sale.
 *
 * @param total the most active units, all customers together
 * @param perCustomer the most active units of one customer
 * @param channels the most active units sold through a channel, for the channels that have a cap of their own
 * @param waves parts of the whole that open one after the other, sorted by time; if there are none, all is open
 * @param supply how much of what came and is on order may be sold, all customers together; empty if that does not matter
 */
public record Caps(
        Limit total,
        Limit perCustomer,
        SortedMap<Channel, Limit> channels,
        List<Wave> waves,
        Optional<SupplyShare> supply) {

    /** The most waves and the most channels with a cap. */
    public static final int MOST = 100;

    private static final Caps NONE = new Caps(Limit.none(), Limit.none(), new TreeMap<>(), List.of(), Optional.empty());

    /** Copies the channels that have a cap, and the waves in the order of their times. */
    public Caps {
        if (channels.size() > MOST || waves.size() > MOST) {
            throw new InvalidInputException(
                    "caps", channels.size() + " channels, " + waves.size() + " waves", "are more than " + MOST);
        }
        SortedMap<Channel, Limit> set = new TreeMap<>(channels);
        set.values().removeIf(limit -> !limit.isSet());
        channels = Collections.unmodifiableSortedMap(set);
        Units.notNegative("waves", waves.stream().mapToLong(Wave::units).sum());
        waves = waves.stream()
                .sorted(Comparator.comparing(Wave::opensAt).thenComparingLong(Wave::units))
                .toList();
    }

    /**
     * No cap at all.
     *
     * @return caps that admit everything
     */
    public static Caps none() {
        return NONE;
    }

    /**
     * The cap of a channel.
     *
     * @param channel the channel
     * @return its own cap, {@link Limit#none()} if it has none
     */
    public Limit of(Channel channel) {
        return channels.getOrDefault(channel, Limit.none());
    }

    /**
     * What the waves that have opened allow.
     *
     * @param now the time
     * @return the sum of the open waves, {@link Limit#none()} if there are no waves
     */
    public Limit opened(Instant now) {
        if (waves.isEmpty()) {
            return Limit.none();
        }
        return new Limit(waves.stream()
                .filter(wave -> !wave.opensAt().isAfter(now))
                .mapToLong(Wave::units)
                .sum());
    }

    Caps withTotal(Limit limit) {
        return new Caps(limit, perCustomer, channels, waves, supply);
    }

    Caps withPerCustomer(Limit limit) {
        return new Caps(total, limit, channels, waves, supply);
    }

    Caps withChannel(Channel channel, Limit limit) {
        SortedMap<Channel, Limit> more = new TreeMap<>(channels);
        more.put(channel, limit);
        return new Caps(total, perCustomer, more, waves, supply);
    }

    Caps withWaves(List<Wave> newWaves) {
        return new Caps(total, perCustomer, channels, newWaves, supply);
    }

    Caps withSupply(SupplyShare share) {
        return new Caps(total, perCustomer, channels, waves, Optional.of(share));
    }
}
