package io.preorder4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainEnglishTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final PreOrderId ID = new PreOrderId("4711", "1");
    private static final CustomerId ANNA = new CustomerId("Anna");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate JULY_FIRST = LocalDate.of(2026, 7, 1);
    private static final Availability JULY = Availability.on(JULY_FIRST, BERLIN);
    private static final Availability AUGUST = Availability.parse("2026-08", BERLIN);
    private static final Recipient IN_HAWAII = new Recipient(Locale.US, ZoneId.of("Pacific/Honolulu"));
    private static final Recipient IN_BERLIN = new Recipient(Locale.GERMANY, BERLIN);
    private static final Event ANY = new CancellationRequested(ID, SKU, 1, Cancellation.byShop("sold out"));

    @Test
    void a_day_of_the_shop_stays_that_day_wherever_the_customer_lives() {
        assertThat(text(IN_HAWAII, NoticeKind.CONFIRMATION, 2, ANY))
                .isEqualTo("Thank you for your pre-order:\n\n- 2 × LP-1977, expected by July 1, 2026\n");
        assertThat(text(IN_BERLIN, NoticeKind.CONFIRMATION, 2, ANY))
                .endsWith("- 2 × LP-1977, expected by 1. Juli 2026\n");
    }

    @Test
    void a_time_is_told_by_the_customers_clock() {
        Event due = new PaymentDue(ID, SKU, Obligation.DEPOSIT, Instant.parse("2026-05-04T08:00:00Z"));

        // How the platform joins date and time changes with its locale data.
        assertThat(text(IN_HAWAII, NoticeKind.PAYMENT_DUE, 0, due))
                .contains("- LP-1977: the deposit, by May 3, 2026")
                .contains("10:00");
        assertThat(text(IN_BERLIN, NoticeKind.PAYMENT_DUE, 0, due))
                .contains("by 4. Mai 2026")
                .contains("10:00");
    }

    @Test
    void a_new_date_is_told_with_the_old_one() {
        assertThat(text(IN_HAWAII, NoticeKind.DATE_CHANGED, 0, new PromiseChanged(ID, SKU, JULY, AUGUST)))
                .endsWith("- LP-1977: August 2026, before: July 1, 2026\n");
        assertThat(text(
                        IN_HAWAII,
                        NoticeKind.DATE_CHANGED,
                        0,
                        new PromiseChanged(ID, SKU, JULY, Availability.toBeAnnounced(BERLIN))))
                .endsWith("- LP-1977: to be announced, before: July 1, 2026\n");
    }

    @Test
    void a_question_about_a_delay_says_what_silence_means() {
        ShipDate date = ShipDate.by(JULY_FIRST);
        assertThat(delay(new Duty.OfferDelay(JULY_FIRST, date, Silence.CONSENTS)))
                .endsWith("- LP-1977: we expect to ship it by July 1, 2026. "
                        + "If we hear nothing from you, we take it that you wait.\n");
        assertThat(delay(new Duty.OfferDelay(JULY_FIRST, ShipDate.unknown(), Silence.CANCELS)))
                .endsWith("- LP-1977: we do not know yet when we can ship it. "
                        + "If we hear nothing from you, we have to cancel your order.\n");
        assertThat(delay(new Duty.ObtainConsent(JULY_FIRST.minusDays(1), date)))
                .endsWith("- LP-1977: we expect to ship it by July 1, 2026. "
                        + "Please answer by June 30, 2026, or we have to cancel your order.\n");
    }

    @Test
    void a_parcel_can_be_followed() {
        Event shipped = new ShipmentRecorded(ID, SKU, 1, new Shipment("Parcel Post", "PP-77", "parcel-1"));

        assertThat(words(IN_HAWAII, NoticeKind.DISPATCHED, 1, shipped))
                .isEqualTo(new Wording(
                        "Your order 4711 is on its way",
                        "We have sent:\n\n- 1 × LP-1977, with Parcel Post, tracking number PP-77\n"));
    }

    @Test
    void the_rest_is_told_in_units() {
        for (NoticeKind kind : List.of(NoticeKind.PREPARING, NoticeKind.TAKEN_BACK, NoticeKind.CANCELLED)) {
            assertThat(text(IN_HAWAII, kind, 3, ANY)).endsWith("- 3 × LP-1977\n");
        }
        assertThat(text(IN_HAWAII, NoticeKind.REFUND_DUE, 0, new DutyArose(ID, SKU, new Duty.Refund(JULY_FIRST))))
                .endsWith("- LP-1977: by July 1, 2026\n");
    }

    @Test
    void a_notice_that_does_not_come_from_its_fact_has_no_words() {
        for (NoticeKind kind : List.of(
                NoticeKind.DATE_CHANGED, NoticeKind.PAYMENT_DUE, NoticeKind.DISPATCHED, NoticeKind.REFUND_DUE)) {
            assertThatThrownBy(() -> words(IN_HAWAII, kind, 0, ANY)).isInstanceOf(IllegalArgumentException.class);
        }
        Event cancel = new DutyArose(ID, SKU, new Duty.Cancel(JULY_FIRST));
        for (NoticeKind kind : List.of(NoticeKind.DELAY_CONSENT, NoticeKind.REFUND_DUE)) {
            assertThatThrownBy(() -> words(IN_HAWAII, kind, 0, cancel)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String delay(Duty duty) {
        return text(IN_HAWAII, NoticeKind.DELAY_CONSENT, 0, new DutyArose(ID, SKU, duty));
    }

    private static String text(Recipient reader, NoticeKind kind, long units, Event fact) {
        return words(reader, kind, units, fact).text();
    }

    private static Wording words(Recipient reader, NoticeKind kind, long units, Event fact) {
        Purchase purchase = new Purchase(SKU, ANNA, Optional.empty(), LineClass.PRE_ORDER, Instant.EPOCH, JULY);
        PreOrder preOrder = PreOrder.of(ID, purchase, Set.of(), new Rank(0, 1), Stages.waiting(2));
        Notice notice = new Notice(1, kind, ID, SKU, units, fact);
        Letter.Line line = new Letter.Line(notice, preOrder, Offer.of(SKU, AUGUST));
        return new PlainEnglish().words(new Letter(1, kind, "4711", ANNA, reader, List.of(line)));
    }
}
