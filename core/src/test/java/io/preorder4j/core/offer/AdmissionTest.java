package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Admission.Applicant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Offer OPEN = Offer.of(SKU, Availability.toBeAnnounced(ZoneOffset.UTC));
    private static final Tally NOTHING_SOLD = Tally.none(SKU);
    private static final Channel WEB = new Channel("web");
    private static final Channel STORE = new Channel("store");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void an_open_offer_without_limits_sells() {
        assertThat(refusal(OPEN, NOTHING_SOLD, 0, 1)).isEmpty();
        assertThat(refusal(OPEN, sold(1_000_000), 1_000_000, 1)).isEmpty();
    }

    @Test
    void a_draft_is_not_offered() {
        assertThat(refusal(OPEN.asDraft(), NOTHING_SOLD, 0, 1)).contains(RefusalReason.NOT_OFFERED);
    }

    @Test
    void a_paused_offer_does_not_sell() {
        assertThat(refusal(OPEN.in(OfferState.PAUSED), NOTHING_SOLD, 0, 1)).contains(RefusalReason.OFFER_PAUSED);
    }

    @Test
    void a_closed_offer_does_not_sell() {
        assertThat(refusal(OPEN.in(OfferState.CLOSED), NOTHING_SOLD, 0, 1)).contains(RefusalReason.OFFER_CLOSED);
    }

    @Test
    void an_open_offer_sells_only_in_its_window() {
        Offer later = OPEN.withWindow(SaleWindow.between(NOW.plusNanos(1_000), NOW.plusSeconds(60)));
        Offer now = OPEN.withWindow(SaleWindow.between(NOW, NOW.plusNanos(1_000)));
        Offer over = OPEN.withWindow(SaleWindow.between(NOW.minusSeconds(60), NOW));

        assertThat(refusal(later, NOTHING_SOLD, 0, 1)).contains(RefusalReason.NOT_YET_ON_SALE);
        assertThat(refusal(now, NOTHING_SOLD, 0, 1)).isEmpty();
        assertThat(refusal(over, NOTHING_SOLD, 0, 1)).contains(RefusalReason.SALE_ENDED);
    }

    @Test
    void the_last_unit_under_the_cap_is_sold_and_the_next_is_not() {
        Offer offer = OPEN.withCap(Limit.of(10));

        assertThat(refusal(offer, sold(9), 0, 1)).isEmpty();
        assertThat(refusal(offer, sold(10), 0, 1)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_line_is_sold_whole_or_not_at_all() {
        assertThat(refusal(OPEN.withCap(Limit.of(10)), sold(8), 0, 3)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_customer_is_sold_as_much_as_the_limit_allows_and_no_more() {
        Offer offer = OPEN.withCustomerLimit(Limit.of(2));

        assertThat(refusal(offer, sold(100), 1, 1)).isEmpty();
        assertThat(refusal(offer, sold(100), 2, 1)).contains(RefusalReason.CUSTOMER_LIMIT);
    }

    @Test
    void a_channel_sells_as_much_as_its_cap_allows_whatever_the_others_sold() {
        Offer offer = OPEN.withChannelCap(WEB, Limit.of(10));
        Tally tally = sold(100).sold(9, Optional.of(WEB)).sold(50, Optional.of(STORE));
        Applicant atTheWeb = new Applicant(0, Optional.of(WEB));

        assertThat(Admission.refusal(offer, tally, Limit.none(), atTheWeb, 1, NOW))
                .isEmpty();
        assertThat(Admission.refusal(offer, tally, Limit.none(), atTheWeb, 2, NOW))
                .contains(RefusalReason.CHANNEL_CAP_REACHED);
        assertThat(Admission.refusal(offer, tally, Limit.none(), new Applicant(0, Optional.of(STORE)), 2, NOW))
                .isEmpty();
        assertThat(refusal(offer, tally, 0, 2)).isEmpty();
    }

    @Test
    void only_waves_that_have_opened_are_sold() {
        Offer offer = OPEN.withCap(Limit.of(20)).withWaves(new Wave(NOW, 10), new Wave(NOW.plusNanos(1_000), 15));

        assertThat(refusal(offer, sold(9), 0, 1)).isEmpty();
        assertThat(refusal(offer, sold(10), 0, 1)).contains(RefusalReason.WAVE_SOLD_OUT);
        assertThat(Admission.refusal(
                        offer, sold(10), Limit.none(), new Applicant(0, Optional.empty()), 1, NOW.plusNanos(1_000)))
                .isEmpty();
        assertThat(refusal(offer, sold(20), 0, 1)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void the_second_line_of_an_order_is_counted_on_top_of_the_first() {
        Offer offer = OPEN.withCap(Limit.of(5));

        assertThat(refusal(offer, NOTHING_SOLD, 0, 3)).isEmpty();
        assertThat(refusal(offer, sold(3), 3, 3)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_cap_of_zero_sells_nothing() {
        assertThat(refusal(OPEN.withCap(Limit.of(0)), NOTHING_SOLD, 0, 1)).contains(RefusalReason.CAP_REACHED);
    }

    @Test
    void a_cap_lowered_below_what_is_sold_sells_again_when_enough_is_cancelled() {
        Offer lowered = OPEN.withCap(Limit.of(5));
        Tally sold = sold(8);

        assertThat(refusal(lowered, sold, 0, 1)).contains(RefusalReason.CAP_REACHED);
        assertThat(refusal(lowered, sold.cancelled(3, Optional.empty()), 0, 1)).contains(RefusalReason.CAP_REACHED);
        assertThat(refusal(lowered, sold.cancelled(4, Optional.empty()), 0, 1)).isEmpty();
    }

    @Test
    void no_more_is_sold_than_the_supply_allows() {
        Offer offer = OPEN.withCap(Limit.of(20)).withSupplyCap(new SupplyShare(95));
        Applicant anybody = new Applicant(0, Optional.empty());

        assertThat(Admission.refusal(offer, sold(8), Limit.of(9), anybody, 1, NOW))
                .isEmpty();
        assertThat(Admission.refusal(offer, sold(8), Limit.of(9), anybody, 2, NOW))
                .contains(RefusalReason.SUPPLY_SOLD_OUT);
        assertThat(Admission.refusal(offer, sold(8), Limit.of(9), anybody, 13, NOW))
                .contains(RefusalReason.CAP_REACHED);
    }

    private static Optional<RefusalReason> refusal(Offer offer, Tally tally, long customersUnits, long units) {
        return Admission.refusal(
                offer, tally, Limit.none(), new Applicant(customersUnits, Optional.empty()), units, NOW);
    }

    private static Tally sold(long units) {
        return NOTHING_SOLD.sold(units, Optional.empty());
    }
}
