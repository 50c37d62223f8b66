package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EarliestPromiseFirstTest {

    private static final AllocationPolicy POLICY = new EarliestPromiseFirst();
    private static final Instant JULY_2ND = Instant.parse("2026-07-01T22:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Availability SOMEWHEN = Availability.toBeAnnounced(BERLIN);
    private static final Availability JULY = Availability.in(YearMonth.of(2026, 7), BERLIN);
    private static final Availability JULY_1ST = Availability.on(LocalDate.of(2026, 7, 1), BERLIN);

    @Test
    void the_earliest_promise_comes_first_among_equals_the_first_order_and_no_promise_last() {
        PreOrder somewhen = promised(1, SOMEWHEN);
        PreOrder july = promised(2, JULY);
        PreOrder firstOfJuly = promised(3, JULY_1ST);
        PreOrder firstOfJulyToo = promised(4, JULY_1ST);

        assertThat(inOrder(POLICY, somewhen, july, firstOfJulyToo, firstOfJuly))
                .containsExactly("order-3", "order-4", "order-2", "order-1");
    }

    @Test
    void promises_count_by_the_second_at_which_the_day_after_them_begins() {
        assertThat(POLICY.rank(promised(1, JULY_1ST))).isEqualTo(JULY_2ND.getEpochSecond());
    }

    @Test
    void promises_decide_within_a_tier_even_where_there_is_none() {
        AllocationPolicy tiers = new Tiers("clubs", List.of(Tag.PRIORITY), POLICY);
        PreOrder somewhen = promised(1, SOMEWHEN);
        PreOrder july = promised(2, JULY);
        PreOrder somewhenInTheClub = promised(3, SOMEWHEN, Tag.PRIORITY);
        PreOrder julyInTheClub = promised(4, JULY, Tag.PRIORITY);

        assertThat(inOrder(tiers, somewhen, july, somewhenInTheClub, julyInTheClub))
                .containsExactly("order-4", "order-3", "order-2", "order-1");
    }

    private static Stream<String> inOrder(AllocationPolicy policy, PreOrder... preOrders) {
        return Stream.of(preOrders)
                .map(preOrder -> Allocation.ranked(policy, preOrder))
                .sorted((one, other) -> one.rank().compareTo(other.rank()))
                .map(preOrder -> preOrder.id().orderId());
    }

    private static PreOrder promised(long sequence, Availability promise, Tag... tags) {
        return SamplePreOrder.numbered(sequence, Stages.waiting(5), tags).promised(promise);
    }
}
