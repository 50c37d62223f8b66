package io.preorder4j.internal;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What one thread wants of a {@link Gathering}. The thread waits for its end, or for being appointed to lead; an interrupt
 * does not end the waiting, because what was asked for may be under way.
 *
 * @param <Q> what is wanted
 * @param <A> what comes of it
 */
final class Ride<Q, A> {

    /** How a ride ends. */
    sealed interface End<A> {}

    /** What was wanted was done. */
    record Done<A>(A answer) implements End<A> {}

    /** It failed, and nothing was done, or nobody knows. */
    record Failed<A>(RuntimeException failure) implements End<A> {}

    /** Nothing was done: it is to be done alone. */
    record Alone<A>() implements End<A> {}

    private final Object lane;
    private final int weight;
    private final Q request;
    private final Thread rider = Thread.currentThread();
    private volatile @Nullable End<A> end;
    private volatile boolean appointed;

    Ride(Object lane, int weight, Q request) {
        this.lane = lane;
        this.weight = weight;
        this.request = request;
    }

    Object lane() {
        return lane;
    }

    int weight() {
        return weight;
    }

    Q request() {
        return request;
    }

    /** Ends the ride, unless it has ended. */
    void ends(End<A> with) {
        if (end == null) {
            end = with;
            LockSupport.unpark(rider);
        }
    }

    void appoint() {
        appointed = true;
        LockSupport.unpark(rider);
    }

    /** Waits until it ends or has to lead, and tells whether it has to. */
    boolean isAppointed() {
        boolean interrupted = false;
        while (end == null && !appointed) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return end == null;
    }

    boolean hasEnded() {
        return end != null;
    }

    /** How it ended. */
    End<A> end() {
        End<A> ended = end;
        if (ended == null) {
            throw new IllegalStateException("the ride goes on");
        }
        return ended;
    }
}
