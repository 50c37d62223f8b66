package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Segment;
import io.preorder4j.core.promise.Timetable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is promised to whom: a timetable for each SKU. */
abstract class PromiseContract extends PortContract {

    private static final Availability TBA = Availability.toBeAnnounced(ZoneId.of("Europe/Berlin"));
    private static final Availability JULY_1ST = Availability.on(Samples.DAY, ZoneId.of("Europe/Berlin"));

    @Test
    void timetables_come_back_equal_whatever_their_skus() {
        Map<Sku, Timetable> timetables = new HashMap<>();
        HostileTexts.ALL.forEach(text -> timetables.put(new Sku(text), plain(new Sku(text))));

        put(timetables.values().toArray(Timetable[]::new));

        assertThat(found(timetables.keySet())).isEqualTo(timetables);
    }

    @Test
    void a_timetable_comes_back_with_its_cuts_its_last_day_and_what_was_told() {
        List<Cut> cuts = List.of(
                new Cut(0, Optional.empty(), Optional.of(new Cut.End(Rank.FIRST, Long.MIN_VALUE))),
                new Cut(40, Optional.of(JULY_1ST), Optional.of(new Cut.End(new Rank(-1, 17), 38))),
                new Cut(Long.MAX_VALUE, Optional.of(TBA), Optional.empty()));
        Timetable nobodyTold = new Timetable(SKU, cuts, TBA, Optional.of(LocalDate.of(9999, 12, 31)), List.of());
        Timetable someTold = new Timetable(
                OTHER_SKU,
                cuts,
                JULY_1ST,
                Optional.empty(),
                List.of(
                        new Segment(Optional.of(new Rank(-2, 3)), Optional.empty()),
                        new Segment(Optional.empty(), Optional.of(TBA))));

        put(nobodyTold, someTold);
        assertThat(found(Set.of(SKU, OTHER_SKU))).isEqualTo(Map.of(SKU, nobodyTold, OTHER_SKU, someTold));

        put(nobodyTold.toldAll(), someTold.toldThrough(new Rank(0, 1)));
        assertThat(found(Set.of(SKU, OTHER_SKU)))
                .isEqualTo(Map.of(SKU, nobodyTold.toldAll(), OTHER_SKU, someTold.toldThrough(new Rank(0, 1))));
    }

    @Test
    void a_timetable_of_a_sku_that_has_none_is_not_found() {
        put(plain(SKU));

        assertThat(found(Set.of(OTHER_SKU))).isEmpty();
        assertThat(found(Set.of())).isEmpty();
        assertThat(found(Set.of(SKU, OTHER_SKU))).containsOnlyKeys(SKU);
    }

    private static Timetable plain(Sku sku) {
        return new Timetable(sku, List.of(), JULY_1ST, Optional.of(Samples.DAY), List.of()).toldAll();
    }

    private void put(Timetable... timetables) {
        write(work -> {
            work.stocks().lock(Samples.sorted(SKU, OTHER_SKU));
            work.promises().put(List.of(timetables));
        });
    }

    private Map<Sku, Timetable> found(Set<Sku> skus) {
        return read(work -> work.promises().timetables(skus));
    }
}
