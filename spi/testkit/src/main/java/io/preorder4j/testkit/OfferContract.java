package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.spi.OfferRepository;
import java.time.LocalDate;
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
                .map(text -> Samples.offer(new Sku(text)).withPolicy(text))
                .collect(toMap(Offer::sku, Function.identity()));

        write(work -> work.offers().add(offers.values()));

        assertThat(found(offers.keySet())).isEqualTo(offers);
    }

    @Test
    void offers_come_back_equal_in_every_state() {
        for (OfferState state : OfferState.values()) {
            assertComesBack(sku ->
                    new Offer(sku, Samples.offer(sku).availability(), state, Limit.none(), Limit.none(), "a policy"));
        }
    }

    @Test
    void limits_come_back_equal_from_none_to_the_most() {
        for (Limit limit : List.of(Limit.none(), Limit.of(0), Limit.of(1), Limit.of(Units.MAX))) {
            assertComesBack(sku -> Samples.offer(sku).withCap(limit));
            assertComesBack(sku -> Samples.offer(sku).withCustomerLimit(limit));
        }
    }

    @Test
    void days_come_back_equal_in_every_kind_of_zone() {
        for (String zone : List.of("Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Z", "+05:45")) {
            for (String day : List.of("0001-01-01", "1582-10-10", "2028-02-29", "9999-12-31")) {
                Availability availability = new Availability(LocalDate.parse(day), ZoneId.of(zone));
                assertComesBack(sku -> Offer.of(sku, availability));
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
            work.offers().updateTallies(List.of(new Tally(SKU, 5)));
        });

        write(work -> work.offers().update(paused));

        assertThat(found(Set.of(SKU, OTHER_SKU))).isEqualTo(Map.of(SKU, paused, OTHER_SKU, Samples.offer(OTHER_SKU)));
        Map<Sku, Tally> tallies = read(work -> work.offers().tallies(Set.of(SKU)));
        assertThat(tallies).isEqualTo(Map.of(SKU, new Tally(SKU, 5)));
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
