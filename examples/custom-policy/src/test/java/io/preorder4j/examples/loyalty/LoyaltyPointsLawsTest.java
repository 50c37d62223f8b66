package io.preorder4j.examples.loyalty;

import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.testkit.PolicyLaws;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

class LoyaltyPointsLawsTest extends PolicyLaws {

    @Override
    protected AllocationPolicy policy() {
        return new LoyaltyPoints();
    }

    @Override
    protected Set<Tag> tags() {
        return Set.of(new Tag("POINTS_99"), new Tag("POINTS_250"), new Tag("POINTS_999999999"), new Tag("POINTS_MANY"));
    }

    @Override
    protected Optional<Duration> starvationBound() {
        return Optional.of(Duration.ofDays(30));
    }
}
