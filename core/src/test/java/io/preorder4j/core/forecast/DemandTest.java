package io.preorder4j.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {

    private static final Instant LATE_ON_MAY_1ST = Instant.parse("2026-05-01T23:30:00Z");
    private static final LocalDate MAY_1ST = LocalDate.of(2026, 5, 1);
    private static final PreOrder WAITING = SamplePreOrder.numbered(17, Stages.waiting(5));

    @Test
    void a_sale_counts_on_its_day() {
        assertThat(demand(new PreOrderPlaced(WAITING))).contains(new Demand(SamplePreOrder.SKU, MAY_1ST, 5));
    }

    @Test
    void the_day_is_that_of_the_shop() {
        assertThat(Demand.of(entry(new PreOrderPlaced(WAITING)), sku -> ZoneId.of("Europe/Berlin")))
                .map(Demand::day)
                .contains(MAY_1ST.plusDays(1));
    }

    @Test
    void a_hold_does_not_count_yet() {
        assertThat(demand(new PreOrderPlaced(SamplePreOrder.numbered(17, Stages.held(5)))))
                .isEmpty();
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void a_move_counts_if_it_confirms_a_hold_or_cancels_a_sale(@ForAll Stage from, @ForAll Stage to) {
        Assume.that(from.leadsTo(to));
        long expected = 0;
        if (from == Stage.HELD && to == Stage.WAITING) {
            expected = 2;
        }
        if (from != Stage.HELD && to == Stage.CANCELLED) {
            expected = -2;
        }

        assertThat(demand(moved(from, to)).map(Demand::units).orElse(0L)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_refused_counts_if_there_was_nothing_left_to_sell(RefusalReason reason) {
        Event refused = new PreOrderRefused(WAITING.id(), WAITING.sku(), WAITING.customer(), 3, reason);
        boolean shortage = Set.of(
                        RefusalReason.CAP_REACHED,
                        RefusalReason.CHANNEL_CAP_REACHED,
                        RefusalReason.SUPPLY_SOLD_OUT,
                        RefusalReason.WAVE_SOLD_OUT)
                .contains(reason);

        assertThat(Demand.refused(entry(refused), sku -> ZoneOffset.UTC))
                .isEqualTo(shortage ? Optional.of(new Demand(SamplePreOrder.SKU, MAY_1ST, 3)) : Optional.empty());
        assertThat(demand(refused)).isEmpty();
    }

    @Test
    void a_day_sums_what_was_sold_and_what_was_refused() {
        Demand five = new Demand(SamplePreOrder.SKU, MAY_1ST, 5);
        DailyDemand day = DailyDemand.sold(five)
                .and(DailyDemand.refused(five))
                .and(DailyDemand.sold(new Demand(SamplePreOrder.SKU, MAY_1ST, -2)));

        assertThat(day).isEqualTo(new DailyDemand(SamplePreOrder.SKU, MAY_1ST, 3, 5));
        assertThat(DemandCount.SOLD.units(day)).isEqualTo(3);
        assertThat(DemandCount.ASKED_FOR.units(day)).isEqualTo(8);
        assertThatThrownBy(() -> new DailyDemand(SamplePreOrder.SKU, MAY_1ST, 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_events_say_nothing_about_demand() {
        assertThat(demand(new PreOrderPinned(WAITING.id(), WAITING.sku(), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_001, -1_000_000_001, Long.MIN_VALUE})
    void no_line_asks_for_more_than_a_billion_units(long units) {
        assertThatThrownBy(() -> new Demand(SamplePreOrder.SKU, MAY_1ST, units))
                .isInstanceOf(InvalidQuantityException.class);
    }

    private static Optional<Demand> demand(Event event) {
        return Demand.of(entry(event), sku -> ZoneOffset.UTC);
    }

    private static JournalEntry entry(Event event) {
        return new JournalEntry(1, LATE_ON_MAY_1ST, event);
    }

    private static Event moved(Stage from, Stage to) {
        Optional<LotId> lot = from.holdsGoods() == to.holdsGoods() ? Optional.empty() : Optional.of(new LotId(3));
        return new UnitsMoved(WAITING.id(), WAITING.sku(), WAITING.rank(), new Move(from, to, 2), lot);
    }
}
