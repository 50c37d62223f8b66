package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void a_unit_goes_along_these_edges_and_no_others() {
        assertThat(Stage.values())
                .flatExtracting(from -> Arrays.stream(Stage.values())
                        .filter(from::leadsTo)
                        .map(to -> from + " → " + to)
                        .toList())
                .containsExactlyInAnyOrder(
                        "HELD → WAITING",
                        "HELD → CANCELLED",
                        "HELD → EXPIRED",
                        "WAITING → ALLOCATED",
                        "ALLOCATED → PICKED",
                        "PICKED → PACKED",
                        "PACKED → AWAITING_SHIPMENT",
                        "AWAITING_SHIPMENT → DISPATCHED",
                        "ALLOCATED → WAITING",
                        "WAITING → CANCELLED",
                        "ALLOCATED → CANCELLED",
                        "PICKED → CANCELLED",
                        "PACKED → CANCELLED",
                        "AWAITING_SHIPMENT → CANCELLED");
    }

    @Test
    void a_unit_has_goods_behind_it_from_allocated_to_dispatched() {
        assertThat(Stage.values())
                .filteredOn(Stage::holdsGoods)
                .containsExactly(
                        Stage.ALLOCATED, Stage.PICKED, Stage.PACKED, Stage.AWAITING_SHIPMENT, Stage.DISPATCHED);
    }

    @Test
    void only_a_cancelled_or_expired_unit_does_not_count_against_the_cap() {
        assertThat(Stage.values())
                .filteredOn(stage -> !stage.isActive())
                .containsExactly(Stage.CANCELLED, Stage.EXPIRED);
    }
}
