package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nothing is sold over a cap. */
abstract class CapFeature extends Feature {

    private static final Channel WEB = new Channel("web");
    private static final Channel APP = new Channel("app");

    @Test
    void the_whole_offer_has_a_cap() {
        given(offer().withCap(limit(5)));
        ordered("o-1", ANNA, 4);
        assertRefused(place(order("o-2", BEN, records(2))), RefusalReason.CAP_REACHED);
        ordered("o-3", BEN, 1);
    }

    @Test
    void each_customer_has_a_limit_over_all_their_orders() {
        given(offer().withCustomerLimit(limit(2)));
        ordered("o-1", ANNA, 2);
        assertRefused(place(order("o-2", ANNA, records(1))), RefusalReason.CUSTOMER_LIMIT);
        ordered("o-3", BEN, 2);
    }

    @Test
    void a_channel_has_a_cap_of_its_own_within_the_whole() {
        given(offer().withCap(limit(5)).withChannelCap(WEB, limit(3)));
        ordered(order("o-1", ANNA, records(3)).through(WEB));

        assertRefused(place(order("o-2", BEN, records(1)).through(WEB)), RefusalReason.CHANNEL_CAP_REACHED);
        ordered(order("o-3", BEN, records(2)).through(APP));
        assertRefused(place(order("o-4", CLEO, records(1)).through(APP)), RefusalReason.CAP_REACHED);
    }

    @Test
    void what_a_channel_cancels_it_can_sell_again() {
        given(offer().withChannelCap(WEB, limit(3)));
        PreOrderId anna = ordered(order("o-1", ANNA, records(3)).through(WEB));
        shop().cancel(key(), anna, 1, CHANGED_MIND);

        ordered(order("o-2", BEN, records(1)).through(WEB));
        assertThat(shop().tally(RECORD).orElseThrow().of(WEB)).isEqualTo(3);
    }

    @Test
    void a_wave_opens_a_part_of_the_cap_at_its_time() {
        Instant second = now().plus(Duration.ofHours(2));
        given(offer().withCap(limit(100)).withWaves(new Wave(now(), 2), new Wave(second, 3)));
        ordered("o-1", ANNA, 2);
        assertRefused(place(order("o-2", BEN, records(1))), RefusalReason.WAVE_SOLD_OUT);

        passes(Duration.ofHours(2));
        ordered("o-3", BEN, 3);
        assertRefused(place(order("o-4", CLEO, records(1))), RefusalReason.WAVE_SOLD_OUT);
    }

    @Test
    void two_lines_of_one_sku_count_one_after_the_other() {
        given(offer().withCap(limit(5)));
        var outcomes = place(order("o-1", ANNA, OrderLine.of("1", RECORD, 3), OrderLine.of("2", RECORD, 3)));

        assertRefused(outcomes.subList(1, 2), RefusalReason.CAP_REACHED);
        assertThat(active()).isEqualTo(3);
    }

    @Test
    void an_order_that_hangs_together_is_placed_whole_or_not_at_all() {
        given(offer().withCap(limit(5)));
        var order = order("o-1", ANNA, OrderLine.of("1", RECORD, 3), OrderLine.of("2", RECORD, 3));

        assertRefused(place(order.allOrNothing()), RefusalReason.OTHER_LINE_REFUSED, RefusalReason.CAP_REACHED);
        assertThat(active()).isZero();
    }
}
