package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Stock NONE = Stock.none(SKU);

    @Test
    void the_books_begin_empty() {
        assertThat(NONE).isEqualTo(new Stock(SKU, 0, 0, 0, 0));
    }

    @Test
    void what_is_received_is_free() {
        assertThat(NONE.received(6)).isEqualTo(new Stock(SKU, 6, 0, 6, 0));
    }

    @Test
    void what_is_allocated_is_not_free_any_more() {
        Stock stock = NONE.received(6).allocated(4);

        assertThat(stock).isEqualTo(new Stock(SKU, 6, 0, 2, 0));
        assertThat(stock.withPreOrders()).isEqualTo(4);
    }

    @Test
    void no_more_is_allocated_than_is_free() {
        Stock stock = NONE.received(6);

        assertThat(stock.allocated(6).free()).isZero();
        assertThatThrownBy(() -> stock.allocated(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stock of LP-1977 has 6 free, not 7");
    }

    @Test
    void what_is_given_back_is_free() {
        assertThat(NONE.received(6).allocated(6).givenBack(2)).isEqualTo(new Stock(SKU, 6, 0, 2, 0));
    }

    @Test
    void found_units_are_free() {
        assertThat(NONE.received(6).adjusted(2)).isEqualTo(new Stock(SKU, 6, 2, 8, 0));
    }

    @Test
    void lost_units_are_taken_from_the_free_ones() {
        assertThat(NONE.received(6).adjusted(-2)).isEqualTo(new Stock(SKU, 6, -2, 4, 0));
    }

    @Test
    void lost_units_that_were_given_away_already_become_a_deficit() {
        Stock stock = NONE.received(6).allocated(4).adjusted(-5);

        assertThat(stock).isEqualTo(new Stock(SKU, 6, -5, 0, 3));
        assertThat(stock.withPreOrders()).isEqualTo(4);
    }

    @Test
    void a_receipt_repays_the_deficit_before_anything_is_free() {
        Stock short3 = NONE.received(6).allocated(6).adjusted(-3);

        assertThat(short3.received(2)).isEqualTo(new Stock(SKU, 8, -3, 0, 1));
        assertThat(short3.received(3)).isEqualTo(new Stock(SKU, 9, -3, 0, 0));
        assertThat(short3.received(5)).isEqualTo(new Stock(SKU, 11, -3, 2, 0));
    }

    @Test
    void found_units_repay_the_deficit_before_anything_is_free() {
        Stock short3 = NONE.received(6).allocated(6).adjusted(-3);

        assertThat(short3.adjusted(5)).isEqualTo(new Stock(SKU, 6, 2, 2, 0));
    }

    @Test
    void units_given_back_repay_the_deficit_before_anything_is_free() {
        Stock short3 = NONE.received(6).allocated(6).adjusted(-3);

        assertThat(short3.givenBack(4)).isEqualTo(new Stock(SKU, 6, -3, 1, 0));
        assertThat(short3.givenBack(4).withPreOrders()).isEqualTo(2);
    }

    @Test
    void a_receipt_that_is_taken_back_leaves_the_books_as_if_it_had_never_come() {
        Stock before = NONE.received(6).allocated(2).adjusted(-1);

        assertThat(before.received(5).reversed(5)).isEqualTo(before);
    }

    @Test
    void what_did_not_come_is_taken_from_the_free_units_and_the_rest_is_missing() {
        Stock stock = NONE.received(4).received(6).allocated(7);

        assertThat(stock.reversed(3)).isEqualTo(new Stock(SKU, 7, 0, 0, 0));
        assertThat(stock.reversed(6)).isEqualTo(new Stock(SKU, 4, 0, 0, 3));
        assertThat(stock.reversed(6).withPreOrders()).isEqualTo(7);
    }

    @Test
    void no_more_is_taken_back_than_ever_came() {
        assertThat(NONE.received(6).reversed(6)).isEqualTo(NONE);
        assertUntrue(() -> NONE.received(6).reversed(7));
    }

    @Test
    void books_that_cannot_be_true_are_refused() {
        assertUntrue(() -> new Stock(SKU, -1, 5, 0, 0));
        assertUntrue(() -> new Stock(SKU, 5, 0, -1, 0));
        assertUntrue(() -> new Stock(SKU, 5, 0, 0, -1));
        assertUntrue(() -> new Stock(SKU, 5, 0, 1, 1));
    }

    @Test
    void books_with_more_free_units_than_ever_came_in_are_refused() {
        assertUntrue(() -> new Stock(SKU, 5, 0, 6, 0));
        assertUntrue(() -> new Stock(SKU, 5, -3, 3, 0));
    }

    @Test
    void no_more_is_given_back_than_pre_orders_have() {
        Stock stock = NONE.received(6).allocated(4);

        assertThat(stock.givenBack(4)).isEqualTo(NONE.received(6));
        assertUntrue(() -> stock.givenBack(5));
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        assertOverflow(
                "received", () -> NONE.received(Long.MAX_VALUE).allocated(1).received(1));
        assertOverflow(
                "adjusted", () -> NONE.adjusted(Long.MAX_VALUE).allocated(1).adjusted(1));
    }

    @Test
    void neither_side_of_the_books_ever_wraps() {
        assertRefused(() -> NONE.received(Long.MAX_VALUE).adjusted(1));
        assertRefused(() -> NONE.adjusted(-Long.MAX_VALUE).adjusted(-1));
    }

    @Test
    void the_units_with_pre_orders_are_never_a_wrapped_sum() {
        assertRefused(() -> NONE.received(Long.MAX_VALUE)
                .allocated(Long.MAX_VALUE)
                .adjusted(1)
                .allocated(1)
                .withPreOrders());
    }

    private static void assertUntrue(ThrowingCallable books) {
        assertThatThrownBy(books).isInstanceOf(IllegalStateException.class).hasMessageContaining("stock of LP-1977");
    }

    private static void assertOverflow(String field, ThrowingCallable entry) {
        assertThatThrownBy(entry)
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo(field));
    }

    private static void assertRefused(ThrowingCallable entry) {
        assertThatThrownBy(entry).isInstanceOfAny(InvalidQuantityException.class, IllegalStateException.class);
    }
}
