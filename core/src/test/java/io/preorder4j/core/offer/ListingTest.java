package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant AUGUST_1ST = Instant.parse("2026-07-31T22:00:00Z");
    private static final Instant JULY_1ST = Instant.parse("2026-06-30T22:00:00Z");
    private static final Offer OFFER = Offer.of(SKU, Availability.in(YearMonth.of(2026, 7), BERLIN));
    private static final Offer UNDATED = OFFER.withAvailability(Availability.toBeAnnounced(BERLIN));

    @Test
    void an_open_offer_is_a_pre_order_with_its_times_in_the_shops_zone() {
        Offer offer = OFFER.withWindow(SaleWindow.between(MAY, JULY_1ST));

        assertThat(listing(offer, MAY).schemaOrg())
                .containsExactly(
                        Map.entry("@context", "https://schema.org/"),
                        Map.entry("@type", "Offer"),
                        Map.entry("sku", "LP-1977"),
                        Map.entry("availability", "https://schema.org/PreOrder"),
                        Map.entry("availabilityStarts", "2026-07-01T00:00+02:00"),
                        Map.entry("availabilityEnds", "2026-08-01T00:00+02:00"),
                        Map.entry("validFrom", "2026-05-01T02:00+02:00"),
                        Map.entry("validThrough", "2026-07-01T00:00+02:00"));
        assertThat(listing(offer, MAY).merchantFeed())
                .containsExactly(
                        Map.entry("availability", "preorder"),
                        Map.entry("availability_date", "2026-07-01T00:00+02:00"));
    }

    @Test
    void from_the_first_day_on_it_is_a_backorder_until_the_end_of_the_last() {
        assertThat(availability(OFFER, JULY_1ST.minusNanos(1))).isEqualTo("PreOrder");
        assertThat(availability(OFFER, JULY_1ST)).isEqualTo("BackOrder");
        assertThat(listing(OFFER, JULY_1ST).merchantFeed())
                .containsExactly(
                        Map.entry("availability", "backorder"),
                        Map.entry("availability_date", "2026-08-01T00:00+02:00"));
    }

    @Test
    void a_feed_takes_nothing_whose_date_has_passed() {
        assertThat(availability(OFFER, AUGUST_1ST)).isEqualTo("BackOrder");
        assertOutOfStock(listing(OFFER, AUGUST_1ST));
    }

    @Test
    void an_offer_without_a_date_is_a_pre_order_on_a_page_and_out_of_stock_in_a_feed() {
        assertThat(listing(UNDATED, MAY).schemaOrg())
                .containsEntry("availability", "https://schema.org/PreOrder")
                .doesNotContainKeys("availabilityStarts", "availabilityEnds", "validFrom", "validThrough");
        assertOutOfStock(listing(UNDATED, MAY));
    }

    @Test
    void a_draft_a_paused_and_a_closed_offer_are_out_of_stock() {
        assertThat(availability(OFFER.asDraft(), MAY)).isEqualTo("OutOfStock");
        assertThat(availability(OFFER.in(OfferState.PAUSED), MAY)).isEqualTo("OutOfStock");
        assertThat(availability(OFFER.in(OfferState.CLOSED), MAY)).isEqualTo("OutOfStock");
        assertOutOfStock(listing(OFFER.in(OfferState.PAUSED), MAY));
    }

    @Test
    void before_its_window_an_offer_is_out_of_stock_and_after_it_sold_out() {
        Offer offer = OFFER.withWindow(SaleWindow.between(MAY, JULY_1ST));

        assertThat(availability(offer, MAY.minusNanos(1))).isEqualTo("OutOfStock");
        assertThat(availability(offer, JULY_1ST)).isEqualTo("SoldOut");
        assertOutOfStock(listing(offer, MAY.minusNanos(1)));
        assertOutOfStock(listing(offer, JULY_1ST));
    }

    @Test
    void an_offer_is_sold_out_when_not_one_unit_more_can_be_bought() {
        Offer offer = OFFER.withCap(Limit.of(10));
        Tally nine = Tally.none(SKU).sold(9, Optional.empty());
        Tally ten = nine.sold(1, Optional.empty());

        assertThat(new Listing(offer, nine, Limit.none(), MAY).schemaOrg())
                .containsEntry("availability", "https://schema.org/PreOrder");
        assertThat(new Listing(offer, ten, Limit.none(), MAY).schemaOrg())
                .containsEntry("availability", "https://schema.org/SoldOut");
        assertOutOfStock(new Listing(offer, ten, Limit.none(), MAY));
    }

    @Test
    void a_channel_that_is_sold_out_leaves_the_others() {
        Channel store = new Channel("store");
        Tally ten = Tally.none(SKU).sold(10, Optional.of(store));

        assertThat(new Listing(OFFER.withChannelCap(store, Limit.of(10)), ten, Limit.none(), MAY).schemaOrg())
                .containsEntry("availability", "https://schema.org/PreOrder");
    }

    @Test
    void a_listing_is_not_to_be_changed() {
        assertThatThrownBy(() -> listing(OFFER, MAY).schemaOrg().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> listing(OFFER, MAY).merchantFeed().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertOutOfStock(Listing listing) {
        assertThat(listing.merchantFeed()).containsExactly(Map.entry("availability", "out_of_stock"));
    }

    private static String availability(Offer offer, Instant now) {
        return String.valueOf(listing(offer, now).schemaOrg().get("availability"))
                .replace("https://schema.org/", "");
    }

    private static Listing listing(Offer offer, Instant now) {
        return new Listing(offer, Tally.none(SKU), Limit.none(), now);
    }
}
