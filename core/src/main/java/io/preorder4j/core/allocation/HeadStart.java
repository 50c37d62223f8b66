package io.preorder4j.core.allocation;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The oldest first, where some count as older than they are: a tag is worth a head start in time. Because a head start
 * is finite, everybody's turn comes: nobody waits behind an order that is younger by more than the longest head start.
 *
 * <p>The age is taken from {@link PreOrder#placedAt()}, so from the host's clock; among equals the sequence decides.
 */
public final class HeadStart implements AllocationPolicy {

    private static final Duration LONGEST = Duration.ofDays(3650);

    private final String name;
    private final Map<Tag, Duration> headStarts;

    /**
     * Makes the policy.
     *
     * @param name its stable name
     * @param headStarts what each tag is worth, from 0 to ten years; the longest one that a pre-order has counts
     */
    public HeadStart(String name, Map<Tag, Duration> headStarts) {
        this.name = name;
        this.headStarts = Map.copyOf(headStarts);
        this.headStarts.forEach((tag, worth) -> {
            if (worth.isNegative() || worth.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("head start of " + tag + " is " + worth + ", not 0 to " + LONGEST);
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        Duration headStart = preOrder.tags().stream()
                .map(tag -> headStarts.getOrDefault(tag, Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return ChronoUnit.MICROS.between(Instant.EPOCH, preOrder.placedAt().minus(headStart));
    }
}
