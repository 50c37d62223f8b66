package io.preorder4j.core.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.promise.Plan.Step;
import io.preorder4j.core.stock.Stock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records are offered for July 1st; today is June 1st, and nothing has come yet, unless a test says otherwise. */
class PlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Availability JULY_1 = on(7, 1);
    private static final Availability TBA = Availability.toBeAnnounced(BERLIN);
    private static final Stock NOTHING = Stock.none(new Sku("LP-1977"));
    private static final Optional<Availability> ANY_DAY = Optional.empty();

    @Test
    void while_nothing_is_expected_the_word_of_the_shop_counts_for_all() {
        assertThat(plan(JULY_1)).isEqualTo(new Plan(List.of(), JULY_1, Optional.of(day(7, 1))));
        assertThat(plan(TBA)).isEqualTo(new Plan(List.of(), TBA, Optional.empty()));
    }

    @Test
    void what_comes_in_time_is_promised_for_the_days_of_the_offer_and_makes_no_step() {
        assertThat(plan(JULY_1, coming(100, 6, 20), coming(50, 7, 1)))
                .isEqualTo(new Plan(List.of(), JULY_1, Optional.of(day(6, 20))));
        Availability july = Availability.in(YearMonth.of(2026, 7), BERLIN);
        assertThat(plan(july, coming(100, 7, 31)).beyond()).isEqualTo(july);
    }

    @Test
    void what_comes_later_is_promised_for_its_day_and_what_is_behind_it_for_none() {
        assertThat(plan(JULY_1, coming(50, 7, 11), coming(100, 6, 20), coming(30, 8, 1)))
                .isEqualTo(new Plan(
                        List.of(
                                new Step(100, Optional.of(JULY_1)),
                                new Step(150, Optional.of(on(7, 11))),
                                new Step(180, Optional.of(on(8, 1)))),
                        TBA,
                        Optional.of(day(6, 20))));
    }

    @Test
    void supplies_of_one_day_are_one_step() {
        assertThat(plan(JULY_1, coming(50, 7, 11), coming(30, 7, 11)).steps())
                .containsExactly(new Step(80, Optional.of(on(7, 11))));
    }

    @Test
    void where_the_shop_named_no_day_every_supply_has_its_own() {
        assertThat(plan(TBA, coming(50, 6, 20)))
                .isEqualTo(new Plan(List.of(new Step(50, Optional.of(on(6, 20)))), TBA, Optional.of(day(6, 20))));
    }

    @Test
    void when_the_day_of_the_offer_has_passed_it_is_promised_to_nobody() {
        assertThat(Plan.of(on(5, 31), NOTHING, List.of(), TODAY)).isEqualTo(new Plan(List.of(), TBA, Optional.empty()));
        assertThat(Plan.of(on(5, 31), NOTHING, List.of(coming(50, 6, 20)), TODAY)
                        .steps())
                .containsExactly(new Step(50, Optional.of(on(6, 20))));
        assertThat(Plan.of(on(6, 1), NOTHING, List.of(), TODAY).beyond()).isEqualTo(on(6, 1));
    }

    @Test
    void numbers_begin_behind_what_came_in_and_was_not_lost() {
        Stock stock = NOTHING.received(40).adjusted(-10).allocated(30);

        assertThat(Plan.of(JULY_1, stock, List.of(coming(50, 7, 11)), TODAY).steps())
                .containsExactly(new Step(80, Optional.of(on(7, 11))));
    }

    @Test
    void what_is_free_may_come_any_day() {
        Stock stock = NOTHING.received(40).allocated(30);

        assertThat(Plan.of(JULY_1, stock, List.of(), TODAY))
                .isEqualTo(new Plan(List.of(new Step(40, ANY_DAY)), JULY_1, Optional.of(day(7, 1))));
    }

    @Test
    void what_is_late_may_come_any_day_as_long_as_it_counts() {
        Arrival late = new Arrival(day(5, 20), 50, day(6, 1));
        Arrival tooLate = new Arrival(day(5, 20), 50, day(5, 31));

        assertThat(plan(JULY_1, late))
                .isEqualTo(new Plan(List.of(new Step(50, ANY_DAY)), JULY_1, Optional.of(day(6, 1))));
        assertThat(plan(JULY_1, tooLate)).isEqualTo(plan(JULY_1));
        assertThat(plan(JULY_1, coming(50, 6, 1)).steps()).isEmpty();
    }

    @Test
    void a_unit_is_promised_what_its_step_is() {
        Plan plan = plan(JULY_1, coming(100, 6, 20), coming(50, 7, 11));

        assertThat(plan.promiseOf(1)).contains(JULY_1);
        assertThat(plan.promiseOf(100)).contains(JULY_1);
        assertThat(plan.promiseOf(101)).contains(on(7, 11));
        assertThat(plan.promiseOf(150)).contains(on(7, 11));
        assertThat(plan.promiseOf(151)).contains(TBA);
    }

    @Test
    void more_units_than_can_be_counted_are_refused() {
        Stock stock = NOTHING.received(Long.MAX_VALUE).allocated(Long.MAX_VALUE);
        assertThatThrownBy(() -> Plan.of(JULY_1, stock, List.of(coming(1, 7, 11)), TODAY))
                .isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void an_arrival_is_of_some_units_and_counts_on_its_day() {
        assertThatThrownBy(() -> new Arrival(TODAY, 0, TODAY)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> new Arrival(TODAY, 1, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-31");
    }

    private static Plan plan(Availability offered, Arrival... arrivals) {
        return Plan.of(offered, NOTHING, List.of(arrivals), TODAY);
    }

    private static Arrival coming(long units, int month, int day) {
        return new Arrival(day(month, day), units, day(month, day).plusDays(14));
    }

    private static Availability on(int month, int day) {
        return Availability.on(day(month, day), BERLIN);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
