package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.Planning;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.core.readiness.Punctuality;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop wants to know whom it can believe: records and posters were expected on June 20th, and sold for July 1st. */
abstract class PlanningFeature extends Feature {

    private static final SupplyId ORDER_7 = new SupplyId("PO-7");
    private static final SupplyId ORDER_8 = new SupplyId("PO-8");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate JUNE_24 = LocalDate.of(2026, 6, 24);
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final LocalDate JULY_3 = LocalDate.of(2026, 7, 3);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @BeforeEach
    void goodsAreExpected() {
        given(offer(), Offer.of(POSTER, JULY_FIRST));
        shop().announce(
                        key(),
                        List.of(
                                Supply.announced(ORDER_7, RECORD, 100, JUNE_20),
                                Supply.announced(ORDER_8, POSTER, 10, JUNE_20)));
    }

    @Test
    void a_supply_came_when_its_last_unit_came_whatever_was_announced_later() {
        arrives("2026-06-19", ORDER_7, 60);
        shop().revise(key(), ORDER_7, 100, JUNE_24);
        assertThat(planning().expectedAndActual(ORDER_7)).isEmpty();
        assertThat(supplies(Optional.empty())).isEmpty();

        arrives("2026-06-24", ORDER_7, 40);
        assertThat(planning().expectedAndActual(ORDER_7)).contains(new ExpectedAndActual(JUNE_20, JUNE_24));
        assertThat(supplies(Optional.empty())).contains(punctuality(1, "4.00", "0.00", 4, "0.00"));
    }

    @Test
    void supplies_are_told_together_and_sku_by_sku() {
        arrives("2026-06-18", ORDER_8, 10);
        arrives("2026-06-24", ORDER_7, 100);

        assertThat(supplies(Optional.empty())).contains(punctuality(2, "1.00", "3.00", 4, "50.00"));
        assertThat(supplies(Optional.of(POSTER))).contains(punctuality(1, "-2.00", "0.00", -2, "100.00"));
        assertThat(planning().punctualityOfSupplies(Optional.empty(), MAY, JUNE_24))
                .contains(punctuality(1, "-2.00", "0.00", -2, "100.00"));
    }

    @Test
    void a_supply_that_was_taken_back_or_called_off_has_not_come() {
        arrives("2026-06-18", ORDER_8, 10);
        shop().reverse(key(), new ReceiptId("grn 2026-06-18 PO-8"));
        shop().cancel(key(), ORDER_7);
        assertThat(supplies(Optional.empty())).isEmpty();

        arrives("2026-06-25", ORDER_8, 10);
        assertThat(supplies(Optional.empty())).contains(punctuality(1, "5.00", "0.00", 5, "0.00"));
    }

    @Test
    void what_was_rejected_or_is_nobodys_supply_did_not_come() {
        arrives("2026-06-18", new SupplyId("unknown"), 10);
        receive("grn-1", 5);

        assertThat(supplies(Optional.empty())).isEmpty();
        assertThat(planning().expectedAndActual(new SupplyId("unknown"))).isEmpty();
    }

    @Test
    void a_pre_order_came_when_its_last_unit_was_dispatched() {
        PreOrderId anna = ordered("o-1", ANNA, 3);
        arrives("2026-06-24", ORDER_7, 100);
        dispatched(anna, 2);
        assertThat(planning().expectedAndActual(anna)).isEmpty();

        itIs("2026-07-03T12:00:00Z");
        dispatched(anna, 1);
        assertThat(planning().expectedAndActual(anna)).contains(new ExpectedAndActual(JULY_1, JULY_3));
        assertThat(preOrders(Optional.empty())).contains(punctuality(1, "2.00", "0.00", 2, "0.00"));
    }

    @Test
    void what_is_cancelled_ends_a_pre_order_too_but_its_goods_came_when_they_were_dispatched() {
        PreOrderId anna = ordered("o-1", ANNA, 3);
        PreOrderId ben = ordered("o-2", BEN, 3);
        arrives("2026-06-24", ORDER_7, 100);
        dispatched(anna, 2);
        assertThat(preOrders(Optional.empty())).isEmpty();

        itIs("2026-07-03T12:00:00Z");
        shop().cancel(key(), anna, 1, CHANGED_MIND);
        shop().cancel(key(), ben, 3, CHANGED_MIND);
        assertThat(planning().expectedAndActual(anna)).contains(new ExpectedAndActual(JULY_1, JUNE_24));
        assertThat(planning().expectedAndActual(ben)).isEmpty();
        assertThat(preOrders(Optional.of(RECORD))).contains(punctuality(1, "-7.00", "0.00", -7, "100.00"));
        assertThat(preOrders(Optional.of(POSTER))).isEmpty();
    }

    @Test
    void it_does_not_matter_how_often_somebody_asks() {
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        arrives("2026-06-24", ORDER_7, 100);
        for (PreOrderId id : List.of(anna, ben)) {
            dispatched(id, 1);
            preOrders(Optional.empty());
            dispatched(id, 1);
        }

        assertThat(preOrders(Optional.empty()))
                .isEqualTo(preOrders(Optional.empty()))
                .contains(punctuality(2, "-7.00", "0.00", -7, "100.00"));
    }

    @Test
    void who_was_promised_no_day_is_neither_late_nor_early() {
        shop().revise(key(), Offer.of(POSTER, Availability.toBeAnnounced(BERLIN)));
        shop().cancel(key(), ORDER_8);
        PreOrderId ben = ordered(order("o-1", BEN, OrderLine.of("1", POSTER, 5)));
        arrives("2026-06-24", ORDER_8, 10);
        dispatched(ben, 5);

        assertThat(planning().expectedAndActual(ben)).isEmpty();
        assertThat(preOrders(Optional.empty())).isEmpty();
    }

    @Test
    void a_window_is_of_ten_years_at_most_and_does_not_end_before_it_begins() {
        assertThat(planning().punctualityOfSupplies(Optional.empty(), MAY, MAY)).isEmpty();
        assertThatThrownBy(() -> planning().punctualityOfSupplies(Optional.empty(), MAY, MAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planning().punctualityOfPreOrders(Optional.empty(), MAY, MAY.plusYears(11)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Planning planning() {
        return shop().planning();
    }

    private void arrives(String day, SupplyId supply, long units) {
        itIs(day + "T12:00:00Z");
        GoodsReceipt receipt = GoodsReceipt.of(
                new ReceiptId("grn " + day + " " + supply), supply.equals(ORDER_8) ? POSTER : RECORD, units);
        shop().receive(key(), receipt.against(supply));
    }

    private Optional<Punctuality> supplies(Optional<Sku> sku) {
        return planning().punctualityOfSupplies(sku, MAY, AUGUST);
    }

    private Optional<Punctuality> preOrders(Optional<Sku> sku) {
        return planning().punctualityOfPreOrders(sku, MAY, AUGUST);
    }

    private static Punctuality punctuality(long count, String bias, String spread, long worst, String onTime) {
        return new Punctuality(count, new BigDecimal(bias), new BigDecimal(spread), worst, new BigDecimal(onTime));
    }
}
