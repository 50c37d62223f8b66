package io.preorder4j.core.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant JULY_1ST = Instant.parse("2026-07-01T04:00:00Z");
    private static final OrderLine LINE = OrderLine.of("1", new Sku("LP-1977"), 5);

    @Test
    void a_line_of_an_offer_is_a_pre_order_before_the_first_day_and_a_backorder_from_then_on() {
        Availability july = Availability.on(LocalDate.of(2026, 7, 1), NEW_YORK);

        assertThat(LineClass.of(july, JULY_1ST.minusNanos(1))).isEqualTo(LineClass.PRE_ORDER);
        assertThat(LineClass.of(july, JULY_1ST)).isEqualTo(LineClass.BACKORDER);
        assertThat(LineClass.of(july, JULY_1ST.plusNanos(1))).isEqualTo(LineClass.BACKORDER);
    }

    @Test
    void what_is_to_be_announced_is_a_pre_order_however_late_it_is() {
        assertThat(LineClass.of(Availability.toBeAnnounced(NEW_YORK), Instant.MAX))
                .isEqualTo(LineClass.PRE_ORDER);
    }

    @Test
    void goods_go_out_now_or_later_or_never() {
        assertThat(Arrays.stream(LineClass.values()).filter(LineClass::shipsNow))
                .containsExactly(LineClass.IN_STOCK, LineClass.DROP_SHIP);
        assertThat(Arrays.stream(LineClass.values()).filter(LineClass::shipsLater))
                .containsExactly(LineClass.PRE_ORDER, LineClass.BACKORDER);
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_is_given_exactly_for_what_cannot_be_had(LineClass lineClass) {
        boolean reasonNeeded = lineClass == LineClass.UNAVAILABLE;
        Optional<RefusalReason> wrong = reasonNeeded ? Optional.empty() : Optional.of(RefusalReason.NOT_OFFERED);

        assertThatThrownBy(() -> new LinePart(lineClass, 5, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units that are " + lineClass + " for the reason " + wrong);
    }

    @Test
    void a_part_can_be_had_or_cannot_for_a_reason() {
        assertThat(LinePart.of(LineClass.IN_STOCK, 5)).isEqualTo(new LinePart(LineClass.IN_STOCK, 5, Optional.empty()));
        assertThat(LinePart.unavailable(5, RefusalReason.OFFER_PAUSED))
                .isEqualTo(new LinePart(LineClass.UNAVAILABLE, 5, Optional.of(RefusalReason.OFFER_PAUSED)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_line_and_its_parts_are_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> LINE.of(units)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> LinePart.of(LineClass.IN_STOCK, units)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void units_and_tags_change_without_touching_anything_else() {
        OrderLine tagged = LINE.tagged(Tag.PRIORITY, Tag.LIMITED_RUN);

        assertThat(tagged).isEqualTo(new OrderLine("1", LINE.sku(), 5, Set.of(Tag.LIMITED_RUN, Tag.PRIORITY)));
        assertThat(tagged.tags()).containsExactly(Tag.LIMITED_RUN, Tag.PRIORITY);
        assertThat(tagged.of(2)).isEqualTo(new OrderLine("1", LINE.sku(), 2, tagged.tags()));
        assertThat(tagged.tagged()).isEqualTo(LINE);
    }

    @Test
    void a_line_does_not_change_with_the_set_that_its_tags_or_the_list_that_its_parts_came_in() {
        Set<Tag> tags = new HashSet<>(Set.of(Tag.PRIORITY));
        List<LinePart> parts = new ArrayList<>(List.of(LinePart.of(LineClass.IN_STOCK, 5)));
        OrderLine line = new OrderLine("1", LINE.sku(), 5, tags);
        ClassifiedLine classified = new ClassifiedLine(line, parts);

        tags.clear();
        parts.clear();

        assertThat(line.tags()).containsExactly(Tag.PRIORITY);
        assertThat(classified.parts()).containsExactly(LinePart.of(LineClass.IN_STOCK, 5));
    }

    @Test
    void parts_that_are_fewer_or_more_than_their_line_are_refused() {
        assertThatThrownBy(() -> new ClassifiedLine(LINE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClassifiedLine(LINE, LinePart.of(LineClass.IN_STOCK, 6)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
