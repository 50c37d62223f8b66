package io.preorder4j.core.promise;

import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.util.Optional;

/**
 * Where a step of the {@link Plan} ends, and who is the last in the queue that is served whole before it.
 *
 * @param until the number of the last unit of the step
 * @param promise what is promised until there; empty if it may come any day
 * @param end where the queue is cut; empty if all of the queue is served before
 */
public record Cut(long until, Optional<Availability> promise, Optional<End> end) {

    /**
     * A place in the queue.
     *
     * @param last the rank up to which all stand before it; nobody needs to have it
     * @param number the number of the last unit before it
     */
    public record End(Rank last, long number) {

        /** The same place after something happened to the queue. */
        End after(Shift shift) {
            return new End(last, number + shift.at(last));
        }
    }

    /**
     * Whether the place stays where it is, with its number, when this happens: before it, or behind it, unless it {@linkplain
     * #hasRoomFor squeezes} somebody in.
     *
     * @param shift what happens
     * @return {@code false} if the place has to be looked for again
     */
    public boolean isUntouchedBy(Shift shift) {
        if (end.isEmpty()) {
            return true;
        }
        return shift.rank().compareTo(end.get().last()) <= 0
                ? shift.queued() + shift.given() == 0
                : shift.queued() >= 0 && shift.given() == 0;
    }

    /**
     * Whether somebody who joins behind the place would be served before it, if nobody stood between.
     *
     * @param joined who joins
     * @return {@code true} if as many units are left there
     */
    public boolean hasRoomFor(Shift joined) {
        return end.isPresent()
                && joined.rank().compareTo(end.get().last()) > 0
                && joined.queued() <= until - end.get().number();
    }

    Cut after(Shift shift) {
        return new Cut(until, promise, end.map(place -> place.after(shift)));
    }
}
