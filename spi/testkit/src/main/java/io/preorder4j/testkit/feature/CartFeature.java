package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.cart.ShopStock;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cart of pre-orders beside goods in stock and goods that a supplier ships. The shop has 2 records in stock. */
abstract class CartFeature extends Feature {

    private static final Sku MUG = new Sku("MUG");
    private static final PlaceOrder CART =
            order("o-1", ANNA, OrderLine.of("1", RECORD, 5), OrderLine.of("2", MUG, 1), OrderLine.of("3", POSTER, 1));

    private boolean inventoryIsDown;

    @Override
    PreOrders built(PreOrders.Builder builder) {
        Map<Sku, ShopStock> stock = Map.of(RECORD, new ShopStock(2, false), MUG, new ShopStock(0, true));
        return builder.inventory(skus -> {
                    if (inventoryIsDown) {
                        throw new UnsupportedOperationException("the inventory is down");
                    }
                    return stock;
                })
                .build();
    }

    @Test
    void a_checkout_that_comes_again_gets_its_first_answer_though_the_inventory_is_down() {
        given(offer());
        CommandKey key = key();
        List<LineOutcome> first =
                shop().checkOut(key, CART, MixedCart.SHIP_AS_AVAILABLE).outcome();
        inventoryIsDown = true;

        assertThat(shop().checkOut(key, CART, MixedCart.SHIP_AS_AVAILABLE).outcome())
                .isEqualTo(first);
        assertThatThrownBy(() -> shop().checkOut(key(), CART, MixedCart.SHIP_AS_AVAILABLE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void each_line_is_classified_and_split_where_the_stock_ends() {
        given(offer());

        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE))
                .containsExactly(
                        List.of(LinePart.of(LineClass.IN_STOCK, 2), LinePart.of(LineClass.PRE_ORDER, 3)),
                        List.of(LinePart.of(LineClass.DROP_SHIP, 1)),
                        List.of(LinePart.unavailable(1, RefusalReason.NOT_OFFERED)));
    }

    @Test
    void an_order_that_ships_together_waits_for_the_whole_line() {
        given(offer());

        assertThat(parts(MixedCart.SHIP_TOGETHER).get(0)).containsExactly(LinePart.of(LineClass.PRE_ORDER, 5));
    }

    @Test
    void a_shop_may_refuse_what_ships_now_beside_what_ships_later() {
        given(offer());

        assertThat(parts(MixedCart.REFUSE_MIXED))
                .containsExactly(
                        List.of(LinePart.unavailable(5, RefusalReason.MIXED_CART)),
                        List.of(LinePart.unavailable(1, RefusalReason.MIXED_CART)),
                        List.of(LinePart.unavailable(1, RefusalReason.NOT_OFFERED)));
        assertRefused(
                shop().checkOut(key(), CART, MixedCart.REFUSE_MIXED).outcome(),
                RefusalReason.MIXED_CART,
                RefusalReason.MIXED_CART,
                RefusalReason.NOT_OFFERED);
    }

    @Test
    void a_look_at_a_cart_changes_nothing_and_the_checkout_places_what_ships_later() {
        given(offer());
        parts(MixedCart.SHIP_AS_AVAILABLE);
        assertThat(active()).isZero();

        List<LineOutcome> outcomes =
                shop().checkOut(key(), CART, MixedCart.SHIP_AS_AVAILABLE).outcome();

        PreOrderId record = line("o-1");
        assertThat(outcomes)
                .startsWith(new LineOutcome.ShipsNow(record, 2, LineClass.IN_STOCK))
                .contains(new LineOutcome.ShipsNow(new PreOrderId("o-1", "2"), 1, LineClass.DROP_SHIP))
                .endsWith(new LineOutcome.Refused(new PreOrderId("o-1", "3"), 1, RefusalReason.NOT_OFFERED));
        assertThat(preOrder(record).stages().ordered()).isEqualTo(3);
    }

    @Test
    void the_class_of_a_line_is_that_of_the_day_on_which_it_was_sold() {
        given(offer());
        PreOrderId before = ordered("o-2", ANNA, 1);
        itIs("2026-06-30T22:00:00Z");
        PreOrderId after = ordered("o-3", BEN, 1);

        assertThat(preOrder(before).purchase().lineClass()).isEqualTo(LineClass.PRE_ORDER);
        assertThat(preOrder(after).purchase().lineClass()).isEqualTo(LineClass.BACKORDER);
    }

    @Test
    void a_cart_is_told_why_a_line_cannot_be_had() {
        given(offer().withCap(limit(2)));

        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE).get(0))
                .containsExactly(
                        LinePart.of(LineClass.IN_STOCK, 2), LinePart.unavailable(3, RefusalReason.CAP_REACHED));
    }

    private List<List<LinePart>> parts(MixedCart mixed) {
        return shop().classify(CART, mixed).stream().map(ClassifiedLine::parts).toList();
    }
}
