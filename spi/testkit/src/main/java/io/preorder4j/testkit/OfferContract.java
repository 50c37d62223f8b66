package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.spi.OfferRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offers: {@link OfferRepository} without its tallies. */
abstract class OfferContract extends PortContract {

    @Test
    void offers_come_back_equal_whatever_their_texts() {
        Map<Sku, Offer> offers = HostileTexts.ALL.stream()
                .map(text -> Samples.fullOffer(new Sku(text), text))
                .collect(toMap(Offer::sku, Function.identity()));

        write(work -> work.offers().add(offers.values()));

        assertThat(found(offers.keySet())).isEqualTo(offers);
    }

    @Test
    void offers_come_back_equal_in_every_state() {
        for (OfferState state : OfferState.values()) {
            assertComesBack(sku -> in(state, Samples.offer(sku)));
            assertComesBack(sku -> in(state, Samples.fullOffer(sku, "text")));
        }
    }

    @Test
    void limits_come_back_equal_from_none_to_the_most() {
        for (Limit limit : List.of(Limit.none(), Limit.of(0), Limit.of(1), Limit.of(Units.MAX))) {
            assertComesBack(sku -> Samples.offer(sku).withCap(limit));
            assertComesBack(sku -> Samples.offer(sku).withCustomerLimit(limit));
            assertComesBack(sku -> Samples.offer(sku).withChannelCap(new Channel("app"), limit));
        }
    }

    @Test
    void days_come_back_equal_in_every_kind_of_zone() {
        for (String zone : List.of("Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Z", "+05:45")) {
            for (String day : List.of("0001-01-01", "1582-10-10", "2028-02-29", "9999-12-31")) {
                Availability availability = Availability.on(LocalDate.parse(day), ZoneId.of(zone));
                assertComesBack(sku -> Offer.of(sku, availability));
            }
        }
    }

    @Test
    void every_kind_of_availability_comes_back_equal() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        for (Availability availability : List.of(
                Availability.in(YearMonth.of(2026, 7), zone),
                Availability.inQuarter(2026, 3, zone),
                Availability.between(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), zone),
                Availability.toBeAnnounced(zone))) {
            assertComesBack(sku -> Offer.of(sku, availability));
        }
    }

    @Test
    void windows_come_back_equal_to_the_microsecond_with_and_without_an_end() {
        Optional<Instant> first = Optional.of(Instant.parse("0001-01-01T00:00:00.000001Z"));
        Optional<Instant> last = Optional.of(Instant.parse("9999-12-31T23:59:59.999999Z"));
        for (SaleWindow window : List.of(
                SaleWindow.always(),
                new SaleWindow(first, Optional.empty()),
                new SaleWindow(Optional.empty(), last),
                new SaleWindow(first, last))) {
            assertComesBack(sku -> Samples.offer(sku).withWindow(window));
        }
    }

    @Test
    void the_most_waves_and_channels_come_back_equal() {
        Wave[] waves = new Wave[Caps.MOST];
        Offer offer = Samples.offer(SKU);
        for (int i = 0; i < Caps.MOST; i++) {
            waves[i] = new Wave(Samples.NOW.plusSeconds(i % 7), i + 1);
            offer = offer.withChannelCap(new Channel("channel " + i), Limit.of(i));
        }
        Offer full = offer.withWaves(waves);

        given(full);

        assertThat(found(Set.of(SKU))).isEqualTo(Map.of(SKU, full));
    }

    @Test
    void every_way_to_pay_and_to_allocate_comes_back_equal() {
        for (PaymentTiming timing : PaymentTiming.values()) {
            for (AllocationMode mode : AllocationMode.values()) {
                assertComesBack(sku -> Samples.offer(sku)
                        .withMode(mode)
                        .withPayment(new PaymentTerms(timing, Duration.ofDays(365)))
                        .withTags());
            }
        }
    }

    @Test
    void only_offers_that_there_are_are_found() {
        given(Samples.offer(SKU));

        assertThat(found(Set.of(SKU, OTHER_SKU))).containsOnlyKeys(SKU);
        assertThat(found(Set.of(OTHER_SKU))).isEmpty();
        assertThat(found(Set.of())).isEmpty();
    }

    @Test
    void a_thousand_offers_are_added_and_found_at_once() {
        List<Offer> offers = IntStream.range(0, 1000)
                .mapToObj(number -> Samples.offer(new Sku("SKU-" + number)))
                .toList();

        given(offers.toArray(Offer[]::new));

        assertThat(found(offers.stream().map(Offer::sku).collect(toSet()))).hasSize(1000);
    }

    @Test
    void pages_are_in_the_order_of_code_points() {
        List<Offer> offers = HostileTexts.ALL.stream()
                .map(Sku::new)
                .sorted()
                .map(Samples::offer)
                .toList();
        given(offers.toArray(Offer[]::new));

        assertPages(
                offers,
                Optional.<Sku>empty(),
                last -> Optional.of(last.sku()),
                (work, after, limit) -> work.offers().page(after, limit));
    }

    @Test
    void a_page_may_begin_behind_a_sku_that_is_not_offered() {
        given(Samples.offer(new Sku("A")), Samples.offer(new Sku("C")));

        List<Offer> page = read(work -> work.offers().page(Optional.of(new Sku("B")), 10));

        assertThat(page).containsExactly(Samples.offer(new Sku("C")));
    }

    @Test
    void an_offer_is_replaced_and_its_tally_and_the_other_offers_stay() {
        Offer paused = Samples.offer(SKU).withCap(Limit.of(7)).in(OfferState.PAUSED);
        given(Samples.offer(SKU), Samples.offer(OTHER_SKU));
        write(work -> {
            work.offers().lock(Samples.sorted(SKU));
            work.offers().updateTallies(List.of(Samples.tally(SKU, 5)));
        });

        write(work -> work.offers().update(paused));

        assertThat(found(Set.of(SKU, OTHER_SKU))).isEqualTo(Map.of(SKU, paused, OTHER_SKU, Samples.offer(OTHER_SKU)));
        Map<Sku, Tally> tallies = read(work -> work.offers().tallies(Set.of(SKU)));
        assertThat(tallies).isEqualTo(Map.of(SKU, Samples.tally(SKU, 5)));
    }

    @Test
    void a_second_offer_of_a_sku_is_refused() {
        given(Samples.offer(SKU));

        assertRefused(work -> work.offers()
                .add(List.of(Samples.offer(OTHER_SKU), Samples.offer(SKU).withCap(Limit.of(1)))));
    }

    @Test
    void to_add_no_offers_changes_nothing() {
        write(work -> work.offers().add(List.of()));

        assertThat(StateDigest.describe(store())).isEmpty();
    }

    private static Offer in(OfferState state, Offer offer) {
        return new Offer(
                offer.sku(),
                state,
                offer.availability(),
                offer.message(),
                offer.window(),
                offer.caps(),
                offer.policy(),
                offer.mode(),
                offer.tags(),
                offer.payment());
    }

    private void assertComesBack(Function<Sku, Offer> offerOf) {
        Sku sku = new Sku("SKU " + numberOfOffers());
        Offer offer = offerOf.apply(sku);
        given(offer);
        assertThat(found(Set.of(sku))).isEqualTo(Map.of(sku, offer));
    }

    private int numberOfOffers() {
        return read(work -> work.offers().page(Optional.empty(), 1000)).size();
    }

    private Map<Sku, Offer> found(Set<Sku> skus) {
        return read(work -> work.offers().find(skus));
    }
}
