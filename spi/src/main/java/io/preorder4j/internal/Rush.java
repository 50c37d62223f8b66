package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.event.Event;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Gathering<Sale, Decision> gathering;

    Rush(Transactions transactions, Settling settling, InstantSource clock, int queue) {
        this.transactions = transactions;
        this.settling = settling;
        this.clock = clock;
        this.gathering = new Gathering<>(queue, Batch.MAX, this::carryOut);
    }

    /** A sale that is asked for. */
    record Sale(CommandKey key, String fingerprint, Footprint footprint, Decision.Maker maker) {}

    /** What was decided, or nothing if the sale is to be carried out alone. */
    Optional<Decision> decided(Sale sale) {
        Footprint footprint = sale.footprint();
        Ride<Sale, Decision> ride = new Ride<>(footprint.lane(), footprint.weight(), sale);
        Ride.End<Decision> end = gathering.join(ride);
        if (end instanceof Ride.Failed<Decision> failed) {
            throw failed.failure();
        }
        return end instanceof Ride.Done<Decision> done ? Optional.of(done.answer()) : Optional.empty();
    }

    private void carryOut(List<Ride<Sale, Decision>> rides) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Carried carried;
        try {
            carried = transactions.write(unit -> sold(new Recording(unit), rides, now));
        } catch (ContentionException | OutcomeUnknownException e) {
            throw e;
        } catch (RuntimeException e) {
            if (rides.size() == 1) {
                throw e;
            }
            rides.forEach(ride -> ride.ends(new Ride.Alone<>()));
            return;
        }
        settling.finish(transactions, carried.rest(), now);
        rides.forEach(ride -> ride.ends(carried.ends().getOrDefault(ride, new Ride.Alone<>())));
    }

    private Carried sold(Recording unit, List<Ride<Sale, Decision>> rides, Instant now) {
        List<Ride<Sale, Decision>> fresh = fresh(unit, rides);
        SharedUnit shared = SharedUnit.of(
                unit, fresh.stream().map(ride -> ride.request().footprint()).toList());
        Map<Ride<Sale, Decision>, Ride.End<Decision>> ends = new HashMap<>();
        List<CommandRecord> commands = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        for (Ride<Sale, Decision> ride : fresh) {
            Sale sale = ride.request();
            try {
                Decision decision = sale.maker().decide(shared, now);
                shared.keep();
                commands.add(decision.answering(sale.key(), sale.fingerprint()));
                facts.addAll(decision.facts());
                ends.put(ride, new Ride.Done<>(decision));
            } catch (ContentionException | StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!shared.forget()) {
                    throw e;
                }
                ends.put(ride, new Ride.Failed<>(e));
            }
        }
        shared.write();
        unit.commands().add(commands);
        return new Carried(ends, settling.begin(unit, facts, false, now));
    }

    /**
     * Those whose keys are new, one for each order. A command that was sent before, or twice at the same time, is answered alone,
     * and so is a second one about an order.
     */
    private static List<Ride<Sale, Decision>> fresh(UnitOfWork unit, List<Ride<Sale, Decision>> rides) {
        Set<CommandKey> keys = rides.stream().map(ride -> ride.request().key()).collect(Collectors.toSet());
        Set<CommandKey> known = new HashSet<>(unit.commands().find(keys).keySet());
        Set<String> orders = new HashSet<>();
        return rides.stream()
                .filter(ride -> known.add(ride.request().key()))
                .filter(ride -> orders.add(ride.request().footprint().orderId()))
                .toList();
    }

    private record Carried(Map<Ride<Sale, Decision>, Ride.End<Decision>> ends, Settling.Rest rest) {}
}
