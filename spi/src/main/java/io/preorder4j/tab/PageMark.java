package io.preorder4j.tab;

import io.preorder4j.core.preorder.PreOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of a pre-order in a sorted list. It never changes, so that pages stay whole while pre-orders do.
 *
 * @param due when the pre-order was due, if it had a date
 * @param sequence its number
 */
public record PageMark(Optional<Instant> due, long sequence) {

    private static final Comparator<PageMark> BY_SEQUENCE = Comparator.comparingLong(PageMark::sequence);

    private static final Comparator<PageMark> BY_DUE = Comparator.comparing(
                    (PageMark mark) -> mark.due().orElse(Instant.MAX))
            .thenComparing(BY_SEQUENCE);

    /**
     * The place of a pre-order.
     *
     * @param preOrder the pre-order
     * @return its place, whatever the sorting
     */
    public static PageMark of(PreOrder preOrder) {
        return new PageMark(preOrder.purchase().due(), preOrder.sequence());
    }

    /**
     * The order of places.
     *
     * @param sorting by what
     * @return the comparator of that sorting
     */
    public static Comparator<PageMark> order(Sorting sorting) {
        return switch (sorting) {
            case BY_SEQUENCE -> BY_SEQUENCE;
            case BY_DUE -> BY_DUE;
        };
    }
}
