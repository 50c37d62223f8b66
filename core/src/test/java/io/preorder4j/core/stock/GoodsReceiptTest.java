package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsReceiptTest {

    private static final ReceiptId ID = new ReceiptId("grn-2026-0815");
    private static final Sku SKU = new Sku("LP-1977");
    private static final SupplyId SUPPLY = new SupplyId("po-4500017/10");

    @Test
    void a_receipt_may_belong_to_no_supply() {
        assertThat(GoodsReceipt.of(ID, SKU, 6)).isEqualTo(new GoodsReceipt(ID, SKU, 6, Optional.empty()));
    }

    @Test
    void a_receipt_against_a_supply_is_the_same_but_for_the_supply() {
        assertThat(GoodsReceipt.of(ID, SKU, 6).against(SUPPLY))
                .isEqualTo(new GoodsReceipt(ID, SKU, 6, Optional.of(SUPPLY)));
    }

    @Test
    void the_same_number_with_other_content_is_another_receipt() {
        GoodsReceipt receipt = GoodsReceipt.of(ID, SKU, 6);

        assertThat(receipt)
                .isNotEqualTo(GoodsReceipt.of(ID, SKU, 7))
                .isNotEqualTo(GoodsReceipt.of(ID, new Sku("LP-1978"), 6))
                .isNotEqualTo(receipt.against(SUPPLY));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_receipt_is_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> GoodsReceipt.of(ID, SKU, units))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("units"));
    }
}
