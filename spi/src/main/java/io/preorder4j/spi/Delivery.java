package io.preorder4j.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a notice has come on its way to the customer. Immutable.
 *
 * <p>Notices that leave together are a letter. Which those are is decided when it is first taken for delivery and never
 * again: whatever joins later is another letter, so that a letter that may have arrived is sent again as it was.
 *
 * @param state whether it is still to be delivered
 * @param letter the id of its letter, which is that of the letter's first notice; empty as long as it never was taken
 * @param attempts how often it was taken for delivery
 * @param at when it may be taken next, when it was delivered, or when it was given up; to the microsecond
 * @param holder who took it and will tell what came of it, until {@link #at}; empty if nobody has it
 */
public record Delivery(State state, Optional<Long> letter, int attempts, Instant at, Optional<String> holder) {

    /** Whether a notice is still to be delivered. */
    public enum State {
        /** It is. */
        PENDING,
        /** It was delivered. */
        DELIVERED,
        /** It was given up after too many attempts. */
        DEAD
    }

    /**
     * That of a new notice.
     *
     * @param since from when on it may be taken
     * @return it is to be delivered, and never was taken
     */
    public static Delivery owed(Instant since) {
        return new Delivery(State.PENDING, Optional.empty(), 0, since, Optional.empty());
    }

    /**
     * Somebody takes it.
     *
     * @param taken the id of the letter
     * @param by who
     * @param until until when nobody else may
     * @return the delivery from then on
     */
    public Delivery taken(long taken, String by, Instant until) {
        return new Delivery(State.PENDING, Optional.of(taken), attempts + 1, until, Optional.of(by));
    }

    /**
     * It arrived.
     *
     * @param now when
     * @return the delivery from then on
     */
    public Delivery delivered(Instant now) {
        return new Delivery(State.DELIVERED, letter, attempts, now, Optional.empty());
    }

    /**
     * It failed and is tried again.
     *
     * @param next when
     * @return the delivery from then on
     */
    public Delivery retriedAt(Instant next) {
        return new Delivery(State.PENDING, letter, attempts, next, Optional.empty());
    }

    /**
     * It is given up.
     *
     * @param now when
     * @return the delivery from then on
     */
    public Delivery givenUp(Instant now) {
        return new Delivery(State.DEAD, letter, attempts, now, Optional.empty());
    }

    /**
     * It is tried from the beginning, as the same letter.
     *
     * @param now from when on
     * @return the delivery from then on
     */
    public Delivery requeued(Instant now) {
        return new Delivery(State.PENDING, letter, 0, now, Optional.empty());
    }

    /**
     * Whether it was taken by nobody yet, so that it may still be withdrawn.
     *
     * @return {@code true} if it is to be delivered and has no letter
     */
    public boolean isUnsent() {
        return state == State.PENDING && letter.isEmpty();
    }

    /**
     * Whether somebody has it.
     *
     * @param now the time
     * @return {@code true} until the time of its holder is over
     */
    public boolean isTaken(Instant now) {
        return holder.isPresent() && now.isBefore(at);
    }
}
