package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreOrderStatusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WAITING | ALLOCATED | PICKED | PACKED | AWAITING | DISPATCHED | CANCELLED | status
            5       | 0         | 0      | 0      | 0        | 0          | 0         | WAITING
            3       | 2         | 0      | 0      | 0        | 0          | 0         | PARTIALLY_ALLOCATED
            3       | 0         | 2      | 0      | 0        | 0          | 0         | PARTIALLY_ALLOCATED
            1       | 0         | 0      | 0      | 4        | 0          | 0         | PARTIALLY_ALLOCATED
            0       | 5         | 0      | 0      | 0        | 0          | 0         | ALLOCATED
            0       | 1         | 1      | 1      | 2        | 0          | 0         | ALLOCATED
            0       | 0         | 5      | 0      | 0        | 0          | 0         | PICKED
            0       | 0         | 1      | 2      | 2        | 0          | 0         | PICKED
            0       | 0         | 0      | 5      | 0        | 0          | 0         | PACKED
            0       | 0         | 0      | 1      | 4        | 0          | 0         | PACKED
            0       | 0         | 0      | 0      | 5        | 0          | 0         | AWAITING_SHIPMENT
            4       | 0         | 0      | 0      | 0        | 1          | 0         | PARTIALLY_DISPATCHED
            0       | 0         | 0      | 0      | 4        | 1          | 0         | PARTIALLY_DISPATCHED
            0       | 0         | 0      | 0      | 0        | 5          | 0         | DISPATCHED
            0       | 0         | 0      | 0      | 0        | 0          | 5         | CANCELLED
            4       | 0         | 0      | 0      | 0        | 0          | 1         | WAITING
            2       | 2         | 0      | 0      | 0        | 0          | 1         | PARTIALLY_ALLOCATED
            0       | 4         | 0      | 0      | 0        | 0          | 1         | ALLOCATED
            0       | 0         | 4      | 0      | 0        | 0          | 1         | PICKED
            0       | 0         | 0      | 4      | 0        | 0          | 1         | PACKED
            0       | 0         | 0      | 0      | 4        | 0          | 1         | AWAITING_SHIPMENT
            0       | 0         | 0      | 0      | 3        | 1          | 1         | PARTIALLY_DISPATCHED
            0       | 0         | 0      | 0      | 0        | 4          | 1         | DISPATCHED
            """)
    void one_word_tells_how_far_the_units_are_that_are_still_wanted(
            long waiting,
            long allocated,
            long picked,
            long packed,
            long awaiting,
            long dispatched,
            long cancelled,
            PreOrderStatus status) {
        Stages stages = Stages.of(Map.of(
                Stage.WAITING, waiting,
                Stage.ALLOCATED, allocated,
                Stage.PICKED, picked,
                Stage.PACKED, packed,
                Stage.AWAITING_SHIPMENT, awaiting,
                Stage.DISPATCHED, dispatched,
                Stage.CANCELLED, cancelled));

        assertThat(PreOrderStatus.of(stages)).isEqualTo(status);
    }
}
