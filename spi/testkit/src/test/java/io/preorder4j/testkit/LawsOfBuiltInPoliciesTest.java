package io.preorder4j.testkit;

import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.FairShare;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.HeadStart;
import io.preorder4j.core.allocation.Lottery;
import io.preorder4j.core.allocation.PriorityFirst;
import io.preorder4j.core.allocation.ProportionalShare;
import io.preorder4j.core.allocation.Reserve;
import io.preorder4j.core.allocation.Tiers;
import io.preorder4j.core.allocation.WholeLines;
import io.preorder4j.core.allocation.WholeLines.WhenTooLarge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Group;

/** The library's own policies keep the laws, and those that promise more keep that too. */
@SuppressWarnings("ClassCanBeStatic") // jqwik runs a group only as an inner class
class LawsOfBuiltInPoliciesTest {

    private static final AllocationPolicy FIRST_COME = new FirstComeFirstServed();

    @Group
    class OfFirstComeFirstServed extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new FirstComeFirstServed();
        }

        @Override
        protected Optional<Duration> starvationBound() {
            return Optional.of(Duration.ZERO);
        }
    }

    @Group
    class OfPriorityFirst extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new PriorityFirst();
        }
    }

    @Group
    class OfTiers extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new Tiers("tiers", List.of(Tag.LIMITED_RUN, Tag.PRIORITY), FIRST_COME);
        }
    }

    @Group
    class OfHeadStart extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new HeadStart(
                    "head-start", Map.of(Tag.PRIORITY, Duration.ofDays(14), Tag.LIMITED_RUN, Duration.ofDays(2)));
        }

        @Override
        protected Optional<Duration> starvationBound() {
            return Optional.of(Duration.ofDays(14));
        }
    }

    @Group
    class OfLottery extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new Lottery("lottery", 2026);
        }
    }

    @Group
    class OfWholeLinesThatStop extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new WholeLines(FIRST_COME, WhenTooLarge.STOP);
        }

        @Override
        protected Optional<Duration> starvationBound() {
            return Optional.of(Duration.ZERO);
        }
    }

    @Group
    class OfWholeLinesThatSkip extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new WholeLines(FIRST_COME, WhenTooLarge.SKIP);
        }
    }

    @Group
    class OfProportionalShare extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new ProportionalShare();
        }
    }

    @Group
    class OfFairShare extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new FairShare();
        }
    }

    @Group
    class OfReserve extends PolicyLaws {
        @Override
        protected AllocationPolicy policy() {
            return new Reserve("reserve", Tag.LIMITED_RUN, 30, new PriorityFirst());
        }
    }
}
