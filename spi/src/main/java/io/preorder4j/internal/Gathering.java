package io.preorder4j.internal;

import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.OverloadedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Lets threads that want much the same at the same time have it done together: the first to come leads and begins at once,
 * with nobody else; whoever comes meanwhile rides along with the next. There is no thread of its own and no waiting for
 * company. The idea is known as flat combining (Hendler, Incze, Shavit and Tzafrir, SPAA 2010), and in databases as group
 * commit.
 *
 * <p>Rides wait in lanes, and each group takes one of each lane in turn: who goes where few go doesn't wait for the crowd
 * elsewhere. Within a lane, the first to come is the first to ride.
 *
 * @param <Q> what is wanted
 * @param <A> what comes of it
 */
final class Gathering<Q, A> {

    private final int room;
    private final int most;
    private final Consumer<List<Ride<Q, A>>> journey;

    private final Queue<Ride<Q, A>> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean led = new AtomicBoolean();

    /** Only whoever leads looks in here. A lane that was served goes to the end. */
    private final Map<Object, Deque<Ride<Q, A>>> lanes = new LinkedHashMap<>();

    /**
     * Begins with nobody.
     *
     * @param room how many rides may wait; more are refused
     * @param most how much weight goes together, unless a single ride weighs more
     * @param journey ends each of some rides; if it throws, those that have not ended fail
     */
    Gathering(int room, int most, Consumer<List<Ride<Q, A>>> journey) {
        this.room = room;
        this.most = most;
        this.journey = journey;
    }

    /**
     * Rides along, or leads, until the ride ends.
     *
     * @throws OverloadedException if too many wait already; nothing was done then
     */
    Ride.End<A> join(Ride<Q, A> ride) {
        arrive(ride);
        return travel(ride);
    }

    void arrive(Ride<Q, A> ride) {
        if (waiting.incrementAndGet() > room) {
            waiting.decrementAndGet();
            throw new OverloadedException(room);
        }
        arrivals.add(ride);
    }

    Ride.End<A> travel(Ride<Q, A> ride) {
        if (led.compareAndSet(false, true)) {
            leadUnlessEnded(ride);
        } else if (ride.isAppointed()) {
            lead(ride);
        }
        return ride.end();
    }

    /** Who comes to lead may have been taken along in the meantime, and all others as well. */
    private void leadUnlessEnded(Ride<Q, A> ride) {
        if (ride.hasEnded()) {
            handOver();
        } else {
            lead(ride);
        }
    }

    /** How many wait, without those who are under way. */
    int waiting() {
        return waiting.get();
    }

    private void lead(Ride<Q, A> own) {
        List<Ride<Q, A>> group = group(own);
        RuntimeException failure = new OutcomeUnknownException("who carried it out with others did not end it", null);
        try {
            journey.accept(group);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            handOver();
            Ride.End<A> failed = new Ride.Failed<>(failure);
            group.forEach(ride -> ride.ends(failed));
        }
    }

    /** The next group, with the ride of its leader. */
    private List<Ride<Q, A>> group(Ride<Q, A> own) {
        sortIn();
        List<Ride<Q, A>> group = new ArrayList<>();
        take(own, group);
        int weight = own.weight();
        while (!lanes.isEmpty()) {
            Ride<Q, A> next = first();
            weight += next.weight();
            if (weight > most) {
                break;
            }
            take(next, group);
        }
        waiting.addAndGet(-group.size());
        return group;
    }

    private void sortIn() {
        for (Ride<Q, A> ride = arrivals.poll(); ride != null; ride = arrivals.poll()) {
            lanes.computeIfAbsent(ride.lane(), lane -> new ArrayDeque<>()).add(ride);
        }
    }

    private Ride<Q, A> first() {
        return lanes.values().iterator().next().element();
    }

    /** Takes a ride out of its lane, which has to wait for all others then. */
    private void take(Ride<Q, A> ride, List<Ride<Q, A>> group) {
        Deque<Ride<Q, A>> lane = lanes.remove(ride.lane());
        if (lane != null) {
            lane.remove(ride);
            if (!lane.isEmpty()) {
                lanes.put(ride.lane(), lane);
            }
        }
        group.add(ride);
    }

    /** Has the first of those who wait lead. Who comes just as nobody leads any more leads, or is seen here. */
    private void handOver() {
        do {
            sortIn();
            if (!lanes.isEmpty()) {
                first().appoint();
                return;
            }
            led.set(false);
        } while (!arrivals.isEmpty() && led.compareAndSet(false, true));
    }
}
