package io.preorder4j.examples.loyalty;

import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.preorder.PreOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The oldest first, where every hundred loyalty points count as a day, up to thirty days. The shop writes the points on
 * the order line as a tag, {@code POINTS_250}.
 *
 * <p>The points are those of the day of the order: a rank is asked for once, and points that come later change nothing.
 * Nobody waits behind an order that is younger by more than thirty days, however many points it has.
 */
public final class LoyaltyPoints implements AllocationPolicy {

    /** Nine digits, as more would not fit an {@code int}; nobody has that many points. */
    private static final Pattern POINTS = Pattern.compile("POINTS_([0-9]{1,9})");

    private static final int POINTS_OF_A_DAY = 100;
    private static final int MOST_DAYS = 30;

    /** Makes the policy; the service loader needs it so. */
    public LoyaltyPoints() {}

    @Override
    public String name() {
        return "loyalty-points";
    }

    @Override
    public long rank(PreOrder preOrder) {
        int points =
                preOrder.tags().stream().mapToInt(LoyaltyPoints::points).max().orElse(0);
        Duration headStart = Duration.ofDays(Math.min(points / POINTS_OF_A_DAY, MOST_DAYS));
        return ChronoUnit.MICROS.between(Instant.EPOCH, preOrder.placedAt().minus(headStart));
    }

    /** The points that a tag tells of. Any other tag tells of none: a policy that throws would refuse the order. */
    private static int points(Tag tag) {
        Matcher matcher = POINTS.matcher(tag.value());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
