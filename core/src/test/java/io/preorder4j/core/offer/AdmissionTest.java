package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Offer OPEN = Offer.of(SKU, new Availability(LocalDate.of(2026, 7, 1), ZoneOffset.UTC));
    private static final Tally NOTHING_SOLD = Tally.none(SKU);

    @Test
    void an_open_offer_without_limits_sells() {
        assertThat(Admission.refusal(OPEN, NOTHING_SOLD, 0, 1)).isEmpty();
        assertThat(Admission.refusal(OPEN, NOTHING_SOLD.sold(1_000_000), 1_000_000, 1))
                .isEmpty();
    }

    @Test
    void a_paused_offer_does_not_sell() {
        assertThat(Admission.refusal(OPEN.in(OfferState.PAUSED), NOTHING_SOLD, 0, 1))
                .contains(RefusalReason.OFFER_PAUSED);
    }

    @Test
    void a_closed_offer_does_not_sell() {
        assertThat(Admission.refusal(OPEN.in(OfferState.CLOSED), NOTHING_SOLD, 0, 1))
                .contains(RefusalReason.OFFER_CLOSED);
    }

    @Test
    void the_last_unit_under_the_cap_is_sold_and_the_next_is_not() {
        Offer offer = OPEN.withCap(Limit.of(10));

        assertThat(Admission.refusal(offer, NOTHING_SOLD.sold(9), 0, 1)).isEmpty();
        assertThat(Admission.refusal(offer, NOTHING_SOLD.sold(10), 0, 1)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_line_is_sold_whole_or_not_at_all() {
        assertThat(Admission.refusal(OPEN.withCap(Limit.of(10)), NOTHING_SOLD.sold(8), 0, 3))
                .contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_customer_is_sold_as_much_as_the_limit_allows_and_no_more() {
        Offer offer = OPEN.withCustomerLimit(Limit.of(2));

        assertThat(Admission.refusal(offer, NOTHING_SOLD.sold(100), 1, 1)).isEmpty();
        assertThat(Admission.refusal(offer, NOTHING_SOLD.sold(100), 2, 1)).contains(RefusalReason.CUSTOMER_LIMIT);
    }

    @Test
    void the_second_line_of_an_order_is_counted_on_top_of_the_first() {
        Offer offer = OPEN.withCap(Limit.of(5));

        assertThat(Admission.refusal(offer, NOTHING_SOLD, 0, 3)).isEmpty();
        assertThat(Admission.refusal(offer, NOTHING_SOLD.sold(3), 3, 3)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_cap_of_zero_sells_nothing() {
        assertThat(Admission.refusal(OPEN.withCap(Limit.of(0)), NOTHING_SOLD, 0, 1))
                .contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_cap_lowered_below_what_is_sold_sells_again_when_enough_is_cancelled() {
        Offer lowered = OPEN.withCap(Limit.of(5));
        Tally sold = NOTHING_SOLD.sold(8);

        assertThat(Admission.refusal(lowered, sold, 0, 1)).contains(RefusalReason.CAP_REACHED);
        assertThat(Admission.refusal(lowered, sold.cancelled(3), 0, 1)).contains(RefusalReason.CAP_REACHED);
        assertThat(Admission.refusal(lowered, sold.cancelled(4), 0, 1)).isEmpty();
    }
}
