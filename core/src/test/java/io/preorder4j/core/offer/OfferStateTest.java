package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OfferStateTest {

    @Test
    void an_offer_is_prepared_opened_paused_opened_again_and_closed_for_good() {
        assertThat(OfferState.values())
                .flatExtracting(from -> Arrays.stream(OfferState.values())
                        .filter(from::leadsTo)
                        .map(to -> from + " → " + to)
                        .toList())
                .containsExactlyInAnyOrder(
                        "DRAFT → OPEN",
                        "DRAFT → CLOSED",
                        "OPEN → PAUSED",
                        "PAUSED → OPEN",
                        "OPEN → CLOSED",
                        "PAUSED → CLOSED");
    }
}
