package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapsTest {

    private static final Channel WEB = new Channel("web");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void no_cap_admits_everything() {
        assertThat(Caps.none())
                .isEqualTo(new Caps(Limit.none(), Limit.none(), new TreeMap<>(), List.of(), Optional.empty()));
        assertThat(Caps.none().of(WEB)).isEqualTo(Limit.none());
        assertThat(Caps.none().opened(Instant.MIN)).isEqualTo(Limit.none());
    }

    @Test
    void a_wave_opens_at_its_time_on_top_of_those_before() {
        Caps caps = Caps.none().withWaves(List.of(new Wave(JUNE, 50), new Wave(MAY, 100)));

        assertThat(caps.opened(MAY.minusNanos(1))).isEqualTo(Limit.of(0));
        assertThat(caps.opened(MAY)).isEqualTo(Limit.of(100));
        assertThat(caps.opened(JUNE.minusNanos(1))).isEqualTo(Limit.of(100));
        assertThat(caps.opened(JUNE)).isEqualTo(Limit.of(150));
    }

    @Test
    void waves_are_sorted_by_time_so_that_the_same_waves_are_the_same_caps() {
        Wave first = new Wave(MAY, 100);
        Wave second = new Wave(MAY, 200);
        Wave third = new Wave(JUNE, 50);

        assertThat(Caps.none().withWaves(List.of(third, second, first)).waves()).containsExactly(first, second, third);
    }

    @Test
    void a_channel_has_its_own_cap_if_it_was_given_one() {
        Caps caps = Caps.none().withChannel(WEB, Limit.of(10)).withChannel(new Channel("store"), Limit.of(20));

        assertThat(caps.of(WEB)).isEqualTo(Limit.of(10));
        assertThat(caps.withChannel(WEB, Limit.of(5)).of(WEB)).isEqualTo(Limit.of(5));
        assertThat(caps.channels().keySet()).containsExactly(new Channel("store"), WEB);
        assertThat(caps.withChannel(WEB, Limit.none()).channels().keySet()).containsExactly(new Channel("store"));
    }

    @Test
    void waves_hold_a_billion_units_together_and_no_more() {
        Wave most = new Wave(MAY, 999_999_999);

        assertThat(Caps.none().withWaves(List.of(most, new Wave(JUNE, 1))).opened(JUNE))
                .isEqualTo(Limit.of(1_000_000_000));
        assertThatThrownBy(() -> Caps.none().withWaves(List.of(most, new Wave(JUNE, 2))))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("waves"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_wave_is_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> new Wave(MAY, units))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("wave"));
    }

    @Test
    void a_hundred_waves_and_a_hundred_channels_are_the_most() {
        List<Wave> waves = Collections.nCopies(100, new Wave(MAY, 1));
        SortedMap<Channel, Limit> channels = channels(100);

        assertThat(new Caps(Limit.none(), Limit.none(), channels, waves, Optional.empty()).waves())
                .hasSize(100);
        assertThatThrownBy(() -> new Caps(Limit.none(), Limit.none(), channels(101), List.of(), Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: caps '101 channels, 0 waves' are more than 100");
        assertThatThrownBy(() -> Caps.none().withWaves(Collections.nCopies(101, new Wave(MAY, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: caps '0 channels, 101 waves' are more than 100");
    }

    @Test
    void the_caps_do_not_change_with_what_they_were_made_of() {
        SortedMap<Channel, Limit> channels = new TreeMap<>(Map.of(WEB, Limit.of(10)));
        List<Wave> waves = new ArrayList<>(List.of(new Wave(MAY, 100)));
        Caps caps = new Caps(Limit.none(), Limit.none(), channels, waves, Optional.empty());

        channels.clear();
        waves.clear();

        assertThat(caps.of(WEB)).isEqualTo(Limit.of(10));
        assertThat(caps.waves()).containsExactly(new Wave(MAY, 100));
        assertThatThrownBy(() -> caps.channels().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> caps.waves().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static SortedMap<Channel, Limit> channels(int number) {
        SortedMap<Channel, Limit> channels = new TreeMap<>();
        IntStream.range(0, number).forEach(i -> channels.put(new Channel("channel-" + i), Limit.of(i)));
        return channels;
    }
}
