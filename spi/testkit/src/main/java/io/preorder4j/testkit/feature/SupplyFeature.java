package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.readiness.AvailableToPromise;
import io.preorder4j.core.readiness.Readiness;
import io.preorder4j.core.readiness.Readiness.Light;
import io.preorder4j.core.readiness.Shortfall;
import io.preorder4j.core.readiness.SupplyCount;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.planning.OfferReadiness;
import io.preorder4j.tab.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchase orders change, and a shop wants to know whether it can keep its word. 100 records are expected on June 20th. */
abstract class SupplyFeature extends Feature {

    private static final SupplyId ORDER_7 = new SupplyId("PO-7");
    private static final SupplyId ORDER_8 = new SupplyId("PO-8");
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final LocalDate JULY_11 = LocalDate.of(2026, 7, 11);

    @BeforeEach
    void aHundredAreExpected() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(ORDER_7, RECORD, 100, JUNE_20)));
    }

    @Test
    void a_supply_that_slips_is_expected_on_its_new_day() {
        PreOrderId anna = ordered("o-1", ANNA, 60);
        Supply slipped = shop().revise(key(), ORDER_7, 90, JULY_11).outcome();

        assertThat(slipped.outstanding()).isEqualTo(90);
        assertThat(expected(anna)).containsExactly(new Expectation(ORDER_7, JULY_11, 60));
    }

    @Test
    void of_a_cancelled_supply_nothing_more_is_expected() {
        PreOrderId anna = ordered("o-1", ANNA, 60);
        shop().receive(
                        key(),
                        GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 10).against(ORDER_7));
        assertThat(shop().cancel(key(), ORDER_7).outcome().outstanding()).isZero();

        assertThat(expected(anna)).isEmpty();
        assertThat(goods(anna)).containsExactly(10L);
    }

    @Test
    void a_part_of_a_supply_may_come_on_another_day() {
        PreOrderId anna = ordered("o-1", ANNA, 60);
        shop().split(key(), ORDER_7, Supply.announced(ORDER_8, RECORD, 70, JULY_11));

        assertThat(expected(anna))
                .containsExactly(new Expectation(ORDER_7, JUNE_20, 30), new Expectation(ORDER_8, JULY_11, 30));
    }

    @Test
    void no_more_is_split_off_than_is_to_come_and_only_what_is_known_changes() {
        Supply part = Supply.announced(ORDER_8, RECORD, 101, JULY_11);
        assertThatThrownBy(() -> shop().split(key(), ORDER_7, part)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> shop().split(key(), ORDER_7, Supply.announced(ORDER_7, RECORD, 1, JULY_11)))
                .isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> shop().split(key(), ORDER_7, Supply.announced(ORDER_8, POSTER, 1, JULY_11)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> shop().cancel(key(), ORDER_8)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> shop().revise(key(), ORDER_8, 1, JULY_11)).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void a_supply_of_nothing_is_not_announced() {
        Supply nothing = Supply.announced(ORDER_8, RECORD, 1, JULY_11).cancelled();
        assertThatThrownBy(() -> shop().announce(key(), List.of(nothing))).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void an_offer_is_ready_while_its_supplies_come_in_time() {
        ordered("o-1", ANNA, 60);
        assertThat(readiness().light()).isEqualTo(Light.GREEN);
        shop().revise(key(), ORDER_7, 100, JUNE_20, 50);
        assertThat(readiness()).isEqualTo(new Readiness(Light.AMBER, Optional.of(new Shortfall(JULY_1, 10))));

        shop().revise(key(), ORDER_7, 100, JULY_11);
        assertThat(readiness()).isEqualTo(new Readiness(Light.RED, Optional.of(new Shortfall(JULY_1, 60))));
    }

    @Test
    void a_revision_of_the_day_leaves_a_supply_as_sure_as_it_was() {
        shop().revise(key(), ORDER_7, 100, JUNE_20, 70);
        Supply slipped = shop().revise(key(), ORDER_7, 90, JULY_11).outcome();

        assertThat(slipped.sure()).isEqualTo(63);
        assertThatThrownBy(() -> shop().revise(key(), ORDER_7, 90, JULY_11, 101))
                .isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void a_late_supply_counts_for_two_weeks_unless_told_otherwise() {
        ordered("o-1", ANNA, 60);

        itIs("2026-07-04T12:00:00Z");
        assertThat(readiness().light()).isEqualTo(Light.GREEN);
        itIs("2026-07-05T12:00:00Z");
        assertThat(readiness())
                .isEqualTo(new Readiness(Light.RED, Optional.of(new Shortfall(LocalDate.of(2026, 7, 5), 60))));
    }

    @Test
    void the_offers_and_their_lights_are_told_page_by_page() {
        given(Offer.of(POSTER, JULY_FIRST));
        ordered("o-1", ANNA, 60);
        place(order("o-2", BEN, OrderLine.of("1", POSTER, 5)));

        assertThat(shop().planning().readiness(Optional.empty(), 1000).stream().sorted(OfferReadiness.WORST_FIRST))
                .containsExactly(
                        new OfferReadiness(
                                POSTER,
                                OfferState.OPEN,
                                new Readiness(Light.RED, Optional.of(new Shortfall(JULY_1, 5)))),
                        new OfferReadiness(RECORD, OfferState.OPEN, new Readiness(Light.GREEN, Optional.empty())));
        assertThat(shop().planning().readiness(Optional.of(RECORD), 1))
                .extracting(OfferReadiness::sku)
                .containsExactly(POSTER);
        assertThatThrownBy(() -> shop().planning().readiness(Optional.empty(), 1001))
                .isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void what_may_still_be_promised_is_told_by_day() {
        ordered("o-1", ANNA, 60);
        receive("grn-1", 10);

        assertThat(shop().planning().outlook(RECORD).orElseThrow().availableToPromise(SupplyCount.IN_FULL))
                .extracting(AvailableToPromise::day, AvailableToPromise::leftToPromise)
                .containsExactly(tuple(LocalDate.of(2026, 5, 1), 0L), tuple(JUNE_20, 50L), tuple(JULY_1, 50L));
    }

    @Test
    void who_was_told_no_date_is_late_on_no_day() {
        given(Offer.of(POSTER, Availability.toBeAnnounced(BERLIN)));
        place(order("o-2", BEN, OrderLine.of("1", POSTER, 5)));

        assertThat(shop().planning().outlook(POSTER).orElseThrow().undated()).isEqualTo(5);
        assertThat(shop().planning().outlook(POSTER).orElseThrow().readiness().light())
                .isEqualTo(Light.GREEN);
    }

    private Readiness readiness() {
        return shop().planning().outlook(RECORD).orElseThrow().readiness();
    }

    private List<Expectation> expected(PreOrderId id) {
        return shop().explain(id).orElseThrow().expected();
    }
}
