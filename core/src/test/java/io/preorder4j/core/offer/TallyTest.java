package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Sku SKU = new Sku("LP-1977");

    @Test
    void a_sale_adds_its_units_and_a_cancellation_takes_them_off() {
        assertThat(Tally.none(SKU).sold(5).sold(3).cancelled(2)).isEqualTo(new Tally(SKU, 6));
    }

    @Test
    void all_that_was_sold_can_be_cancelled() {
        assertThat(Tally.none(SKU).sold(5).cancelled(5)).isEqualTo(Tally.none(SKU));
    }

    @Test
    void no_more_is_cancelled_than_was_sold() {
        Tally tally = Tally.none(SKU).sold(5);

        assertThatThrownBy(() -> tally.cancelled(6))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LP-1977")
                .hasMessageContaining("-1");
    }

    @Test
    void a_tally_that_would_overflow_is_refused() {
        Tally tally = new Tally(SKU, Long.MAX_VALUE);

        assertThatThrownBy(() -> tally.sold(1))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("active"));
    }
}
