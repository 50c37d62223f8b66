package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OfferStateTest {

    @Test
    void an_offer_is_paused_opened_again_and_closed_for_good() {
        assertThat(OfferState.values())
                .flatExtracting(from -> Arrays.stream(OfferState.values())
                        .filter(from::leadsTo)
                        .map(to -> from + " → " + to)
                        .toList())
                .containsExactlyInAnyOrder("OPEN → PAUSED", "PAUSED → OPEN", "OPEN → CLOSED", "PAUSED → CLOSED");
    }
}
