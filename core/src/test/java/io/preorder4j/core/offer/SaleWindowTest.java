package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaleWindowTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void a_window_is_open_from_its_beginning_to_just_before_its_end() {
        SaleWindow window = SaleWindow.between(MAY, JUNE);

        assertThat(window.opensAfter(MAY.minusNanos(1))).isTrue();
        assertThat(window.opensAfter(MAY)).isFalse();
        assertThat(window.isOver(MAY)).isFalse();
        assertThat(window.isOver(JUNE.minusNanos(1))).isFalse();
        assertThat(window.isOver(JUNE)).isTrue();
        assertThat(window.opensAfter(JUNE)).isFalse();
    }

    @Test
    void a_window_may_have_no_beginning_or_no_end() {
        SaleWindow fromMay = new SaleWindow(Optional.of(MAY), Optional.empty());
        SaleWindow untilJune = new SaleWindow(Optional.empty(), Optional.of(JUNE));

        assertThat(fromMay.opensAfter(Instant.MIN)).isTrue();
        assertThat(fromMay.isOver(Instant.MAX)).isFalse();
        assertThat(untilJune.opensAfter(Instant.MIN)).isFalse();
        assertThat(untilJune.isOver(Instant.MAX)).isTrue();
    }

    @Test
    void always_is_open_at_every_time() {
        assertThat(SaleWindow.always()).isEqualTo(new SaleWindow(Optional.empty(), Optional.empty()));
        assertThat(SaleWindow.always().opensAfter(Instant.MIN)).isFalse();
        assertThat(SaleWindow.always().isOver(Instant.MAX)).isFalse();
    }

    @Test
    void times_are_cut_to_microseconds_as_they_are_stored() {
        assertThat(SaleWindow.between(MAY.plusNanos(1_999), JUNE.plusNanos(999)))
                .isEqualTo(SaleWindow.between(MAY.plusNanos(1_000), JUNE));
        assertThat(new Wave(MAY.plusNanos(999), 1)).isEqualTo(new Wave(MAY, 1));
    }

    @Test
    void a_window_in_which_nothing_could_be_sold_is_refused() {
        assertThatThrownBy(() -> SaleWindow.between(JUNE, MAY))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("saleWindow"))
                .hasMessageContaining("2026-06-01T00:00:00Z/2026-05-01T");
        assertThatThrownBy(() -> SaleWindow.between(MAY, MAY)).isInstanceOf(InvalidInputException.class);
    }
}
