package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.readiness.Readiness;
import io.preorder4j.core.readiness.Shortfall;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.promise.Affected;
import io.preorder4j.promise.Impact;
import io.preorder4j.promise.Kept;
import io.preorder4j.promise.PromiseStory;
import io.preorder4j.promise.Told;
import io.preorder4j.testkit.Invariants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a customer is told about a date, and when it is told anew. Records ship from July 1st; 100 are expected on June 20th, 50
 * on July 11th and 50 on August 1st.
 */
abstract class PromiseFeature extends Feature {

    private static final SupplyId JUNE = new SupplyId("PO-6");
    private static final SupplyId JULY = new SupplyId("PO-7");
    private static final SupplyId AUGUST = new SupplyId("PO-8");
    private static final Availability JULY_11 = on(7, 11);
    private static final Availability AUGUST_1 = on(8, 1);
    private static final Availability NOBODY_KNOWS = Availability.toBeAnnounced(BERLIN);

    @BeforeEach
    void threeSuppliesAreExpected() {
        given(offer());
        announce(JUNE, 100, day(6, 20));
        announce(JULY, 50, day(7, 11));
        announce(AUGUST, 50, day(8, 1));
    }

    @AfterEach
    final void everybodyIsToldWhatFollows() {
        Invariants.checkPromises(store(), PastDue.countsFor(14), Threshold.everyDay(), now());
    }

    // ---- the first promise

    @Test
    void who_is_served_in_time_is_promised_what_the_offer_says_and_others_the_day_of_their_supply() {
        assertThat(promised("o-1", 100)).isEqualTo(JULY_FIRST);
        assertThat(promised("o-2", 49)).isEqualTo(JULY_11);
        assertThat(promised("o-3", 2)).isEqualTo(AUGUST_1);
        assertThat(promised("o-4", 49)).isEqualTo(AUGUST_1);
    }

    @Test
    void what_no_supply_covers_is_promised_for_no_day() {
        ordered("o-1", ANNA, 200);

        assertThat(promised("o-2", 1)).isEqualTo(NOBODY_KNOWS);
    }

    @Test
    void while_no_supply_is_late_the_word_of_the_shop_counts_for_all() {
        given(Offer.of(POSTER, JULY_FIRST));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-P"), POSTER, 10, day(6, 30))));

        assertThat(place(order("o-1", ANNA, OrderLine.of("1", POSTER, 500))))
                .extracting(outcome -> ((LineOutcome.Placed) outcome).promised())
                .containsExactly(JULY_FIRST);
    }

    @Test
    void lines_of_one_order_are_promised_one_after_the_other() {
        List<LineOutcome> outcomes = place(order(
                "o-1",
                ANNA,
                OrderLine.of("1", RECORD, 90),
                OrderLine.of("2", RECORD, 20),
                OrderLine.of("3", RECORD, 50)));

        assertThat(outcomes)
                .extracting(outcome -> ((LineOutcome.Placed) outcome).promised())
                .containsExactly(JULY_FIRST, JULY_11, AUGUST_1);
    }

    @Test
    void when_the_day_is_over_nobody_is_promised_it_any_more() {
        given(Offer.of(POSTER, JULY_FIRST));
        itIs("2026-07-01T22:00:00Z");

        assertThat(place(order("o-1", ANNA, OrderLine.of("1", POSTER, 1))))
                .extracting(outcome -> ((LineOutcome.Placed) outcome).promised())
                .containsExactly(NOBODY_KNOWS);
    }

    // ---- changes

    @Test
    void when_a_ship_is_late_those_are_told_whom_it_makes_late_and_nobody_else() {
        PreOrderId inTime = ordered("o-1", ANNA, 100);
        PreOrderId late = ordered("o-2", BEN, 50);
        PreOrderId after = ordered("o-3", CLEO, 50);

        revise(JULY, 50, day(7, 25));

        assertThat(history(inTime)).containsExactly(JULY_FIRST);
        assertThat(history(late)).containsExactly(JULY_11, on(7, 25));
        assertThat(history(after)).containsExactly(AUGUST_1);
    }

    @Test
    void when_a_ship_falls_behind_the_next_those_in_between_change_places() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);
        PreOrderId cleo = ordered("o-3", CLEO, 50);

        revise(JULY, 50, day(8, 15));

        assertThat(history(ben)).containsExactly(JULY_11, AUGUST_1);
        assertThat(history(cleo)).containsExactly(AUGUST_1, on(8, 15));
    }

    @Test
    void when_less_comes_the_last_of_a_supply_wait_for_the_next() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 30);
        PreOrderId cleo = ordered("o-3", CLEO, 20);

        revise(JULY, 30, day(7, 11));

        assertThat(history(ben)).containsExactly(JULY_11);
        assertThat(history(cleo)).containsExactly(JULY_11, AUGUST_1);
    }

    @Test
    void when_nothing_comes_of_a_supply_its_customers_move_back_and_the_last_ones_have_no_date() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);
        PreOrderId cleo = ordered("o-3", CLEO, 50);

        shop().cancel(key(), JULY);

        assertThat(history(ben)).containsExactly(JULY_11, AUGUST_1);
        assertThat(history(cleo)).containsExactly(AUGUST_1, NOBODY_KNOWS);
    }

    @Test
    void goods_that_come_as_expected_change_no_date() {
        PreOrderId anna = ordered("o-1", ANNA, 60);
        PreOrderId ben = ordered("o-2", BEN, 40);
        PreOrderId cleo = ordered("o-3", CLEO, 50);

        receive("grn-1", 60, JUNE);
        receive("grn-2", 40, JUNE);

        assertThat(goods(anna, ben, cleo)).containsExactly(60L, 40L, 0L);
        assertThat(changes()).isEmpty();
    }

    @Test
    void goods_that_come_before_their_turn_bring_everybody_forward() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);
        PreOrderId cleo = ordered("o-3", CLEO, 50);

        receive("grn-1", 50, AUGUST);

        assertThat(history(ben)).containsExactly(JULY_11, JULY_FIRST);
        assertThat(history(cleo)).containsExactly(AUGUST_1, JULY_11);
    }

    @Test
    void when_an_order_ahead_is_cancelled_those_behind_it_who_fit_are_brought_forward() {
        PreOrderId anna = ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 20);
        PreOrderId cleo = ordered("o-3", CLEO, 30);

        shop().cancel(key(), anna, 25, CHANGED_MIND);

        assertThat(history(ben)).containsExactly(JULY_11, JULY_FIRST);
        assertThat(history(cleo)).containsExactly(JULY_11);
    }

    @Test
    void who_is_served_first_pushes_the_last_of_a_supply_back() {
        given(Offer.of(POSTER, JULY_FIRST).withPolicy("priority"));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-P"), POSTER, 10, day(7, 1))));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-Q"), POSTER, 10, day(7, 20))));
        PreOrderId anna = ordered(order("o-1", ANNA, posters(6)));
        PreOrderId ben = ordered(order("o-2", BEN, posters(4)));
        ordered(order("o-3", BEN, posters(4)));

        PreOrderId cleo = ordered(order("o-4", CLEO, posters(3).tagged(Tag.PRIORITY)));

        assertThat(history(cleo)).containsExactly(JULY_FIRST);
        assertThat(history(anna)).containsExactly(JULY_FIRST);
        assertThat(history(ben)).containsExactly(JULY_FIRST, on(7, 20));
    }

    @Test
    void who_is_served_first_and_wants_more_than_is_left_is_promised_the_next_supply_at_once() {
        given(Offer.of(POSTER, JULY_FIRST).withPolicy("priority"));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-P"), POSTER, 10, day(7, 1))));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-Q"), POSTER, 10, day(7, 20))));
        PreOrderId anna = ordered(order("o-1", ANNA, posters(6).tagged(Tag.PRIORITY)));
        PreOrderId ben = ordered(order("o-2", BEN, posters(4)));
        ordered(order("o-3", BEN, posters(4)));

        PreOrderId cleo = ordered(order("o-4", CLEO, posters(5).tagged(Tag.PRIORITY)));

        assertThat(history(cleo)).containsExactly(on(7, 20));
        assertThat(history(anna)).containsExactly(JULY_FIRST);
        assertThat(history(ben)).containsExactly(JULY_FIRST, on(7, 20));
    }

    @Test
    void when_the_shop_announces_another_date_everybody_is_told_who_waits_for_it() {
        PreOrderId anna = ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);

        shop().revise(key(), Offer.of(RECORD, on(7, 15)));

        assertThat(history(anna)).containsExactly(JULY_FIRST, on(7, 15));
        assertThat(history(ben)).containsExactly(JULY_11, on(7, 15));
    }

    @Test
    void who_lost_goods_is_told_when_others_come() {
        PreOrderId anna = ordered("o-1", ANNA, 100);
        receive("grn-1", 100, JUNE);

        adjust("dropped", -30);

        assertThat(goods(anna)).containsExactly(70L);
        assertThat(history(anna)).containsExactly(JULY_FIRST, JULY_11);
    }

    @Test
    void who_is_held_hears_nothing_before_the_checkout_is_finished_and_then_what_is_so() {
        ordered("o-1", ANNA, 100);
        shop().hold(key(), order("o-2", BEN, records(50)), Duration.ofHours(1));
        revise(JULY, 50, day(7, 25));
        assertThat(changes()).isEmpty();

        shop().confirmHold(key(), "o-2");

        assertThat(history(line("o-2"))).containsExactly(JULY_11, on(7, 25));
    }

    @Test
    void a_hold_keeps_its_place_in_the_queue_and_gives_it_up_when_it_ends() {
        shop().hold(key(), order("o-1", ANNA, records(100)), Duration.ofMinutes(15));
        PreOrderId ben = ordered("o-2", BEN, 50);

        passes(Duration.ofMinutes(15));
        shop().expireHolds(key(), RECORD);

        assertThat(history(ben)).containsExactly(JULY_11, JULY_FIRST);
    }

    @Test
    void who_stands_elsewhere_in_the_queue_is_told_and_so_are_those_who_are_passed() {
        PreOrderId anna = ordered("o-1", ANNA, 60);
        PreOrderId ben = ordered("o-2", BEN, 40);
        PreOrderId cleo = ordered("o-3", CLEO, 40);

        shop().putAt(key(), cleo, -1);

        assertThat(history(anna)).containsExactly(JULY_FIRST);
        assertThat(history(ben)).containsExactly(JULY_FIRST, JULY_11);
        assertThat(history(cleo)).containsExactly(JULY_11, JULY_FIRST);

        shop().rerank(key(), RECORD);

        assertThat(history(ben)).containsExactly(JULY_FIRST, JULY_11, JULY_FIRST);
        assertThat(history(cleo)).containsExactly(JULY_11, JULY_FIRST, JULY_11);
    }

    @Test
    void another_policy_that_moves_somebody_and_gives_goods_at_once_leaves_every_promise_right() {
        shop().allocateBy(key(), RECORD, AllocationMode.MANUAL);
        PreOrderId anna = ordered("o-1", ANNA, 60);
        ordered("o-2", BEN, 50);
        PreOrderId cleo = ordered("o-3", CLEO, 60);
        shop().putAt(key(), anna, 3);
        receive("grn-1", 30, JUNE);

        shop().revise(key(), offer().withPolicy("fair-share"));

        assertThat(goods(anna)).containsExactly(10L);
        assertThat(history(anna)).endsWith(JULY_FIRST);
        assertThat(history(cleo)).endsWith(AUGUST_1);
    }

    @Test
    void goods_that_are_there_and_given_by_hand_may_come_any_day() {
        shop().allocateBy(key(), RECORD, AllocationMode.MANUAL);
        PreOrderId anna = ordered("o-1", ANNA, 100);
        itIs("2026-07-03T10:00:00Z");
        receive("grn-1", 100, JUNE);

        shop().promises().review(key(), Set.of(RECORD));

        assertThat(goods(anna)).containsExactly(0L);
        assertThat(story(anna).current()).isEmpty();
        assertThat(history(anna)).containsExactly(JULY_FIRST);
        assertThat(promised("o-2", 50)).isEqualTo(JULY_11);
    }

    @Test
    void more_are_told_than_one_transaction_takes() {
        List<OrderLine> lines = new ArrayList<>();
        given(Offer.of(POSTER, NOBODY_KNOWS));
        for (int line = 1; line <= 1000; line++) {
            lines.add(OrderLine.of(Integer.toString(line), POSTER, 1));
        }
        for (String id : List.of("o-1", "o-2", "o-3")) {
            place(new PlaceOrder(id, ANNA, lines));
        }

        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-P"), POSTER, 2_500, day(7, 1))));

        assertThat(changes()).hasSize(2_500);
        assertThat(history(new PreOrderId("o-3", "500"))).containsExactly(NOBODY_KNOWS, JULY_FIRST);
        assertThat(history(new PreOrderId("o-3", "501"))).containsExactly(NOBODY_KNOWS);
    }

    // ---- time

    @Test
    void a_supply_that_is_late_may_come_any_day_until_it_counts_no_more() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);
        receive("grn-1", 100, JUNE);
        itIs("2026-07-25T10:00:00Z");

        shop().promises().review(key(), Set.of(RECORD));
        assertThat(story(ben).current()).isEmpty();
        assertThat(history(ben)).containsExactly(JULY_11);

        itIs("2026-07-25T22:00:00Z");
        shop().promises().review(key(), Set.of(RECORD));
        assertThat(history(ben)).containsExactly(JULY_11, AUGUST_1);
    }

    @Test
    void what_time_has_changed_is_told_with_the_next_command_too() {
        given(Offer.of(POSTER, JULY_FIRST));
        PreOrderId anna = ordered(order("o-1", ANNA, posters(1)));
        itIs("2026-07-02T10:00:00Z");

        ordered(order("o-2", BEN, posters(1)));

        assertThat(history(anna)).containsExactly(JULY_FIRST, NOBODY_KNOWS);
    }

    @Test
    void only_an_offer_has_dates_to_review() {
        assertThatThrownBy(() -> shop().promises().review(key(), Set.of(RECORD, POSTER)))
                .isInstanceOf(UnknownIdException.class);
    }

    // ---- kept, early or late

    @Test
    void a_promise_is_kept_when_the_last_unit_goes_out_within_its_days() {
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2, JUNE);
        itIs("2026-07-01T10:00:00Z");
        dispatched(anna, 1);
        assertThat(story(anna).kept()).isEmpty();

        itIs("2026-07-01T21:59:59Z");
        dispatched(anna, 1);

        Kept kept = story(anna).kept().orElseThrow();
        assertThat(kept).isEqualTo(new Kept(day(7, 1), JULY_FIRST, JULY_FIRST));
        assertThat(kept.daysLate()).hasValue(0);
    }

    @Test
    void a_promise_is_late_by_what_was_told_first_and_may_be_in_time_by_what_was_told_last() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 10);
        revise(JULY, 50, day(7, 25));
        itIs("2026-07-20T10:00:00Z");
        receive("grn-1", 150, JULY);
        dispatched(ben, 10);

        Kept kept = story(ben).kept().orElseThrow();
        assertThat(kept.daysLate()).hasValue(9);
        assertThat(kept.daysLateAsTold()).hasValue(-5);
        assertThat(story(ben).history()).extracting(Told::expected).containsExactly(JULY_11, on(7, 25));
    }

    @Test
    void where_nothing_was_promised_nothing_is_late() {
        given(Offer.of(POSTER, NOBODY_KNOWS));
        PreOrderId anna = ordered(order("o-1", ANNA, posters(1)));
        shop().receive(key(), GoodsReceipt.of(new ReceiptId("grn-1"), POSTER, 1));
        dispatched(anna, 1);

        assertThat(story(anna).kept().orElseThrow().daysLate()).isEmpty();
        assertThat(shop().promises().story(line("unknown"))).isEmpty();
    }

    // ---- what if

    @Test
    void what_would_follow_is_told_and_then_follows() {
        ordered("o-1", ANNA, 100);
        PreOrderId ben = ordered("o-2", BEN, 50);
        PreOrderId cleo = ordered("o-3", CLEO, 50);
        Supply late = Supply.announced(JULY, RECORD, 50, day(8, 15));

        Impact impact = shop().promises().whatIf(RECORD, List.of(late), 10);

        assertThat(impact.preOrders()).isEqualTo(2);
        assertThat(impact.units()).isEqualTo(100);
        assertThat(impact.notices()).isEqualTo(2);
        assertThat(impact.first())
                .containsExactly(
                        new Affected(ben, 50, JULY_11, AUGUST_1, true),
                        new Affected(cleo, 50, AUGUST_1, on(8, 15), true));
        assertThat(impact.readiness().light()).isEqualTo(Readiness.Light.GREEN);
        assertThat(impact.readinessThen())
                .isEqualTo(new Readiness(Readiness.Light.RED, Optional.of(new Shortfall(day(7, 11), 50))));
        assertThat(impact.first())
                .extracting(affected -> affected.daysLater().orElseThrow())
                .containsExactly(21L, 14L);
        assertThat(changes()).isEmpty();

        revise(JULY, 50, day(8, 15));

        assertThat(changes())
                .containsExactlyElementsOf(impact.first().stream()
                        .map(affected ->
                                new PromiseChanged(affected.id(), RECORD, affected.told(), affected.expected()))
                        .toList());
    }

    @Test
    void one_may_ask_for_more_or_for_nothing_and_for_a_few_of_many() {
        ordered("o-1", ANNA, 200);
        ordered("o-2", BEN, 10);
        ordered("o-3", CLEO, 10);
        Supply more = Supply.announced(new SupplyId("PO-9"), RECORD, 15, day(9, 1));
        Supply none = Supply.announced(AUGUST, RECORD, 50, day(8, 1)).cancelled();

        Impact moreComes = shop().promises().whatIf(RECORD, List.of(more), 1);
        assertThat(moreComes.preOrders()).isEqualTo(1);
        assertThat(moreComes.first()).containsExactly(new Affected(line("o-2"), 10, NOBODY_KNOWS, on(9, 1), true));

        Impact lessComes = shop().promises().whatIf(RECORD, List.of(none), 1);
        assertThat(lessComes.units()).isEqualTo(200);
        assertThat(lessComes.first().get(0).daysLater()).isEmpty();
    }

    @Test
    void only_supplies_of_the_sku_that_is_asked_about_can_be_asked_about() {
        Supply other = Supply.announced(new SupplyId("PO-P"), POSTER, 15, day(9, 1));

        assertThatThrownBy(() -> shop().promises().whatIf(RECORD, List.of(other), 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> shop().promises().whatIf(POSTER, List.of(other), 1))
                .isInstanceOf(UnknownIdException.class);
    }

    // ---- short ways

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Availability on(int month, int day) {
        return Availability.on(day(month, day), BERLIN);
    }

    private static OrderLine posters(long units) {
        return OrderLine.of("1", POSTER, units);
    }

    private void announce(SupplyId id, long units, LocalDate day) {
        shop().announce(key(), List.of(Supply.announced(id, RECORD, units, day)));
    }

    private void revise(SupplyId id, long units, LocalDate day) {
        shop().revise(key(), id, units, day);
    }

    private void receive(String note, long units, SupplyId supply) {
        shop().receive(
                        key(),
                        GoodsReceipt.of(new ReceiptId(note), RECORD, units).against(supply));
    }

    private Availability promised(String order, long units) {
        Sku sku = RECORD;
        LineOutcome outcome =
                place(order(order, ANNA, OrderLine.of("1", sku, units))).get(0);
        return ((LineOutcome.Placed) outcome).promised();
    }

    private PromiseStory story(PreOrderId id) {
        return shop().promises().story(id).orElseThrow();
    }

    private List<Availability> history(PreOrderId id) {
        return story(id).history().stream().map(Told::expected).toList();
    }

    /** All that anybody was told after the first promise. */
    private List<PromiseChanged> changes() {
        List<PromiseChanged> changes = new ArrayList<>();
        long after = 0;
        List<JournalEntry> page;
        do {
            page = shop().journal(after, 1000);
            page.stream()
                    .flatMap(entry ->
                            entry.event() instanceof PromiseChanged changed ? Stream.of(changed) : Stream.empty())
                    .forEach(changes::add);
            after = page.isEmpty() ? after : page.get(page.size() - 1).sequence();
        } while (!page.isEmpty());
        return changes;
    }
}
