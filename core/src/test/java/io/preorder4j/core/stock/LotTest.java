package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Lot SIX = new Lot(SKU, new LotId(3), 6, false);

    @Test
    void units_go_and_come_back() {
        assertThat(SIX.taken(4)).isEqualTo(new Lot(SKU, new LotId(3), 2, false));
        assertThat(SIX.taken(4).givenBack(1)).isEqualTo(new Lot(SKU, new LotId(3), 3, false));
        assertThat(SIX.taken(6).free()).isZero();
    }

    @Test
    void no_more_goes_than_is_free() {
        assertRefused(() -> SIX.taken(7), "lot 3 of LP-1977 would have -1 free");
    }

    @Test
    void nothing_is_free_of_what_did_not_come() {
        Lot reversed = SIX.afterReversal();

        assertThat(reversed).isEqualTo(new Lot(SKU, new LotId(3), 0, true));
        assertThat(reversed.taken(0)).isEqualTo(reversed);
    }

    @Test
    void what_comes_back_of_a_reversed_receipt_is_free_all_the_same() {
        assertThat(SIX.afterReversal().givenBack(1)).isEqualTo(new Lot(SKU, new LotId(3), 1, true));
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        Lot full = new Lot(SKU, new LotId(3), Long.MAX_VALUE, false);

        assertThatThrownBy(() -> full.givenBack(1))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("free"));
    }

    @Test
    void the_oldest_lot_stands_first() {
        assertThat(new LotId(3)).isLessThan(new LotId(10)).isEqualByComparingTo(new LotId(3));
        assertThat(new LotId(10)).isGreaterThan(new LotId(3));
    }

    private static void assertRefused(ThrowingCallable lot, String message) {
        assertThatThrownBy(lot).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }
}
