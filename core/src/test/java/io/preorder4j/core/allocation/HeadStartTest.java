package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HeadStartTest {

    private static final Tag GOLD = new Tag("GOLD");
    private static final Tag SILVER = new Tag("SILVER");
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final AllocationPolicy POLICY =
            new HeadStart("clubs", Map.of(GOLD, LONGEST, SILVER, Duration.ofDays(2)));

    private static final Instant MONDAY = Instant.parse("2026-05-04T09:00:00.000001Z");
    private static final Duration TICK = Duration.ofNanos(1000);

    @Test
    void a_tag_is_worth_its_head_start_and_not_a_microsecond_more() {
        PreOrder earlier = placed(1, MONDAY);

        assertThat(rank(placed(2, MONDAY.plus(LONGEST).minus(TICK), GOLD))).isLessThan(rank(earlier));
        assertThat(rank(placed(2, MONDAY.plus(LONGEST), GOLD))).isGreaterThan(rank(earlier));
        assertThat(POLICY.rank(placed(2, MONDAY.plus(LONGEST), GOLD))).isEqualTo(POLICY.rank(earlier));
    }

    @Test
    void the_longest_head_start_of_a_pre_order_counts() {
        assertThat(POLICY.rank(placed(1, MONDAY, SILVER, GOLD, Tag.PREORDER)))
                .isEqualTo(POLICY.rank(placed(1, MONDAY, GOLD)));
    }

    @Test
    void the_oldest_comes_first_among_those_with_the_same_head_start() {
        assertThat(rank(placed(2, MONDAY, GOLD))).isLessThan(rank(placed(1, MONDAY.plus(TICK), GOLD)));
        assertThat(rank(placed(1, MONDAY, GOLD))).isLessThan(rank(placed(2, MONDAY, GOLD)));
    }

    @Property
    void nobody_waits_behind_an_order_that_is_younger_by_more_than_the_longest_head_start(
            @ForAll("months") List<PreOrder> preOrders) {
        for (PreOrder one : preOrders) {
            for (PreOrder other : preOrders) {
                if (other.placedAt().isAfter(one.placedAt().plus(LONGEST))) {
                    assertThat(rank(one)).isLessThan(rank(other));
                }
            }
        }
    }

    @Test
    void it_can_be_composed() {
        AllocationPolicy policy = new Tiers("limited-first", List.of(Tag.LIMITED_RUN), POLICY);
        PreOrder gold = placed(2, MONDAY.plus(TICK), GOLD);
        PreOrder plain = placed(1, MONDAY);
        PreOrder limited = placed(3, MONDAY.plus(LONGEST), Tag.LIMITED_RUN);

        assertThat(policy.rank(limited)).isLessThan(policy.rank(gold));
        assertThat(policy.rank(gold)).isLessThan(policy.rank(plain));
    }

    @Test
    void a_head_start_is_from_zero_to_ten_years() {
        assertThat(new HeadStart("longest", Map.of(GOLD, Duration.ofDays(3650), SILVER, Duration.ZERO)))
                .isNotNull();
        assertRefused(Duration.ofNanos(-1), "head start of GOLD is PT-0.000000001S, not 0 to PT87600H");
        assertRefused(
                Duration.ofDays(3650).plusNanos(1), "head start of GOLD is PT87600H0.000000001S, not 0 to PT87600H");
    }

    private static void assertRefused(Duration worth, String message) {
        assertThatThrownBy(() -> new HeadStart("refused", Map.of(GOLD, worth)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Rank rank(PreOrder preOrder) {
        return Allocation.ranked(POLICY, preOrder).rank();
    }

    private static PreOrder placed(long sequence, Instant placedAt, Tag... tags) {
        PreOrder sample = SamplePreOrder.numbered(sequence, Stages.waiting(5));
        Purchase purchase = Purchase.of(sample.sku(), sample.customer(), placedAt);
        return PreOrder.of(sample.id(), purchase, Set.of(tags), sample.rank(), sample.stages());
    }

    /** Two months of orders; their sequence is not always that of their time, as clocks are set back now and then. */
    @Provide
    Arbitrary<List<PreOrder>> months() {
        long twoMonths = Duration.ofDays(60).toMillis() * 1000;
        return Combinators.combine(
                        Arbitraries.longs().between(0, twoMonths), Arbitraries.of(GOLD, SILVER, Tag.PREORDER))
                .as((micros, tag) -> placed(1, MONDAY.plusNanos(micros * 1000), tag))
                .list()
                .ofMaxSize(12)
                .map(HeadStartTest::numbered);
    }

    private static List<PreOrder> numbered(List<PreOrder> preOrders) {
        List<PreOrder> numbered = new ArrayList<>();
        for (PreOrder preOrder : preOrders) {
            Tag tag = preOrder.tags().iterator().next();
            numbered.add(placed(numbered.size() + 1L, preOrder.placedAt(), tag));
        }
        return numbered;
    }
}
