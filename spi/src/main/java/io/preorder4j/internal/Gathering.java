package io.preorder4j.internal;

import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.OverloadedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets threads that want much the same at the same time have it done together: the first to come leads and begins at once,
 * with nobody else; whoever comes meanwhile rides along with the next. There is no thread of its own and no waiting for
 * company. The idea is known as flat combining (Hendler, Incze, Shavit and Tzafrir, SPAA 2010), and in databases as group
 * commit.
 *
 * <p>Rides wait in lanes, and each group takes one of each lane in turn: who goes where few go doesn't wait for the crowd
 * elsewhere. Within a lane, the first to come is the first to ride, and groups follow one another. Groups in different lanes
 * may be under way at the same time: where a lane is blocked, the others go on.
 *
 * @param <Q> what is wanted
 * @param <A> what comes of it
 */
final class Gathering<Q, A> {

    private final int room;
    private final int most;
    private final Consumer<List<Ride<Q, A>>> journey;

    private final Lock lock = new ReentrantLock();
    private final Map<Object, Lane> lanes = new HashMap<>();

    /** The lanes in which somebody waits and nobody is under way. */
    private final Queue<Lane> ready = new PriorityQueue<>(Comparator.comparingLong(lane -> lane.turn));

    private long turns;
    private int waiting;

    /** How many more groups may set off. */
    private int free;

    /**
     * Begins with nobody.
     *
     * @param room how many rides may wait; more are refused
     * @param most how much weight goes together, unless a single ride weighs more
     * @param abreast how many groups may be under way at the same time
     * @param journey ends each of some rides; if it throws, those that have not ended fail
     */
    Gathering(int room, int most, int abreast, Consumer<List<Ride<Q, A>>> journey) {
        this.room = room;
        this.most = most;
        this.free = abreast;
        this.journey = journey;
    }

    /**
     * Rides along, or leads, until the ride ends.
     *
     * @throws OverloadedException if too many wait already; nothing was done then
     */
    Ride.End<A> join(Ride<Q, A> ride) {
        locked(() -> {
            if (waiting == room) {
                throw new OverloadedException(room);
            }
            waiting++;
            lane(ride).add(ride);
            appoint();
        });
        if (ride.isAppointed()) {
            lead(ride);
        }
        return ride.end();
    }

    /** How many wait, without those who are under way. */
    int waiting() {
        int[] count = new int[1];
        locked(() -> count[0] = waiting);
        return count[0];
    }

    private void lead(Ride<Q, A> own) {
        List<Ride<Q, A>> group = new ArrayList<>();
        locked(() -> gather(own, group));
        RuntimeException failure = new OutcomeUnknownException("who carried it out with others did not end it", null);
        try {
            journey.accept(group);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            locked(() -> arrived(group));
            Ride.End<A> failed = new Ride.Failed<>(failure);
            group.forEach(ride -> ride.ends(failed));
        }
    }

    /** Has the first of those lead who may set off. Others join them when they do. */
    private void appoint() {
        while (free > 0 && !ready.isEmpty()) {
            free--;
            Lane lane = ready.remove();
            lane.underWay = true;
            lane.rides.element().appoint();
        }
    }

    /** Takes the leader along, and then one of each lane in turn. */
    private void gather(Ride<Q, A> own, List<Ride<Q, A>> group) {
        int weight = 0;
        for (Lane lane = lane(own); lane != null; lane = ready.poll()) {
            weight += lane.rides.element().weight();
            if (weight > most && !group.isEmpty()) {
                ready.add(lane);
                break;
            }
            group.add(lane.takeFirst());
            if (!lane.rides.isEmpty()) {
                ready.add(lane);
            }
        }
        ready.removeIf(lane -> lane.underWay);
        waiting -= group.size();
    }

    /** Opens the lanes of a group again, and lets others set off. */
    private void arrived(List<Ride<Q, A>> group) {
        free++;
        group.stream().map(this::lane).distinct().forEach(Lane::open);
        appoint();
    }

    private Lane lane(Ride<Q, A> ride) {
        return lanes.computeIfAbsent(ride.lane(), Lane::new);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Those who want to go the same way. */
    private final class Lane {

        private final Object name;
        private final Queue<Ride<Q, A>> rides = new ArrayDeque<>();
        private boolean underWay;
        private long turn;

        Lane(Object name) {
            this.name = name;
        }

        void add(Ride<Q, A> ride) {
            if (rides.isEmpty()) {
                turn = turns++;
                if (!underWay) {
                    ready.add(this);
                }
            }
            rides.add(ride);
        }

        /** Has the first one set off; the others wait until it is the turn of their lane again. */
        Ride<Q, A> takeFirst() {
            underWay = true;
            turn = turns++;
            return rides.remove();
        }

        /** Whoever was under way has arrived. */
        void open() {
            underWay = false;
            if (rides.isEmpty()) {
                lanes.remove(name);
            } else {
                ready.add(this);
            }
        }
    }
}
