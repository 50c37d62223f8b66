package io.preorder4j.core.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.RefusalReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Sku VASE = new Sku("85123A");
    private static final Sku RECORD = new Sku("LP-1977");
    private static final Map<Sku, ShopStock> THREE_VASES = Map.of(VASE, new ShopStock(3, false));
    private static final Cart.Sale PRE_ORDERS = line -> LinePart.of(LineClass.PRE_ORDER, line.units());
    private static final Cart.Sale NO_OFFER = line -> LinePart.unavailable(line.units(), RefusalReason.NOT_OFFERED);

    @Test
    void a_line_is_in_stock_as_far_as_the_stock_reaches_and_the_rest_is_sold_by_the_offer() {
        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE, THREE_VASES, PRE_ORDERS, vases("1", 5)))
                .containsExactly(List.of(LinePart.of(LineClass.IN_STOCK, 3), LinePart.of(LineClass.PRE_ORDER, 2)));
    }

    @Test
    void a_line_that_the_stock_just_covers_needs_no_offer() {
        assertThat(parts(MixedCart.SHIP_TOGETHER, THREE_VASES, NO_OFFER, vases("1", 3)))
                .containsExactly(List.of(LinePart.of(LineClass.IN_STOCK, 3)));
    }

    @Test
    void what_is_missing_is_shipped_by_a_supplier_if_one_does() {
        Map<Sku, ShopStock> stock = Map.of(VASE, new ShopStock(3, true));

        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE, stock, PRE_ORDERS, vases("1", 5)))
                .containsExactly(List.of(LinePart.of(LineClass.IN_STOCK, 3), LinePart.of(LineClass.DROP_SHIP, 2)));
    }

    @Test
    void the_second_line_of_a_sku_gets_what_the_first_left() {
        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE, THREE_VASES, PRE_ORDERS, vases("1", 2), vases("2", 2)))
                .containsExactly(
                        List.of(LinePart.of(LineClass.IN_STOCK, 2)),
                        List.of(LinePart.of(LineClass.IN_STOCK, 1), LinePart.of(LineClass.PRE_ORDER, 1)));
    }

    @Test
    void shipped_together_a_line_that_is_not_wholly_in_stock_waits_wholly_and_leaves_the_stock_to_others() {
        assertThat(parts(MixedCart.SHIP_TOGETHER, THREE_VASES, PRE_ORDERS, vases("1", 5), vases("2", 3)))
                .containsExactly(
                        List.of(LinePart.of(LineClass.PRE_ORDER, 5)), List.of(LinePart.of(LineClass.IN_STOCK, 3)));
    }

    @Test
    void a_sku_of_which_nothing_is_known_is_not_in_stock() {
        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE, Map.of(), NO_OFFER, vases("1", 5)))
                .containsExactly(List.of(LinePart.unavailable(5, RefusalReason.NOT_OFFERED)));
    }

    @Test
    void a_negative_stock_counts_as_none() {
        Map<Sku, ShopStock> stock = Map.of(VASE, new ShopStock(-4, false));

        assertThat(parts(MixedCart.SHIP_AS_AVAILABLE, stock, PRE_ORDERS, vases("1", 5)))
                .containsExactly(List.of(LinePart.of(LineClass.PRE_ORDER, 5)));
        assertThat(new ShopStock(-4, false)).isEqualTo(ShopStock.NONE);
    }

    @Test
    void the_offer_is_asked_for_the_missing_units_with_the_tags_of_their_line() {
        OrderLine line = vases("1", 5).tagged(Tag.PRIORITY);
        Cart.Sale sale = asked -> {
            assertThat(asked).isEqualTo(vases("1", 2).tagged(Tag.PRIORITY));
            return LinePart.of(LineClass.PRE_ORDER, asked.units());
        };

        assertThat(Cart.classified(List.of(line), THREE_VASES, MixedCart.SHIP_AS_AVAILABLE, sale))
                .extracting(ClassifiedLine::line)
                .containsExactly(line);
    }

    @Test
    void where_mixed_carts_are_refused_none_of_their_lines_can_be_had() {
        assertThat(parts(MixedCart.REFUSE_MIXED, THREE_VASES, PRE_ORDERS, vases("1", 3), records(1)))
                .containsExactly(
                        List.of(LinePart.unavailable(3, RefusalReason.MIXED_CART)),
                        List.of(LinePart.unavailable(1, RefusalReason.MIXED_CART)));
    }

    @Test
    void where_mixed_carts_are_refused_a_line_that_could_not_be_had_keeps_its_own_reason() {
        Cart.Sale recordsOnly = line -> line.lineId().equals("1") ? PRE_ORDERS.part(line) : NO_OFFER.part(line);

        assertThat(parts(MixedCart.REFUSE_MIXED, THREE_VASES, recordsOnly, vases("1", 4), vases("2", 1), vases("3", 4)))
                .containsExactly(
                        List.of(LinePart.unavailable(4, RefusalReason.MIXED_CART)),
                        List.of(LinePart.unavailable(1, RefusalReason.MIXED_CART)),
                        List.of(LinePart.unavailable(4, RefusalReason.NOT_OFFERED)));
    }

    @Test
    void what_cannot_be_had_makes_no_cart_mixed() {
        assertThat(parts(MixedCart.REFUSE_MIXED, THREE_VASES, NO_OFFER, vases("1", 3), records(1)))
                .containsExactly(
                        List.of(LinePart.of(LineClass.IN_STOCK, 3)),
                        List.of(LinePart.unavailable(1, RefusalReason.NOT_OFFERED)));
    }

    @Test
    void a_cart_that_ships_only_later_or_only_now_is_not_mixed() {
        assertThat(parts(MixedCart.REFUSE_MIXED, THREE_VASES, PRE_ORDERS, vases("1", 4), records(1)))
                .containsExactly(
                        List.of(LinePart.of(LineClass.PRE_ORDER, 4)), List.of(LinePart.of(LineClass.PRE_ORDER, 1)));
        assertThat(parts(MixedCart.REFUSE_MIXED, THREE_VASES, PRE_ORDERS, vases("1", 1), vases("2", 2)))
                .containsExactly(
                        List.of(LinePart.of(LineClass.IN_STOCK, 1)), List.of(LinePart.of(LineClass.IN_STOCK, 2)));
    }

    @Test
    void an_offer_that_answers_for_other_units_than_it_was_asked_for_is_refused() {
        assertThatThrownBy(() -> parts(
                        MixedCart.SHIP_AS_AVAILABLE,
                        THREE_VASES,
                        line -> LinePart.of(LineClass.PRE_ORDER, 1),
                        vases("1", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parts [")
                .hasMessageContaining(" do not make up OrderLine[lineId=1,");
    }

    private static List<List<LinePart>> parts(
            MixedCart mixed, Map<Sku, ShopStock> stock, Cart.Sale sale, OrderLine... lines) {
        return Cart.classified(List.of(lines), stock, mixed, sale).stream()
                .map(ClassifiedLine::parts)
                .toList();
    }

    private static OrderLine vases(String lineId, long units) {
        return OrderLine.of(lineId, VASE, units);
    }

    private static OrderLine records(long units) {
        return OrderLine.of("9", RECORD, units);
    }
}
