package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsReceiptTest {

    private static final ReceiptId ID = new ReceiptId("grn-2026-0815");
    private static final Sku SKU = new Sku("LP-1977");
    private static final Sku OTHER = new Sku("LP-1978");
    private static final SupplyId SUPPLY = new SupplyId("po-4500017/10");

    @Test
    void a_receipt_may_belong_to_no_supply() {
        assertThat(GoodsReceipt.of(ID, SKU, 6))
                .isEqualTo(new GoodsReceipt(ID, List.of(new ReceiptLine(SKU, 6, 0, Optional.empty()))));
    }

    @Test
    void a_receipt_against_a_supply_is_the_same_but_for_the_supply_of_its_lines() {
        GoodsReceipt receipt =
                new GoodsReceipt(ID, List.of(ReceiptLine.of(SKU, 6).withRejected(1), ReceiptLine.of(OTHER, 2)));

        assertThat(receipt.against(SUPPLY))
                .isEqualTo(new GoodsReceipt(
                        ID,
                        List.of(
                                new ReceiptLine(SKU, 6, 1, Optional.of(SUPPLY)),
                                new ReceiptLine(OTHER, 2, 0, Optional.of(SUPPLY)))));
    }

    @Test
    void the_same_number_with_other_content_is_another_receipt() {
        GoodsReceipt receipt = GoodsReceipt.of(ID, SKU, 6);

        assertThat(receipt)
                .isNotEqualTo(GoodsReceipt.of(ID, SKU, 7))
                .isNotEqualTo(GoodsReceipt.of(ID, OTHER, 6))
                .isNotEqualTo(
                        new GoodsReceipt(ID, List.of(ReceiptLine.of(SKU, 6).withRejected(1))))
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

    @Test
    void accepted_units_count_by_sku_and_rejected_ones_do_not() {
        GoodsReceipt receipt = new GoodsReceipt(
                ID,
                List.of(
                        ReceiptLine.of(OTHER, 2),
                        ReceiptLine.of(SKU, 6).withRejected(1).against(SUPPLY),
                        ReceiptLine.of(SKU, 4),
                        new ReceiptLine(new Sku("LP-1979"), 0, 3, Optional.empty())));

        assertThat(receipt.accepted()).containsExactly(Map.entry(SKU, 10L), Map.entry(OTHER, 2L));
    }

    @Test
    void lines_of_one_sku_may_sum_to_more_than_one_line_may_have() {
        GoodsReceipt receipt = new GoodsReceipt(ID, Collections.nCopies(1000, ReceiptLine.of(SKU, 1_000_000_000)));

        assertThat(receipt.accepted()).containsExactly(Map.entry(SKU, 1_000_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void a_receipt_has_one_to_a_thousand_lines(int lines) {
        assertThatThrownBy(() -> new GoodsReceipt(ID, Collections.nCopies(lines, ReceiptLine.of(SKU, 1))))
                .isInstanceOfSatisfying(InvalidQuantityException.class, e -> {
                    assertThat(e.field()).isEqualTo("lines");
                    assertThat(e.units()).isEqualTo(lines);
                })
                .hasMessageEndingWith("is not 1 to 1000");
    }

    @Test
    void a_receipt_does_not_change_with_the_list_that_its_lines_came_in() {
        List<ReceiptLine> lines = new ArrayList<>(List.of(ReceiptLine.of(SKU, 6)));
        GoodsReceipt receipt = new GoodsReceipt(ID, lines);

        lines.clear();

        assertThat(receipt).isEqualTo(GoodsReceipt.of(ID, SKU, 6));
    }
}
