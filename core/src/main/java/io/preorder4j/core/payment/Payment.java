package io.preorder4j.core.payment;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a pre-order stands with its payments.
 *
 * @param open the obligations that are not met, in their order
 * @param met the obligations that are met, in their order
 * @param failed whether the last attempt to collect the open ones failed
 * @param dueBy until when the open ones are to be met; empty if none is open, or if that time has passed and the units
 *     were given to others
 */
public record Payment(Set<Obligation> open, Set<Obligation> met, boolean failed, Optional<Instant> dueBy) {

    private static final Payment NOTHING_OWED = new Payment(Set.of(), Set.of(), false, Optional.empty());

    /** Copies and sorts the obligations, and checks that nothing is due or failed unless something is open. */
    public Payment {
        open = sorted(open);
        met = sorted(met);
        if (open.isEmpty() && (dueBy.isPresent() || failed)) {
            throw new IllegalStateException("nothing is owed, but due by " + dueBy + ", failed " + failed);
        }
    }

    /**
     * Nothing is owed yet.
     *
     * @return the payment without obligations
     */
    public static Payment nothingOwed() {
        return NOTHING_OWED;
    }

    /**
     * Whether units may be picked.
     *
     * @return {@code false} while an obligation is open
     */
    public boolean isSettled() {
        return open.isEmpty();
    }

    /**
     * Whether an obligation arose before.
     *
     * @param obligation what may be owed
     * @return {@code true} if it is open or met
     */
    public boolean knows(Obligation obligation) {
        return open.contains(obligation) || met.contains(obligation);
    }

    /**
     * The payment after one more obligation arose.
     *
     * @param obligation what is owed
     * @param by until when; an earlier time of an open obligation stands
     * @return the next payment
     */
    public Payment owing(Obligation obligation, Instant by) {
        return new Payment(
                with(open, Set.of(obligation)),
                met,
                failed,
                Optional.of(dueBy.filter(by::isAfter).orElse(by)));
    }

    /**
     * The payment after all that was owed was paid.
     *
     * @return the next payment
     */
    public Payment paid() {
        return new Payment(Set.of(), with(met, open), false, Optional.empty());
    }

    /**
     * The payment after an attempt to collect failed.
     *
     * @return the next payment
     * @throws IllegalStateException if nothing is owed
     */
    public Payment afterFailure() {
        return new Payment(open, met, true, dueBy);
    }

    /**
     * The payment after the time to pay has passed: it is still owed, and no time is set any more.
     *
     * @return the next payment
     * @throws IllegalStateException if nothing is owed
     */
    public Payment lapsed() {
        return new Payment(open, met, true, Optional.empty());
    }

    /**
     * Whether the time to pay has passed.
     *
     * @param now the time
     * @return {@code true} if something is owed and was due before now, or is due now, or lapsed already
     */
    public boolean isOverdue(Instant now) {
        return !isSettled() && dueBy.filter(now::isBefore).isEmpty();
    }

    private static Set<Obligation> sorted(Set<Obligation> obligations) {
        return obligations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(obligations));
    }

    private static Set<Obligation> with(Set<Obligation> some, Set<Obligation> more) {
        EnumSet<Obligation> all = EnumSet.noneOf(Obligation.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
