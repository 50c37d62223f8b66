package io.preorder4j.promise;

import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * A pre-order that would come at another time.
 *
 * @param id the pre-order
 * @param units how many of its units wait
 * @param told when they are expected, as the customer was told last
 * @param expected when they would be expected
 * @param owesNotice whether the customer would be told
 */
public record Affected(PreOrderId id, long units, Availability told, Availability expected, boolean owesNotice) {

    /**
     * By how much it would be later than told.
     *
     * @return whole days between the last days of both, negative if it would be earlier; empty if one of them is no date
     */
    public OptionalLong daysLater() {
        return told.lastDay().isPresent() && expected.lastDay().isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(
                        told.lastDay().get(), expected.lastDay().get()))
                : OptionalLong.empty();
    }
}
