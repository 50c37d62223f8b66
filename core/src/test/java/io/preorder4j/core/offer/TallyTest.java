package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Channel WEB = new Channel("web");
    private static final Channel STORE = new Channel("store");
    private static final Optional<Channel> UNKNOWN = Optional.empty();
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void a_sale_adds_its_units_and_a_cancellation_takes_them_off() {
        assertThat(Tally.none(SKU).sold(5, UNKNOWN).sold(3, UNKNOWN).cancelled(2, UNKNOWN))
                .isEqualTo(new Tally(SKU, 6, new TreeMap<>(), Optional.empty()));
    }

    @Test
    void what_is_sold_through_a_channel_counts_in_it_and_in_the_whole() {
        Tally tally = Tally.none(SKU)
                .sold(5, Optional.of(WEB))
                .sold(3, Optional.of(STORE))
                .sold(1, UNKNOWN)
                .cancelled(2, Optional.of(WEB));

        assertThat(tally).isEqualTo(new Tally(SKU, 7, new TreeMap<>(Map.of(WEB, 3L, STORE, 3L)), Optional.empty()));
        assertThat(tally.of(WEB)).isEqualTo(3);
        assertThat(tally.of(new Channel("app"))).isZero();
        assertThat(tally.channels().keySet()).containsExactly(STORE, WEB);
    }

    @Property
    void what_is_sold_and_cancelled_again_leaves_no_trace(
            @ForAll @LongRange(max = 9) long before,
            @ForAll @LongRange(min = 1, max = 9) long units,
            @ForAll boolean byChannel,
            @ForAll boolean beforeByChannel) {
        Optional<Channel> channel = Optional.of(WEB).filter(web -> byChannel);
        Tally tally = Tally.none(SKU)
                .holding(NOON)
                .sold(before, Optional.of(WEB).filter(web -> beforeByChannel && before > 0));

        assertThat(tally.sold(units, channel).cancelled(units, channel)).isEqualTo(tally);
    }

    @Test
    void no_more_is_cancelled_than_was_sold() {
        Tally tally = Tally.none(SKU).sold(5, UNKNOWN);

        assertRefused(() -> tally.cancelled(6, UNKNOWN), "tally of LP-1977 would be -1, {}");
    }

    @Test
    void no_more_is_cancelled_than_was_sold_through_the_channel() {
        Tally tally = Tally.none(SKU).sold(5, Optional.of(WEB)).sold(5, UNKNOWN);

        assertRefused(() -> tally.cancelled(6, Optional.of(WEB)), "tally of LP-1977 would be 4, {web=-1}");
    }

    @Test
    void no_more_is_sold_through_channels_than_in_all() {
        Tally tally = Tally.none(SKU).sold(5, Optional.of(WEB));

        assertRefused(() -> tally.cancelled(1, UNKNOWN), "tally of LP-1977 would be 4, {web=5}");
    }

    @Test
    void a_channel_through_which_nothing_is_sold_is_not_kept() {
        assertRefused(
                () -> new Tally(SKU, 0, new TreeMap<>(Map.of(WEB, 0L)), Optional.empty()),
                "tally of LP-1977 would be 0, {web=0}");
    }

    @Test
    void a_tally_that_would_overflow_is_refused() {
        Tally tally = Tally.none(SKU).sold(Long.MAX_VALUE, UNKNOWN);

        assertThatThrownBy(() -> tally.sold(1, UNKNOWN))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("active"));
    }

    @Test
    void the_first_hold_to_end_is_remembered() {
        Tally tally = Tally.none(SKU).holding(NOON);

        assertThat(tally.holdsEndAfter()).contains(NOON);
        assertThat(tally.holding(NOON.plusSeconds(1)).holdsEndAfter()).contains(NOON);
        assertThat(tally.holding(NOON.minusSeconds(1)).holdsEndAfter()).contains(NOON.minusSeconds(1));
    }

    @Test
    void a_hold_may_have_ended_from_its_time_on() {
        Tally tally = Tally.none(SKU).holding(NOON);

        assertThat(tally.mayHaveEndedHolds(NOON.minusNanos(1))).isFalse();
        assertThat(tally.mayHaveEndedHolds(NOON)).isTrue();
        assertThat(tally.endingAfter(Optional.of(NOON.plusNanos(1))).mayHaveEndedHolds(NOON))
                .isFalse();
        assertThat(tally.endingAfter(Optional.empty()).mayHaveEndedHolds(Instant.MAX))
                .isFalse();
    }

    @Test
    void a_sale_does_not_touch_the_holds_nor_a_hold_the_sales() {
        Tally tally = Tally.none(SKU).sold(5, Optional.of(WEB)).holding(NOON);

        assertThat(tally.sold(1, UNKNOWN).cancelled(1, Optional.of(WEB)).holdsEndAfter())
                .contains(NOON);
        assertThat(tally.endingAfter(Optional.empty()))
                .isEqualTo(Tally.none(SKU).sold(5, Optional.of(WEB)));
    }

    @Test
    void the_channels_are_the_tallys_own() {
        SortedMap<Channel, Long> channels = new TreeMap<>(Map.of(WEB, 5L));
        Tally tally = new Tally(SKU, 5, channels, Optional.empty());

        channels.clear();

        assertThat(tally.of(WEB)).isEqualTo(5);
        assertThatThrownBy(() -> tally.channels().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertRefused(ThrowingCallable tally, String message) {
        assertThatThrownBy(tally).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }
}
