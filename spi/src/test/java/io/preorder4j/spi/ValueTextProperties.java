package io.preorder4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.stock.GoodsReceipt;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The text of a value keeps it whole, and a text that is none is never taken for one. */
class ValueTextProperties {

    @Property(tries = 500)
    void every_offer_comes_back_equal(@ForAll("offers") Offer offer) {
        assertThat(ValueText.offer(ValueText.of(offer))).isEqualTo(offer);
    }

    @Property(tries = 500)
    void every_receipt_comes_back_equal(@ForAll("receipts") GoodsReceipt receipt) {
        assertThat(ValueText.receipt(ValueText.of(receipt))).isEqualTo(receipt);
    }

    @Property(tries = 500)
    void units_by_channel_come_back_equal(@ForAll("channels") SortedMap<Channel, Long> channels) {
        assertThat(ValueText.channels(ValueText.of(channels))).isEqualTo(channels);
    }

    @Property(tries = 500)
    void every_availability_comes_back_equal(@ForAll("availabilities") Availability availability) {
        assertThat(ValueText.availability(ValueText.of(availability))).isEqualTo(availability);
    }

    @Property(tries = 200)
    void a_text_that_was_cut_short_is_refused(
            @ForAll("offers") Offer offer, @ForAll @DoubleRange(max = 1, maxIncluded = false) double part) {
        String text = ValueText.of(offer);
        String cut = text.substring(0, (int) (text.length() * part));

        assertThatThrownBy(() -> ValueText.offer(cut)).isInstanceOf(StoreException.class);
    }

    @Example
    void a_text_that_no_value_has_is_refused() {
        assertThatThrownBy(() -> ValueText.receipt("{\"receipt\":\"grn-1\"}")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> ValueText.channels("{\"\":1}")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> ValueText.channels("{\"app\":\"one\"}")).isInstanceOf(StoreException.class);
        for (String text : List.of("", "{}", "[]", "{\"sku\":\"A\",\"state\":\"OPEN\"}")) {
            assertThatThrownBy(() -> ValueText.offer(text)).as(text).isInstanceOf(StoreException.class);
        }
        for (String text : List.of("", "TBA", "2026-07-01", "soon UTC", "2026-07-01 Atlantis")) {
            assertThatThrownBy(() -> ValueText.availability(text)).as(text).isInstanceOf(StoreException.class);
        }
    }

    @Example
    void no_units_by_channel_are_an_empty_object() {
        assertThat(ValueText.of(Map.of())).isEqualTo("{}");
        assertThat(ValueText.channels("{}")).isEmpty();
    }

    @Provide
    Arbitrary<Offer> offers() {
        return AnyValue.offers().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Availability> availabilities() {
        return AnyValue.availabilities().withoutEdgeCases();
    }

    @Provide
    Arbitrary<GoodsReceipt> receipts() {
        return AnyValue.receipts().withoutEdgeCases();
    }

    @Provide
    Arbitrary<SortedMap<Channel, Long>> channels() {
        return Arbitraries.maps(AnyValue.channels(), Arbitraries.longs())
                .ofMaxSize(5)
                .<SortedMap<Channel, Long>>map(TreeMap::new)
                .withoutEdgeCases();
    }
}
