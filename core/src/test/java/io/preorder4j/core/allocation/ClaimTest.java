package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void nobody_stands_in_line_for_nothing(long units) {
        assertThatThrownBy(() -> new Claim(new PreOrderId("order-1", "1"), new Rank(0, 1), units))
                .isInstanceOf(InvalidQuantityException.class);
    }
}
