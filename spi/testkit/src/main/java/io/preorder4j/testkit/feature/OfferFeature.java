package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An offer, from its draft to its end. */
abstract class OfferFeature extends Feature {

    @Test
    void an_offer_is_kept_with_all_that_the_shop_decided_about_it() {
        Offer offer = offer().withMessage(Message.of("Ships from {date}").with(Locale.GERMAN, "Versand ab {date}"))
                .withAvailability(Availability.inQuarter(2026, 3, BERLIN))
                .withWindow(SaleWindow.between(now(), now().plus(Duration.ofDays(30))))
                .withCap(limit(500))
                .withCustomerLimit(limit(2))
                .withPolicy("priority")
                .withTags(Tag.PREORDER, Tag.LIMITED_RUN)
                .withPayment(new PaymentTerms(PaymentTiming.DEPOSIT_NOW, Duration.ofDays(3)));
        given(offer);

        assertThat(shop().offer(RECORD)).contains(offer);
        assertThat(offer.message().text(offer.availability(), Locale.GERMANY)).isEqualTo("Versand ab Q3 2026");
    }

    @Test
    void nobody_buys_from_a_draft_and_everybody_from_what_was_published() {
        shop().draft(key(), offer());
        assertRefused(place(order("o-1", ANNA, records(1))), RefusalReason.NOT_OFFERED);

        assertThat(shop().publish(key(), RECORD).outcome()).isEqualTo(OfferState.OPEN);
        ordered("o-2", ANNA, 1);
    }

    @Test
    void an_offer_is_paused_resumed_and_closed() {
        given(offer());
        shop().pause(key(), RECORD);
        assertRefused(place(order("o-1", ANNA, records(1))), RefusalReason.OFFER_PAUSED);
        shop().resume(key(), RECORD);
        ordered("o-2", ANNA, 1);
        shop().close(key(), RECORD);
        assertRefused(place(order("o-3", ANNA, records(1))), RefusalReason.OFFER_CLOSED);
        assertThatThrownBy(() -> shop().resume(key(), RECORD)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_sold_is_delivered_after_the_offer_is_closed() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        shop().close(key(), RECORD);
        receive("grn-1", 2);
        dispatched(anna, 2);
    }

    @Test
    void an_offer_sells_from_the_beginning_of_its_window_until_before_its_end() {
        given(offer().withWindow(SaleWindow.between(
                Instant.parse("2026-05-02T08:00:00Z"), Instant.parse("2026-05-03T08:00:00Z"))));

        itIs("2026-05-02T07:59:59.999999Z");
        assertRefused(place(order("o-1", ANNA, records(1))), RefusalReason.NOT_YET_ON_SALE);
        itIs("2026-05-02T08:00:00Z");
        ordered("o-2", ANNA, 1);
        itIs("2026-05-03T08:00:00Z");
        assertRefused(place(order("o-3", ANNA, records(1))), RefusalReason.SALE_ENDED);
    }

    @Test
    void a_cap_below_what_is_sold_stops_the_sale_and_takes_nothing_back() {
        given(offer().withCap(limit(10)));
        PreOrderId anna = ordered("o-1", ANNA, 8);
        shop().revise(key(), offer().withCap(limit(5)));

        assertRefused(place(order("o-2", BEN, records(1))), RefusalReason.CAP_REACHED);
        assertThat(preOrder(anna).stages().active()).isEqualTo(8);

        shop().cancel(key(), anna, 4, CHANGED_MIND);
        ordered("o-3", BEN, 1);
    }

    @Test
    void a_revision_changes_what_later_buyers_are_told_and_not_what_earlier_ones_were() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        shop().revise(key(), offer().withAvailability(Availability.in(YearMonth.of(2026, 9), BERLIN)));
        PreOrderId ben = ordered("o-2", BEN, 1);

        assertThat(preOrder(anna).purchase().due()).contains(Instant.parse("2026-07-01T22:00:00Z"));
        assertThat(preOrder(ben).purchase().due()).contains(Instant.parse("2026-09-30T22:00:00Z"));
    }

    @Test
    void a_revision_keeps_the_state_and_the_terms_of_payment_that_buyers_agreed_to() {
        given(offer());
        shop().pause(key(), RECORD);
        assertThat(shop().revise(key(), offer().withCap(limit(1))).outcome().state())
                .isEqualTo(OfferState.PAUSED);

        PaymentTerms terms = new PaymentTerms(PaymentTiming.IN_FULL_NOW, Duration.ofDays(1));
        assertThatThrownBy(() -> shop().revise(key(), offer().withPayment(terms)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pre_orders_get_the_tags_of_their_offer_beside_their_own() {
        given(offer().withTags(Tag.PREORDER, Tag.LIMITED_RUN));
        PreOrderId anna = ordered(order("o-1", ANNA, records(1).tagged(Tag.PRIORITY)));

        assertThat(preOrder(anna).tags()).containsExactly(Tag.LIMITED_RUN, Tag.PREORDER, Tag.PRIORITY);
    }

    @Test
    void an_offer_is_listed_for_product_pages_and_merchant_feeds() {
        given(offer().withCap(limit(1)));
        assertThat(shop().listing(RECORD).orElseThrow().schemaOrg())
                .containsEntry("availability", "https://schema.org/PreOrder")
                .containsEntry("availabilityStarts", "2026-07-01T00:00+02:00");
        assertThat(shop().listing(RECORD).orElseThrow().merchantFeed())
                .containsEntry("availability", "preorder")
                .containsEntry("availability_date", "2026-07-01T00:00+02:00");

        ordered("o-1", ANNA, 1);
        assertThat(shop().listing(RECORD).orElseThrow().schemaOrg())
                .containsEntry("availability", "https://schema.org/SoldOut");
    }
}
