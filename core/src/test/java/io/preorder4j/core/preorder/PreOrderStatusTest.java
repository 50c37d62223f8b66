package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreOrderStatusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            HELD | WAITING | ALLOCATED | PICKED | PACKED | AWAITING | DISPATCHED | CANCELLED | EXPIRED | status
            0    | 5       | 0         | 0      | 0      | 0        | 0          | 0         | 0       | WAITING
            0    | 3       | 2         | 0      | 0      | 0        | 0          | 0         | 0       | PARTIALLY_ALLOCATED
            0    | 3       | 0         | 2      | 0      | 0        | 0          | 0         | 0       | PARTIALLY_ALLOCATED
            0    | 1       | 0         | 0      | 0      | 4        | 0          | 0         | 0       | PARTIALLY_ALLOCATED
            0    | 0       | 5         | 0      | 0      | 0        | 0          | 0         | 0       | ALLOCATED
            0    | 0       | 1         | 1      | 1      | 2        | 0          | 0         | 0       | ALLOCATED
            0    | 0       | 0         | 5      | 0      | 0        | 0          | 0         | 0       | PICKED
            0    | 0       | 0         | 1      | 2      | 2        | 0          | 0         | 0       | PICKED
            0    | 0       | 0         | 0      | 5      | 0        | 0          | 0         | 0       | PACKED
            0    | 0       | 0         | 0      | 1      | 4        | 0          | 0         | 0       | PACKED
            0    | 0       | 0         | 0      | 0      | 5        | 0          | 0         | 0       | AWAITING_SHIPMENT
            0    | 4       | 0         | 0      | 0      | 0        | 1          | 0         | 0       | PARTIALLY_DISPATCHED
            0    | 0       | 0         | 0      | 0      | 4        | 1          | 0         | 0       | PARTIALLY_DISPATCHED
            0    | 0       | 0         | 0      | 0      | 0        | 5          | 0         | 0       | DISPATCHED
            0    | 0       | 0         | 0      | 0      | 0        | 0          | 5         | 0       | CANCELLED
            0    | 4       | 0         | 0      | 0      | 0        | 0          | 1         | 0       | WAITING
            0    | 2       | 2         | 0      | 0      | 0        | 0          | 1         | 0       | PARTIALLY_ALLOCATED
            0    | 0       | 4         | 0      | 0      | 0        | 0          | 1         | 0       | ALLOCATED
            0    | 0       | 0         | 4      | 0      | 0        | 0          | 1         | 0       | PICKED
            0    | 0       | 0         | 0      | 4      | 0        | 0          | 1         | 0       | PACKED
            0    | 0       | 0         | 0      | 0      | 4        | 0          | 1         | 0       | AWAITING_SHIPMENT
            0    | 0       | 0         | 0      | 0      | 3        | 1          | 1         | 0       | PARTIALLY_DISPATCHED
            0    | 0       | 0         | 0      | 0      | 0        | 4          | 1         | 0       | DISPATCHED
            5    | 0       | 0         | 0      | 0      | 0        | 0          | 0         | 0       | HELD
            4    | 0       | 0         | 0      | 0      | 0        | 0          | 1         | 0       | HELD
            0    | 0       | 0         | 0      | 0      | 0        | 0          | 0         | 5       | EXPIRED
            0    | 0       | 0         | 0      | 0      | 0        | 0          | 2         | 3       | EXPIRED
            """)
    void one_word_tells_how_far_the_units_are_that_are_still_wanted(
            long held,
            long waiting,
            long allocated,
            long picked,
            long packed,
            long awaiting,
            long dispatched,
            long cancelled,
            long expired,
            PreOrderStatus status) {
        Stages stages = Stages.of(Map.of(
                Stage.HELD, held,
                Stage.WAITING, waiting,
                Stage.ALLOCATED, allocated,
                Stage.PICKED, picked,
                Stage.PACKED, packed,
                Stage.AWAITING_SHIPMENT, awaiting,
                Stage.DISPATCHED, dispatched,
                Stage.CANCELLED, cancelled,
                Stage.EXPIRED, expired));

        assertThat(PreOrderStatus.of(stages)).isEqualTo(status);
    }
}
