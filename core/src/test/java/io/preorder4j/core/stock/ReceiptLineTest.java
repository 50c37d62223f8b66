package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptLineTest {

    private static final Sku SKU = new Sku("LP-1977");

    @Test
    void each_thing_about_a_line_stands_for_itself() {
        SupplyId supply = new SupplyId("po-1");

        assertThat(ReceiptLine.of(SKU, 6).against(supply).withRejected(2))
                .isEqualTo(new ReceiptLine(SKU, 6, 2, Optional.of(supply)))
                .isEqualTo(ReceiptLine.of(SKU, 6).withRejected(2).against(supply));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "1000000000, 1000000000"})
    void some_units_were_accepted_or_rejected(long accepted, long rejected) {
        ReceiptLine line = new ReceiptLine(SKU, accepted, rejected, Optional.empty());

        assertThat(line.accepted()).isEqualTo(accepted);
        assertThat(line.rejected()).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, accepted",
        "1000000001, 0, accepted",
        "1, -1, rejected",
        "0, 1000000001, rejected",
        "0, 0, units"
    })
    void a_line_of_no_units_or_of_too_many_is_refused(long accepted, long rejected, String field) {
        assertThatThrownBy(() -> new ReceiptLine(SKU, accepted, rejected, Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo(field));
    }
}
