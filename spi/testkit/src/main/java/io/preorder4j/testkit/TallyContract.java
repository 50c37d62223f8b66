package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much of an offer is sold. */
abstract class TallyContract extends PortContract {

    @Test
    void of_a_new_offer_nothing_is_sold() {
        given(Samples.offer(SKU));

        assertThat(tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, Tally.none(SKU)));
    }

    @Test
    void a_tally_is_replaced_and_the_others_stay() {
        given(Samples.offer(SKU), Samples.offer(OTHER_SKU));

        update(List.of(Samples.tally(SKU, 12)));
        update(List.of(Samples.tally(SKU, 17)));

        assertThat(tallies(Set.of(SKU, OTHER_SKU)))
                .isEqualTo(Map.of(SKU, Samples.tally(SKU, 17), OTHER_SKU, Tally.none(OTHER_SKU)));
    }

    @Test
    void a_tally_may_be_as_large_as_a_long() {
        given(Samples.offer(SKU));

        update(List.of(Samples.tally(SKU, Long.MAX_VALUE)));

        assertThat(tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, Samples.tally(SKU, Long.MAX_VALUE)));
    }

    @Test
    void tallies_come_back_equal_with_channels_of_any_name_and_with_holds() {
        given(Samples.offer(SKU));
        Tally tally = Tally.none(SKU).sold(3, Optional.empty()).holding(Instant.parse("9999-12-31T23:59:59.999999Z"));
        for (String text : HostileTexts.ALL) {
            tally = tally.sold(text.length(), Optional.of(new Channel(text)));
        }
        update(List.of(tally));
        assertThat(tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, tally));

        Tally later = Samples.tally(SKU, 3).holding(Instant.parse("1969-12-31T23:59:59.999999Z"));
        update(List.of(later));
        assertThat(tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, later));

        update(List.of(later.endingAfter(Optional.empty())));
        assertThat(tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, Samples.tally(SKU, 3)));
    }

    @Test
    void a_thousand_tallies_are_locked_and_replaced_at_once() {
        Map<Sku, Tally> tallies = IntStream.range(0, 1000)
                .mapToObj(number -> Samples.tally(new Sku("SKU-" + number), number))
                .collect(Collectors.toMap(Tally::sku, tally -> tally));
        given(tallies.keySet().stream().map(Samples::offer).toArray(Offer[]::new));

        update(tallies.values());

        assertThat(tallies(tallies.keySet())).isEqualTo(tallies);
    }

    @Test
    void who_locks_reads_what_was_written_last() {
        given(Samples.offer(SKU), Samples.offer(OTHER_SKU));
        update(List.of(Samples.tally(SKU, 12)));

        write(work -> assertThat(work.offers().lock(sorted(SKU, OTHER_SKU)))
                .isEqualTo(Map.of(SKU, Samples.tally(SKU, 12), OTHER_SKU, Tally.none(OTHER_SKU))));
    }

    @Test
    void a_sku_that_is_not_offered_has_no_tally_and_locking_it_makes_none() {
        given(Samples.offer(SKU));

        write(work -> assertThat(work.offers().lock(sorted(SKU, OTHER_SKU))).containsOnlyKeys(SKU));

        assertThat(tallies(Set.of(SKU, OTHER_SKU))).containsOnlyKeys(SKU);
    }

    @Test
    void no_sku_has_no_tally() {
        write(work -> {
            assertThat(work.offers().lock(sorted())).isEmpty();
            work.offers().updateTallies(List.of());
        });

        assertThat(tallies(Set.of())).isEmpty();
    }

    private void update(Collection<Tally> tallies) {
        write(work -> {
            work.offers().lock(tallies.stream().map(Tally::sku).collect(Collectors.toCollection(TreeSet::new)));
            work.offers().updateTallies(tallies);
        });
    }

    private Map<Sku, Tally> tallies(Set<Sku> skus) {
        return read(work -> work.offers().tallies(skus));
    }
}
