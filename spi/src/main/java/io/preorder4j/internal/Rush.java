package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.event.Event;
import io.preorder4j.metrics.PlacementGroup;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out sales that are asked for at the same time in one transaction, one decision after the other. So the lock, the round
 * trips and the commit, which is what a sale costs, are paid once for as many as a thousand lines.
 *
 * <p>A sale that fails is told so, and the others go on. When it is the transaction that fails, for another reason than a lost
 * race, each is tried alone.
 */
final class Rush {

    private final Transactions transactions;
    private final Settling settling;
    private final InstantSource clock;
    private final Meter meter;
    private final Gathering<Sale, Sold> gathering;

    Rush(Transactions transactions, Settling settling, InstantSource clock, Meter meter, int queue, int abreast) {
        this.transactions = transactions;
        this.settling = settling;
        this.clock = clock;
        this.meter = meter;
        this.gathering = new Gathering<>(queue, Batch.MAX, abreast, this::carryOut);
    }

    /** A sale that is asked for. */
    record Sale(CommandKey key, String fingerprint, Footprint footprint, Decision.Maker maker) {}

    /**
     * What was decided.
     *
     * @param rest what is left to settle for all who were carried out together; one of them is told
     */
    private record Sold(Decision decision, Instant at, Optional<Settling.Rest> rest) {}

    /** What was decided, or nothing if the sale is to be carried out alone. */
    Optional<Decision> decided(Sale sale) {
        Footprint footprint = sale.footprint();
        Ride<Sale, Sold> ride = new Ride<>(footprint.lane(), footprint.weight(), sale);
        Ride.End<Sold> end = gathering.join(ride);
        if (end instanceof Ride.Failed<Sold> failed) {
            throw failed.failure();
        }
        return end instanceof Ride.Done<Sold> done ? Optional.of(finished(done.answer())) : Optional.empty();
    }

    /** Whoever bought first in a group sees to what is left to settle, when others lead already: the sale goes on meanwhile. */
    private Decision finished(Sold sold) {
        sold.rest().ifPresent(rest -> settling.finish(transactions, rest, sold.at()));
        return sold.decision();
    }

    private void carryOut(List<Ride<Sale, Sold>> rides) {
        long begun = meter.begin();
        int waiting = gathering.waiting();
        try {
            carryOutUnmeasured(rides);
        } finally {
            if (meter.isOn()) {
                meter.record(new PlacementGroup(rides.size(), waiting, Meter.since(begun)));
            }
        }
    }

    private void carryOutUnmeasured(List<Ride<Sale, Sold>> rides) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Ride<Sale, Sold>, Ride.End<Sold>> ends;
        try {
            ends = transactions.write(unit -> sold(new Recording(unit), rides, now));
        } catch (ContentionException | OutcomeUnknownException e) {
            throw e;
        } catch (RuntimeException e) {
            if (rides.size() == 1) {
                throw e;
            }
            rides.forEach(ride -> ride.ends(new Ride.Alone<>()));
            return;
        }
        rides.forEach(ride -> ride.ends(ends.getOrDefault(ride, new Ride.Alone<>())));
    }

    private Map<Ride<Sale, Sold>, Ride.End<Sold>> sold(Recording unit, List<Ride<Sale, Sold>> rides, Instant now) {
        List<Ride<Sale, Sold>> different = different(rides);
        Map<CommandKey, Footprint> footprints = new HashMap<>();
        different.forEach(
                ride -> footprints.put(ride.request().key(), ride.request().footprint()));
        SharedUnit shared = SharedUnit.of(unit, footprints);
        Map<Ride<Sale, Sold>, Ride.End<Sold>> ends = new HashMap<>();
        Map<Ride<Sale, Sold>, Decision> decided = new LinkedHashMap<>();
        List<CommandRecord> commands = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        for (Ride<Sale, Sold> ride : different) {
            Sale sale = ride.request();
            if (shared.answered().contains(sale.key())) {
                continue;
            }
            try {
                Decision decision = sale.maker().decide(shared, now);
                shared.keep();
                commands.add(decision.answering(sale.key(), sale.fingerprint()));
                facts.addAll(decision.facts());
                decided.put(ride, decision);
            } catch (ContentionException | StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!shared.forget()) {
                    throw e;
                }
                ends.put(ride, new Ride.Failed<>(e));
            }
        }
        shared.close();
        unit.knownBy(shared);
        unit.commands().add(commands);
        Optional<Settling.Rest> rest = Optional.of(settling.begin(unit, facts, false, now));
        for (Map.Entry<Ride<Sale, Sold>, Decision> each : decided.entrySet()) {
            ends.put(each.getKey(), new Ride.Done<>(new Sold(each.getValue(), now, rest)));
            rest = Optional.empty();
        }
        return ends;
    }

    /** One for each key and each order: a command that was sent twice at the same time is answered alone, and so is a second one about an order. */
    private static List<Ride<Sale, Sold>> different(List<Ride<Sale, Sold>> rides) {
        Set<CommandKey> keys = new HashSet<>();
        Set<String> orders = new HashSet<>();
        return rides.stream()
                .filter(ride -> keys.add(ride.request().key()))
                .filter(ride -> orders.add(ride.request().footprint().orderId()))
                .toList();
    }
}
