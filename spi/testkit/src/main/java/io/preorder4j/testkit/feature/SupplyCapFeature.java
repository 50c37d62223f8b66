package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop sells what is on order, less 5 %: 100 records, expected on June 20th. */
abstract class SupplyCapFeature extends Feature {

    private static final SupplyId ORDER_7 = new SupplyId("PO-7");
    private static final SupplyId ORDER_8 = new SupplyId("PO-8");
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.pastDue(PastDue.countsFor(3)).build();
    }

    @BeforeEach
    void aHundredAreOnOrder() {
        given(offer().withSupplyCap(new SupplyShare(95)));
        announced(Supply.announced(ORDER_7, RECORD, 100, JUNE_20));
    }

    @Test
    void no_more_is_sold_than_its_share_of_what_is_on_order() {
        ordered("o-1", ANNA, 94);
        assertRefused(place(order("o-2", BEN, records(2))), RefusalReason.SUPPLY_SOLD_OUT);
        ordered("o-3", BEN, 1);
        assertSoldOut();
    }

    @Test
    void the_cap_moves_with_what_is_on_order_and_takes_nothing_back() {
        PreOrderId anna = ordered("o-1", ANNA, 95);
        announced(Supply.announced(ORDER_8, RECORD, 20, JUNE_20));
        ordered("o-2", BEN, 19);

        shop().cancel(key(), ORDER_8);
        assertSoldOut();
        assertThat(active()).isEqualTo(114);

        shop().cancel(key(), anna, 20, CHANGED_MIND);
        ordered("o-3", CLEO, 1);
        assertSoldOut();
    }

    @Test
    void what_comes_counts_once_and_what_is_lost_no_more() {
        ordered("o-1", ANNA, 90);
        shop().receive(
                        key(),
                        GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 60).against(ORDER_7));
        assertOnlyFiveMore("o-2");

        adjust("lost-1", -10);
        assertSoldOut();
        receive("grn-2", 16);
        ordered("o-3", CLEO, 5);
        assertSoldOut();
    }

    @Test
    void what_is_dispatched_stays_sold() {
        PreOrderId anna = ordered("o-1", ANNA, 90);
        shop().receive(
                        key(),
                        GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 100).against(ORDER_7));
        dispatched(anna, 90);

        assertOnlyFiveMore("o-2");
    }

    @Test
    void of_a_supply_that_is_not_sure_less_is_sold() {
        shop().revise(key(), ORDER_7, 100, JUNE_20, 70);

        assertRefused(place(order("o-1", ANNA, records(67))), RefusalReason.SUPPLY_SOLD_OUT);
        ordered("o-2", ANNA, 66);
    }

    @Test
    void a_supply_that_is_too_late_is_not_sold() {
        itIs("2026-06-23T21:59:59Z");
        ordered("o-1", ANNA, 1);

        passes(Duration.ofSeconds(1));
        assertSoldOut();
        shop().revise(key(), ORDER_7, 100, LocalDate.of(2026, 6, 30));
        ordered("o-2", BEN, 1);
    }

    @Test
    void without_any_supply_nothing_is_sold() {
        shop().cancel(key(), ORDER_7);
        assertSoldOut();
    }

    @Test
    void a_cart_and_a_listing_know_it_too() {
        ordered("o-1", ANNA, 95);

        assertThat(shop().classify(order("o-2", BEN, records(1)), MixedCart.SHIP_AS_AVAILABLE)
                        .get(0)
                        .parts())
                .containsExactly(LinePart.unavailable(1, RefusalReason.SUPPLY_SOLD_OUT));
        assertThat(shop().listing(RECORD).orElseThrow().schemaOrg())
                .containsEntry("availability", "https://schema.org/SoldOut");

        announced(Supply.announced(ORDER_8, RECORD, 2, JUNE_20));
        assertThat(shop().classify(order("o-2", BEN, records(1)), MixedCart.SHIP_AS_AVAILABLE)
                        .get(0)
                        .parts())
                .containsExactly(LinePart.of(LineClass.PRE_ORDER, 1));
        assertThat(shop().listing(RECORD).orElseThrow().schemaOrg())
                .containsEntry("availability", "https://schema.org/PreOrder");
    }

    private void announced(Supply supply) {
        shop().announce(key(), List.of(supply));
    }

    private void assertOnlyFiveMore(String order) {
        assertRefused(place(order(order + "-6", BEN, records(6))), RefusalReason.SUPPLY_SOLD_OUT);
        ordered(order, BEN, 5);
        assertSoldOut();
    }

    private void assertSoldOut() {
        String order = "one more, command " + key();
        assertRefused(place(order(order, CLEO, records(1))), RefusalReason.SUPPLY_SOLD_OUT);
    }
}
