package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Availability JULY_1ST = Availability.on(LocalDate.of(2026, 7, 1), BERLIN);
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final PaymentTerms DEPOSIT = new PaymentTerms(PaymentTiming.DEPOSIT_NOW, Duration.ofDays(7));

    @Test
    void an_offer_is_open_without_limits_and_first_come_first_served_unless_told_otherwise() {
        assertThat(Offer.of(SKU, JULY_1ST))
                .isEqualTo(new Offer(
                        SKU,
                        OfferState.OPEN,
                        JULY_1ST,
                        Message.of("Ships from {date}"),
                        SaleWindow.always(),
                        Caps.none(),
                        "first-come-first-served",
                        AllocationMode.AUTOMATIC,
                        Set.of(Tag.PREORDER),
                        PaymentTerms.none()));
    }

    @Test
    void each_decision_of_the_shop_stands_for_itself() {
        Channel web = new Channel("web");
        Availability tba = Availability.toBeAnnounced(BERLIN);
        SaleWindow fromMay = SaleWindow.between(MAY, MAY.plusSeconds(60));
        Offer offer = Offer.of(SKU, JULY_1ST)
                .withCap(Limit.of(5_000))
                .withCustomerLimit(Limit.of(2))
                .withChannelCap(web, Limit.of(100))
                .withWaves(new Wave(MAY, 3_000))
                .withPolicy("priority")
                .withMode(AllocationMode.MANUAL)
                .withAvailability(tba)
                .withMessage(Message.of("soon"))
                .withWindow(fromMay)
                .withSupplyCap(new SupplyShare(95))
                .withTags(Tag.PRIORITY, Tag.LIMITED_RUN)
                .withPayment(DEPOSIT)
                .in(OfferState.PAUSED);
        Caps caps = new Caps(
                Limit.of(5_000),
                Limit.of(2),
                new TreeMap<>(Map.of(web, Limit.of(100))),
                List.of(new Wave(MAY, 3_000)),
                Optional.of(new SupplyShare(95)));

        assertThat(offer)
                .isEqualTo(new Offer(
                        SKU,
                        OfferState.PAUSED,
                        tba,
                        Message.of("soon"),
                        fromMay,
                        caps,
                        "priority",
                        AllocationMode.MANUAL,
                        Set.of(Tag.PRIORITY, Tag.LIMITED_RUN),
                        DEPOSIT));
        assertThat(offer.withCap(Limit.none()).withCustomerLimit(Limit.none()).withPolicy("lottery"))
                .isEqualTo(new Offer(
                        SKU,
                        OfferState.PAUSED,
                        tba,
                        Message.of("soon"),
                        fromMay,
                        new Caps(Limit.none(), Limit.none(), caps.channels(), caps.waves(), caps.supply()),
                        "lottery",
                        AllocationMode.MANUAL,
                        Set.of(Tag.PRIORITY, Tag.LIMITED_RUN),
                        DEPOSIT));
    }

    @Test
    void a_paused_offer_opens_again() {
        assertThat(Offer.of(SKU, JULY_1ST).in(OfferState.PAUSED).in(OfferState.OPEN))
                .isEqualTo(Offer.of(SKU, JULY_1ST));
    }

    @Test
    void a_draft_opens() {
        Offer draft = Offer.of(SKU, JULY_1ST).asDraft();

        assertThat(draft.state()).isEqualTo(OfferState.DRAFT);
        assertThat(draft.in(OfferState.OPEN)).isEqualTo(Offer.of(SKU, JULY_1ST));
    }

    @ParameterizedTest
    @EnumSource(OfferState.class)
    void a_closed_offer_stays_closed(OfferState next) {
        Offer closed = Offer.of(SKU, JULY_1ST).in(OfferState.CLOSED);

        assertThatThrownBy(() -> closed.in(next))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("offer LP-1977 is CLOSED: it cannot become " + next);
    }

    @Test
    void a_revision_keeps_the_state_whatever_its_own_says() {
        Offer paused = Offer.of(SKU, JULY_1ST).in(OfferState.PAUSED);
        Offer revision = Offer.of(SKU, JULY_1ST).withCap(Limit.of(10));

        assertThat(paused.revised(revision)).isEqualTo(paused.withCap(Limit.of(10)));
    }

    @Test
    void a_revision_is_of_the_same_sku() {
        Offer other = Offer.of(new Sku("other"), JULY_1ST);

        assertThatThrownBy(() -> Offer.of(SKU, JULY_1ST).revised(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offer LP-1977 cannot be revised to one of other");
    }

    @Test
    void the_terms_of_payment_change_in_a_draft_and_not_under_buyers_who_agreed_to_them() {
        Offer open = Offer.of(SKU, JULY_1ST);
        Offer revision = open.withPayment(DEPOSIT);

        assertThat(open.asDraft().revised(revision)).isEqualTo(revision.asDraft());
        assertThatThrownBy(() -> open.revised(revision))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("offer LP-1977 is OPEN: its terms of payment cannot change");
    }

    @Test
    void the_tags_are_sorted_and_the_offers_own() {
        Set<Tag> tags = new HashSet<>(Set.of(Tag.PRIORITY, Tag.LIMITED_RUN));
        Offer offer = new Offer(
                SKU,
                OfferState.OPEN,
                JULY_1ST,
                Offer.DEFAULT_MESSAGE,
                SaleWindow.always(),
                Caps.none(),
                Offer.DEFAULT_POLICY,
                AllocationMode.AUTOMATIC,
                tags,
                PaymentTerms.none());

        tags.clear();

        assertThat(offer.tags()).containsExactly(Tag.LIMITED_RUN, Tag.PRIORITY);
    }
}
