package io.preorder4j.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.readiness.Readiness.Light;
import io.preorder4j.core.stock.Stock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Stock EMPTY = Stock.none(new Sku("LP-1977"));
    private static final Stock TEN_FREE = EMPTY.received(10);

    @Test
    void without_demand_all_is_well() {
        assertThat(Outlook.of(TODAY, EMPTY).readiness()).isEqualTo(green());
    }

    @Test
    void what_is_there_may_be_due_today() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE);

        assertThat(outlook.promised(List.of(due(0, 10))).readiness()).isEqualTo(green());
        assertThat(outlook.promised(List.of(due(0, 11))).readiness()).isEqualTo(of(Light.RED, 0, 1));
    }

    @Test
    void what_comes_on_the_day_is_in_time_and_what_comes_the_day_after_is_not() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE).promised(List.of(due(5, 30)));

        assertThat(outlook.expecting(List.of(supply(5, 20, 100))).readiness()).isEqualTo(green());
        assertThat(outlook.expecting(List.of(supply(6, 20, 100))).readiness()).isEqualTo(of(Light.RED, 5, 20));
    }

    @Test
    void the_first_day_that_fails_is_told_with_all_that_is_short_by_then() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE)
                .promised(List.of(due(9, 50), due(5, 4), due(3, 8)))
                .expecting(List.of(supply(9, 100, 100)));

        assertThat(outlook.readiness()).isEqualTo(of(Light.RED, 5, 2));
    }

    @Test
    void supplies_that_are_not_sure_make_it_amber() {
        Outlook outlook = Outlook.of(TODAY, EMPTY).promised(List.of(due(5, 120)));

        assertThat(outlook.expecting(List.of(supply(2, 150, 80))).readiness()).isEqualTo(green());
        assertThat(outlook.expecting(List.of(supply(2, 150, 70))).readiness()).isEqualTo(of(Light.AMBER, 5, 15));
    }

    @Test
    void units_that_one_may_count_on_are_rounded_down_supply_by_supply() {
        Outlook outlook = Outlook.of(TODAY, EMPTY).promised(List.of(due(5, 2)));

        assertThat(outlook.expecting(List.of(supply(2, 3, 50), supply(3, 3, 50)))
                        .readiness())
                .isEqualTo(green());
        assertThat(outlook.expecting(List.of(supply(2, 3, 50), supply(3, 1, 99)))
                        .readiness())
                .isEqualTo(of(Light.AMBER, 5, 1));
    }

    @Test
    void a_supply_that_is_late_and_counts_comes_today() {
        Outlook outlook = Outlook.of(TODAY, EMPTY).promised(List.of(due(0, 5)));

        assertThat(outlook.expecting(List.of(supply(-1, 5, 100))).readiness()).isEqualTo(green());
        assertThat(outlook.expecting(List.of(supply(-1, 5, 40))).readiness()).isEqualTo(of(Light.AMBER, 0, 3));
    }

    @Test
    void what_is_overdue_is_due_today() {
        assertThat(Outlook.of(TODAY, TEN_FREE).promised(List.of(due(-30, 11))).readiness())
                .isEqualTo(of(Light.RED, 0, 1));
    }

    @Test
    void a_deficit_is_repaid_first() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE.allocated(10).adjusted(-3))
                .promised(List.of(due(5, 20)))
                .expecting(List.of(supply(2, 20, 100)));

        assertThat(outlook.readiness()).isEqualTo(of(Light.RED, 5, 3));
    }

    @Test
    void a_deficit_fails_nobody_to_whom_nothing_is_due() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE.allocated(10).adjusted(-3));

        assertThat(outlook.expecting(List.of(supply(2, 1, 100))).readiness()).isEqualTo(green());
    }

    @Test
    void further_demand_is_due_too_but_may_still_be_promised() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE).furtherDemand(List.of(due(5, 12)));

        assertThat(outlook.readiness()).isEqualTo(of(Light.RED, 5, 2));
        assertThat(outlook.availableToPromise(SupplyCount.IN_FULL)).containsExactly(bucket(0, 10, 0, 0, 10));
    }

    @Test
    void units_promised_for_no_day_are_never_late_but_nobody_else_is_promised_theirs() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE)
                .undated(15)
                .promised(List.of(due(3, 4)))
                .expecting(List.of(supply(5, 20, 100)));

        assertThat(outlook.readiness()).isEqualTo(green());
        assertThat(outlook.availableToPromise(SupplyCount.IN_FULL))
                .containsExactly(bucket(0, 10, 0, 0, 6), bucket(3, 10, 0, 4, 6), bucket(5, 6, 20, 15, 11));
    }

    @Test
    void what_a_later_day_needs_is_not_left_to_promise() {
        Outlook outlook = Outlook.of(TODAY, TEN_FREE)
                .promised(List.of(due(4, 8), due(8, 15)))
                .expecting(List.of(supply(6, 10, 100), supply(9, 50, 60)));

        assertThat(outlook.availableToPromise(SupplyCount.IN_FULL))
                .containsExactly(
                        bucket(0, 10, 0, 0, 0),
                        bucket(4, 10, 0, 8, 0),
                        bucket(6, 2, 10, 0, 0),
                        bucket(8, 12, 0, 15, 0),
                        bucket(9, -3, 50, 0, 47));
        assertThat(outlook.availableToPromise(SupplyCount.WITH_CAUTION)).endsWith(bucket(9, -3, 30, 0, 27));
    }

    @Test
    void with_caution_of_what_is_late_comes_what_its_confidence_says() {
        Outlook outlook = Outlook.of(TODAY, EMPTY).expecting(List.of(supply(-4, 7, 50), supply(0, 2, 100)));

        assertThat(outlook.availableToPromise(SupplyCount.IN_FULL)).containsExactly(bucket(0, 0, 9, 0, 9));
        assertThat(outlook.availableToPromise(SupplyCount.WITH_CAUTION)).containsExactly(bucket(0, 0, 5, 0, 5));
    }

    @Test
    void no_negative_number_of_units_waits_without_a_day() {
        Outlook outlook = Outlook.of(TODAY, EMPTY);

        assertThatThrownBy(() -> outlook.undated(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_that_would_wrap_are_refused() {
        Outlook rich = new Outlook(TODAY, Long.MAX_VALUE, List.of(supply(1, 1, 100)), List.of(), 0, List.of());
        Outlook poor = new Outlook(TODAY, Long.MIN_VALUE + 1, List.of(), List.of(due(0, 1)), 0, List.of());

        assertThatThrownBy(rich::readiness).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(poor::readiness)
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("shortfall"));
    }

    private static DueUnits due(int day, long units) {
        return new DueUnits(TODAY.plusDays(day), units);
    }

    private static ExpectedSupply supply(int day, long units, int confidence) {
        return new ExpectedSupply(TODAY.plusDays(day), units, confidence);
    }

    private static AvailableToPromise bucket(int day, long onHand, long expected, long promised, long left) {
        return new AvailableToPromise(TODAY.plusDays(day), onHand, expected, promised, left);
    }

    private static Readiness green() {
        return new Readiness(Light.GREEN, Optional.empty());
    }

    private static Readiness of(Light light, int day, long units) {
        return new Readiness(light, Optional.of(new Shortfall(TODAY.plusDays(day), units)));
    }
}
