package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.forecast.CapProjection;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.forecast.UnitsToBuy;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.planning.SalesForecast;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shop wants to know what will be asked for, from what was. The first day is May 1st. */
abstract class ForecastFeature extends Feature {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void what_was_sold_and_cancelled_counts_on_its_day() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        ordered("o-2", BEN, 2);
        passes(DAY.multipliedBy(2));
        shop().cancel(key(), anna, 3, CHANGED_MIND);

        assertThat(demand(DemandCount.SOLD)).isEqualTo(new DemandCurve(MAY_1, List.of(7L, 0L, -3L)));
    }

    @Test
    void a_day_begins_in_the_zone_of_the_offer() {
        given(offer());
        itIs("2026-05-01T22:00:00Z");
        ordered("o-1", ANNA, 5);

        assertThat(demand(DemandCount.SOLD).units()).containsExactly(0L, 5L, 0L);
    }

    @Test
    void a_hold_counts_on_the_day_on_which_it_is_confirmed() {
        given(offer());
        shop().hold(key(), order("o-1", ANNA, records(2)), DAY.multipliedBy(2));
        shop().hold(key(), order("o-2", BEN, records(9)), DAY);
        passes(DAY);
        shop().confirmHold(key(), "o-1");

        assertThat(demand(DemandCount.SOLD).units()).containsExactly(0L, 2L, 0L);
    }

    @Test
    void what_was_refused_because_nothing_was_left_was_asked_for() {
        given(offer().withCap(limit(5)).withCustomerLimit(limit(4)));
        ordered("o-1", ANNA, 4);
        assertRefused(place(order("o-2", BEN, records(2))), RefusalReason.CAP_REACHED);
        assertRefused(place(order("o-3", ANNA, records(1))), RefusalReason.CUSTOMER_LIMIT);

        assertThat(demand(DemandCount.SOLD).units()).containsExactly(4L, 0L, 0L);
        assertThat(demand(DemandCount.ASKED_FOR).units()).containsExactly(6L, 0L, 0L);
    }

    @Test
    void asking_twice_counts_nothing_twice() {
        given(offer());
        ordered("o-1", ANNA, 5);
        assertThat(demand(DemandCount.SOLD).total()).isEqualTo(5);
        assertThat(demand(DemandCount.SOLD).total()).isEqualTo(5);
        ordered("o-2", BEN, 1);
        assertThat(demand(DemandCount.SOLD).total()).isEqualTo(6);
    }

    @Test
    void more_than_a_page_of_the_journal_is_counted() {
        given(offer());
        List<OrderLine> lines = IntStream.rangeClosed(1, 700)
                .mapToObj(number -> OrderLine.of("" + number, RECORD, 1))
                .toList();
        place(order("o-1", ANNA, lines.toArray(OrderLine[]::new)));
        place(order("o-2", BEN, lines.toArray(OrderLine[]::new)));

        assertThat(demand(DemandCount.SOLD).total()).isEqualTo(1400);
    }

    @Test
    void four_even_weeks_let_one_expect_a_fifth() {
        fourWeeksOfThreeADay();
        SalesForecast forecast = forecast();

        assertThat(forecast.demand()).isEqualTo(new DemandCurve(MAY_1, Collections.nCopies(28, 3L)));
        assertThat(forecast.forecast()).isEqualTo(DemandForecast.of(forecast.demand()));
        assertThat(forecast.velocity()).isEqualTo(3);
    }

    @Test
    void the_day_on_which_the_cap_is_reached_and_the_units_to_buy_have_an_interval() {
        fourWeeksOfThreeADay();
        LocalDate today = MAY_1.plusDays(28);
        assertThat(forecast().left()).contains(16L);
        CapProjection cap = forecast().capReached().orElseThrow();
        assertThat(cap.expected()).contains(today.plusDays(5));
        assertThat(cap.earliest().orElseThrow()).isBefore(today.plusDays(5));

        shop().announce(
                        key(),
                        List.of(Supply.announced(new SupplyId("PO-7"), RECORD, 50, today)
                                .withConfidence(80)));
        receive("grn-1", 30);
        UnitsToBuy toBuy = forecast().toBuy(today.plusDays(7));
        assertThat(toBuy.expected()).isEqualTo(84 - 30 - 40 + 21);
        assertThat(toBuy.low()).isLessThan(toBuy.expected());
        assertThat(toBuy.high()).isGreaterThan(toBuy.expected());
    }

    @Test
    void the_cap_of_the_supply_is_a_cap_as_well() {
        given(offer().withSupplyCap(new SupplyShare(100)));
        assertThat(forecast().left()).contains(0L);
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-7"), RECORD, 50, MAY_4)));
        ordered("o-1", ANNA, 4);

        assertThat(forecast().left()).contains(46L);
    }

    @Test
    void before_anything_was_asked_for_nothing_is_expected() {
        given(offer());

        assertThat(forecast().velocity()).isZero();
        assertThat(forecast().capReached()).isEmpty();
        assertThat(forecast().toBuy(MAY_4)).isEqualTo(new UnitsToBuy(0, 0, 0));
        assertThat(shop().planning().forecast(POSTER, DemandCount.SOLD)).isEmpty();
        assertThatThrownBy(() -> shop().planning().demand(RECORD, MAY_4, MAY_4, DemandCount.SOLD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void fourWeeksOfThreeADay() {
        given(offer().withCap(limit(100)));
        for (int day = 0; day < 28; day++) {
            ordered("o-" + day, ANNA, 3);
            passes(DAY);
        }
    }

    private DemandCurve demand(DemandCount count) {
        return shop().planning().demand(RECORD, MAY_1, MAY_4, count);
    }

    private SalesForecast forecast() {
        return shop().planning().forecast(RECORD, DemandCount.ASKED_FOR).orElseThrow();
    }
}
