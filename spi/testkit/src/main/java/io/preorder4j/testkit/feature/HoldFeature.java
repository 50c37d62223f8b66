package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.command.Answer;
import io.preorder4j.command.HoldOutcome;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hold keeps units for a checkout that is not finished. */
abstract class HoldFeature extends Feature {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void held_units_count_against_the_cap() {
        given(offer().withCap(limit(5)));
        held("o-1", ANNA, 4);

        assertThat(active()).isEqualTo(4);
        assertRefused(place(order("o-2", BEN, records(2))), RefusalReason.CAP_REACHED);
    }

    @Test
    void a_hold_that_has_ended_frees_the_cap_at_once_and_nobody_sweeps() {
        given(offer().withCap(limit(5)).withCustomerLimit(limit(5)));
        PreOrderId anna = held("o-1", ANNA, 4);
        passes(TEN_MINUTES);

        assertThat(active()).isZero();
        ordered("o-2", ANNA, 5);
        assertThat(preOrder(anna).status()).isEqualTo(PreOrderStatus.EXPIRED);
    }

    @Test
    void a_confirmed_hold_waits_at_the_place_that_it_had_from_the_first() {
        given(offer());
        PreOrderId anna = held("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        assertThat(shop().confirmHold(key(), "o-1").outcome())
                .containsExactly(new HoldOutcome.Resolved(anna, HoldResolution.CONFIRMED));
        receive("grn-1", 2);

        assertThat(goods(anna, ben)).containsExactly(2L, 0L);
    }

    @Test
    void a_held_unit_gets_no_goods() {
        given(offer());
        PreOrderId anna = held("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        receive("grn-1", 2);

        assertThat(goods(anna, ben)).containsExactly(0L, 2L);
    }

    @Test
    void a_hold_can_be_extended_while_it_lasts() {
        given(offer());
        PreOrderId anna = held("o-1", ANNA, 2);
        passes(Duration.ofMinutes(9));
        assertThat(shop().extendHold(key(), "o-1", TEN_MINUTES).outcome())
                .containsExactly(new HoldOutcome.Extended(anna, now().plus(TEN_MINUTES)));
        passes(Duration.ofMinutes(9));

        assertThat(shop().confirmHold(key(), "o-1").outcome())
                .containsExactly(new HoldOutcome.Resolved(anna, HoldResolution.CONFIRMED));
    }

    @Test
    void a_hold_is_resolved_once_and_a_repeat_says_what_happened_before() {
        given(offer());
        PreOrderId confirmed = held("o-1", ANNA, 1);
        PreOrderId released = held("o-2", BEN, 1);
        PreOrderId expired = held("o-3", CLEO, 1);
        PreOrderId placed = ordered("o-4", CLEO, 1);
        shop().confirmHold(key(), "o-1");
        shop().releaseHold(key(), "o-2");
        passes(TEN_MINUTES);

        assertThat(shop().releaseHold(key(), "o-1").outcome())
                .containsExactly(new HoldOutcome.ResolvedBefore(confirmed, HoldResolution.CONFIRMED));
        assertThat(shop().confirmHold(key(), "o-2").outcome())
                .containsExactly(new HoldOutcome.ResolvedBefore(released, HoldResolution.RELEASED));
        assertThat(shop().confirmHold(key(), "o-3").outcome())
                .containsExactly(new HoldOutcome.ResolvedBefore(expired, HoldResolution.EXPIRED));
        assertThat(shop().confirmHold(key(), "o-4").outcome())
                .containsExactly(new HoldOutcome.ResolvedBefore(placed, HoldResolution.NEVER_HELD));
        assertThat(units(confirmed, Stage.WAITING)).isEqualTo(1);
    }

    @Test
    void the_same_key_gets_the_first_answer_after_the_hold_has_ended() {
        given(offer());
        PreOrderId anna = held("o-1", ANNA, 1);
        CommandKey confirm = key();
        Answer<List<HoldOutcome>> first = shop().confirmHold(confirm, "o-1");
        passes(TEN_MINUTES);

        assertThat(shop().confirmHold(confirm, "o-1").outcome()).isEqualTo(first.outcome());
        assertThat(units(anna, Stage.WAITING)).isEqualTo(1);
    }

    @Test
    void whoever_looks_after_holds_may_expire_them() {
        given(offer());
        held("o-1", ANNA, 3);
        held("o-2", BEN, 2);
        passes(TEN_MINUTES);

        assertThat(shop().expireHolds(key(), RECORD).outcome()).isEqualTo(5L);
        assertThat(shop().expireHolds(key(), RECORD).outcome()).isZero();
    }

    @Test
    void a_hold_ends_at_a_microsecond_as_every_store_keeps_it() {
        given(offer());
        shop().hold(key(), order("o-1", ANNA, records(1)), TEN_MINUTES.plusNanos(1_999));

        assertThat(preOrder(line("o-1")).standing().heldUntil())
                .contains(now().plus(TEN_MINUTES).plusNanos(1_000));
    }

    @Test
    void a_hold_of_nothing_or_for_no_time_is_misuse() {
        given(offer());
        assertThatThrownBy(() -> shop().confirmHold(key(), "nobody's")).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> shop().hold(key(), order("o-1", ANNA, records(1)), Duration.ZERO))
                .isInstanceOf(InvalidInputException.class);
    }

    private PreOrderId held(String order, CustomerId customer, long units) {
        List<LineOutcome> outcomes = shop().hold(key(), order(order, customer, records(units)), TEN_MINUTES)
                .outcome();
        assertThat(outcomes).singleElement().isInstanceOf(LineOutcome.Placed.class);
        return line(order);
    }
}
