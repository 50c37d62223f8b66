package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShipDateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @Test
    void a_day_is_later_than_the_days_before_it() {
        assertThat(ShipDate.by(DAY).isAfter(DAY.minusDays(1))).isTrue();
        assertThat(ShipDate.by(DAY).isAfter(DAY)).isFalse();
        assertThat(ShipDate.by(DAY).isAfter(ShipDate.by(DAY.minusDays(1)))).isTrue();
        assertThat(ShipDate.by(DAY).isAfter(ShipDate.by(DAY))).isFalse();
    }

    @Test
    void nobody_knows_is_later_than_every_day_and_not_than_itself() {
        assertThat(ShipDate.unknown().isAfter(LocalDate.MAX)).isTrue();
        assertThat(ShipDate.unknown().isAfter(ShipDate.by(DAY))).isTrue();
        assertThat(ShipDate.by(DAY).isAfter(ShipDate.unknown())).isFalse();
        assertThat(ShipDate.unknown().isAfter(ShipDate.unknown())).isFalse();
    }
}
