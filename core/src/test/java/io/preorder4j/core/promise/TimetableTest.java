package io.preorder4j.core.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A queue that is cut behind rank 10 and behind rank 20, with a third supply that reaches beyond its end. */
class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Sku SKU = new Sku("LP-1977");
    private static final Availability JUNE = on(6);
    private static final Availability JULY = on(7);
    private static final Availability AUGUST = on(8);
    private static final Availability TBA = Availability.toBeAnnounced(BERLIN);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 1);
    private static final Plan PLAN =
            new Plan(List.of(step(100, JUNE), step(150, JULY), step(200, AUGUST)), TBA, Optional.of(LAST));
    private static final List<Cut> CUTS = List.of(
            cut(100, JUNE, 10, 98), cut(150, JULY, 20, 150), new Cut(200, Optional.of(AUGUST), Optional.empty()));
    private static final Timetable TIMETABLE = Timetable.of(SKU, PLAN).cut(PLAN, CUTS);

    @Test
    void everybody_is_promised_what_comes_before_the_next_cut() {
        assertThat(TIMETABLE.promiseOf(rank(-3))).contains(JUNE);
        assertThat(TIMETABLE.promiseOf(rank(10))).contains(JUNE);
        assertThat(TIMETABLE.promiseOf(rank(11))).contains(JULY);
        assertThat(TIMETABLE.promiseOf(rank(20))).contains(JULY);
        assertThat(TIMETABLE.promiseOf(rank(21))).contains(AUGUST);
        assertThat(TIMETABLE.promiseOf(Rank.LAST)).contains(AUGUST);
    }

    @Test
    void behind_all_cuts_it_is_what_no_supply_covers() {
        Timetable cutEverywhere = TIMETABLE.cut(PLAN, List.of(cut(100, JUNE, 10, 98), cut(150, JULY, 20, 150)));

        assertThat(cutEverywhere.promiseOf(rank(21))).contains(TBA);
        assertThat(cutEverywhere.promiseAtEnd(1)).contains(TBA);
    }

    @Test
    void who_joins_at_the_end_is_promised_the_first_supply_that_has_room() {
        assertThat(TIMETABLE.promiseAtEnd(200)).contains(AUGUST);
        assertThat(TIMETABLE.promiseAtEnd(201)).contains(TBA);

        Timetable open = Timetable.of(SKU, PLAN);
        assertThat(open.promiseAtEnd(100)).contains(JUNE);
        assertThat(open.promiseAtEnd(101)).contains(JULY);
    }

    @Test
    void before_anything_is_sold_a_step_that_only_makes_up_for_missing_units_ends_before_everybody() {
        Timetable short27 =
                Timetable.of(SKU, new Plan(List.of(step(-25, JULY), step(0, AUGUST)), TBA, Optional.of(LAST)));

        assertThat(short27.cuts())
                .extracting(Cut::end)
                .containsExactly(Optional.of(new Cut.End(Rank.FIRST, 0)), Optional.empty());
        assertThat(short27.promiseAtEnd(1)).contains(TBA);
    }

    @Test
    void a_queue_outgrows_the_first_supply_that_reached_beyond_its_end() {
        assertThat(TIMETABLE.isOutgrownBy(200)).isFalse();
        assertThat(TIMETABLE.isOutgrownBy(201)).isTrue();
        assertThat(Timetable.of(SKU, PLAN).isOutgrownBy(101)).isTrue();
        assertThat(TIMETABLE.cut(PLAN, CUTS.subList(0, 2)).isOutgrownBy(Long.MAX_VALUE))
                .isFalse();
    }

    @Test
    void a_rank_is_before_a_cut_or_behind_all() {
        assertThat(TIMETABLE.isBeforeACut(rank(20))).isTrue();
        assertThat(TIMETABLE.isBeforeACut(rank(21))).isFalse();
        assertThat(Timetable.of(SKU, PLAN).isBeforeACut(Rank.FIRST)).isFalse();
    }

    @Test
    void it_holds_through_its_last_day_in_the_shops_zone() {
        assertThat(TIMETABLE.holdsAt(Instant.parse("2026-06-01T21:59:59Z"))).isTrue();
        assertThat(TIMETABLE.holdsAt(Instant.parse("2026-06-01T22:00:00Z"))).isFalse();
        assertThat(Timetable.of(SKU, new Plan(List.of(), TBA, Optional.empty()))
                        .holdsAt(Instant.MAX.minusSeconds(99_999)))
                .isTrue();
    }

    @Test
    void what_leaves_the_queue_or_joins_it_moves_the_numbers_behind_it() {
        Timetable after = TIMETABLE.after(List.of(new Shift(rank(11), -5, 0), new Shift(rank(30), -1, 0)));

        assertThat(after.cuts())
                .extracting(cut -> cut.end().map(Cut.End::number).orElse(-1L))
                .containsExactly(98L, 145L, -1L);
    }

    @Test
    void what_is_given_moves_the_numbers_of_all_but_of_those_behind_whom_it_was_taken() {
        assertThat(ends(TIMETABLE.after(List.of(new Shift(rank(10), -5, 5))))).containsExactly(98L, 150L);
        assertThat(ends(TIMETABLE.after(List.of(new Shift(rank(11), -5, 5))))).containsExactly(103L, 150L);
        assertThat(ends(TIMETABLE.after(List.of(new Shift(rank(1), 0, -5))))).containsExactly(93L, 145L);
    }

    @Test
    void cuts_stay_where_they_are_when_goods_are_given_in_turn_and_when_orders_join_behind_them() {
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(10), -5, 5))).isTrue();
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(21), 5, 0))).isTrue();

        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(11), -5, 5))).isFalse();
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(10), -5, 0))).isFalse();
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(20), 5, 0))).isFalse();
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(21), -5, 0))).isFalse();
        assertThat(TIMETABLE.isUntouchedBy(new Shift(rank(21), 0, 5))).isFalse();
    }

    @Test
    void there_is_room_before_a_cut_for_who_joins_behind_it_and_is_small() {
        assertThat(TIMETABLE.roomFor(new Shift(rank(11), 2, 0))).containsExactly(new Cut.End(rank(10), 98));
        assertThat(TIMETABLE.roomFor(new Shift(rank(11), 3, 0))).isEmpty();
        assertThat(TIMETABLE.roomFor(new Shift(rank(10), 1, 0))).isEmpty();
        assertThat(Timetable.of(SKU, PLAN).roomFor(new Shift(rank(10), 1, 0))).isEmpty();
    }

    // ---- telling

    @Test
    void a_new_timetable_has_nothing_to_tell() {
        assertThat(Timetable.of(SKU, PLAN).isTold()).isTrue();
        assertThat(Timetable.of(SKU, PLAN).untold()).isEmpty();
    }

    @Test
    void only_those_between_the_old_and_the_new_cuts_are_to_be_told() {
        Timetable told = TIMETABLE.toldAll();
        Timetable moved = told.cut(
                PLAN,
                List.of(
                        cut(100, JUNE, 8, 98),
                        cut(150, JULY, 23, 150),
                        new Cut(200, Optional.of(AUGUST), Optional.empty())));

        assertThat(told.untold()).isEmpty();
        assertThat(moved.isTold()).isFalse();
        assertThat(moved.untold())
                .containsExactly(
                        new Untold(rank(8), Optional.of(rank(10)), JULY),
                        new Untold(rank(20), Optional.of(rank(23)), JULY));
    }

    @Test
    void a_part_reaches_up_to_its_last() {
        assertThat(new Untold(rank(8), Optional.of(rank(10)), JULY).reaches(rank(10)))
                .isTrue();
        assertThat(new Untold(rank(8), Optional.of(rank(10)), JULY).reaches(rank(11)))
                .isFalse();
        assertThat(new Untold(rank(8), Optional.empty(), JULY).reaches(Rank.LAST))
                .isTrue();
    }

    @Test
    void another_date_at_the_same_place_is_told_to_all_who_stand_there() {
        Availability later = on(9);
        Timetable moved = TIMETABLE.toldAll().cut(PLAN, List.of(CUTS.get(0), cut(150, later, 20, 150), CUTS.get(2)));

        assertThat(moved.untold()).containsExactly(new Untold(rank(10), Optional.of(rank(20)), later));
    }

    @Test
    void where_units_may_come_any_day_nothing_is_told_and_later_all_is() {
        Timetable anyDay = TIMETABLE
                .toldAll()
                .cut(PLAN, List.of(new Cut(100, Optional.empty(), CUTS.get(0).end()), CUTS.get(1), CUTS.get(2)));
        assertThat(anyDay.untold()).isEmpty();
        assertThat(anyDay.isTold()).isFalse();

        assertThat(anyDay.toldAll().cut(PLAN, CUTS).untold())
                .containsExactly(new Untold(Rank.FIRST, Optional.of(rank(10)), JUNE));
    }

    @Test
    void who_was_told_up_to_a_rank_needs_not_be_told_again() {
        Timetable some = Timetable.of(SKU, PLAN).cut(PLAN, CUTS).toldThrough(rank(14));
        assertThat(some.untold())
                .containsExactly(
                        new Untold(rank(14), Optional.of(rank(20)), JULY),
                        new Untold(rank(20), Optional.empty(), AUGUST));

        Timetable more = some.toldThrough(rank(25));
        assertThat(more.untold()).containsExactly(new Untold(rank(25), Optional.empty(), AUGUST));
        assertThat(more.isTold()).isFalse();
        assertThat(more.toldAll().isTold()).isTrue();
    }

    @Test
    void of_a_queue_whose_order_has_changed_nobody_knows_what_was_told() {
        Timetable reordered = TIMETABLE.toldAll().reordered();
        assertThat(reordered.cuts()).isEmpty();

        Timetable cut = reordered.cut(PLAN, CUTS);
        assertThat(cut.untold())
                .containsExactly(
                        new Untold(Rank.FIRST, Optional.of(rank(10)), JUNE),
                        new Untold(rank(10), Optional.of(rank(20)), JULY),
                        new Untold(rank(20), Optional.empty(), AUGUST));
        assertThat(cut.toldThrough(rank(10)).untold()).hasSize(2);
        assertThat(cut.toldThrough(rank(12)).untold().get(0))
                .isEqualTo(new Untold(rank(12), Optional.of(rank(20)), JULY));
    }

    @Test
    void a_cut_before_all_others_stand_in_no_ones_way() {
        Timetable front = TIMETABLE.cut(
                PLAN,
                List.of(
                        new Cut(100, Optional.of(JUNE), Optional.of(new Cut.End(Rank.FIRST, 99))),
                        cut(150, JULY, 20, 150)));

        assertThat(front.promiseOf(rank(1))).contains(JULY);
        assertThat(front.toldAll().told()).hasSize(2);
    }

    @Test
    void two_timetables_differ_where_they_promise_different_things() {
        Timetable other = TIMETABLE.cut(PLAN, List.of(CUTS.get(0), cut(150, JULY, 15, 150), CUTS.get(2)));

        assertThat(other.toldAsIn(TIMETABLE).untold())
                .containsExactly(new Untold(rank(15), Optional.of(rank(20)), AUGUST));
        assertThat(TIMETABLE.toldAsIn(TIMETABLE).untold()).isEmpty();
    }

    private static List<Long> ends(Timetable timetable) {
        return timetable.cuts().stream()
                .flatMap(cut -> cut.end().stream())
                .map(Cut.End::number)
                .toList();
    }

    private static Plan.Step step(long until, Availability promise) {
        return new Plan.Step(until, Optional.of(promise));
    }

    private static Cut cut(long until, Availability promise, long last, long number) {
        return new Cut(until, Optional.of(promise), Optional.of(new Cut.End(rank(last), number)));
    }

    private static Rank rank(long value) {
        return new Rank(value, 0);
    }

    private static Availability on(int month) {
        return Availability.on(LocalDate.of(2026, month, 15), BERLIN);
    }
}
