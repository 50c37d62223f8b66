package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Availability JULY_1ST = new Availability(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));

    @Test
    void an_offer_is_open_without_limits_and_first_come_first_served_unless_told_otherwise() {
        assertThat(Offer.of(SKU, JULY_1ST))
                .isEqualTo(new Offer(
                        SKU, JULY_1ST, OfferState.OPEN, Limit.none(), Limit.none(), "first-come-first-served"));
    }

    @Test
    void each_decision_of_the_shop_stands_for_itself() {
        Offer offer = Offer.of(SKU, JULY_1ST)
                .withCap(Limit.of(5_000))
                .withCustomerLimit(Limit.of(2))
                .withPolicy("priority")
                .in(OfferState.PAUSED);

        assertThat(offer)
                .isEqualTo(new Offer(SKU, JULY_1ST, OfferState.PAUSED, Limit.of(5_000), Limit.of(2), "priority"));
        assertThat(offer.withCap(Limit.none()).withCustomerLimit(Limit.none()).withPolicy("lottery"))
                .isEqualTo(new Offer(SKU, JULY_1ST, OfferState.PAUSED, Limit.none(), Limit.none(), "lottery"));
    }

    @Test
    void a_paused_offer_opens_again() {
        assertThat(Offer.of(SKU, JULY_1ST).in(OfferState.PAUSED).in(OfferState.OPEN))
                .isEqualTo(Offer.of(SKU, JULY_1ST));
    }

    @ParameterizedTest
    @EnumSource(OfferState.class)
    void a_closed_offer_stays_closed(OfferState next) {
        Offer closed = Offer.of(SKU, JULY_1ST).in(OfferState.CLOSED);

        assertThatThrownBy(() -> closed.in(next))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("offer LP-1977 is CLOSED: it cannot become " + next);
    }
}
