package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.StateDigest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The library within a transaction of the host's. */
abstract class JoiningFeature extends Feature {

    private static final int CROWD = 1_200;

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.notices(Set.of(NoticeKind.values())).build();
    }

    @Test
    void commands_take_effect_with_the_transaction_and_are_seen_within_it_before() {
        given(offer());

        within(joined -> {
            joined.place(new CommandKey("checkout"), order("o-1", ANNA, records(2)));
            joined.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 3));
            assertThat(joined.preOrder(line("o-1")).orElseThrow().stages().in(Stage.ALLOCATED))
                    .isEqualTo(2);
        });

        assertThat(units(line("o-1"), Stage.ALLOCATED)).isEqualTo(2);
        assertThat(shop().place(new CommandKey("checkout"), order("o-1", ANNA, records(2)))
                        .repeated())
                .isTrue();
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_nothing_not_even_the_key() {
        given(offer());
        String before = StateDigest.of(store());

        assertThatThrownBy(() -> within(joined -> {
                    joined.place(new CommandKey("checkout"), order("o-1", ANNA, records(2)));
                    throw new IllegalStateException("the host's payment failed");
                }))
                .hasMessage("the host's payment failed");

        assertThat(StateDigest.of(store())).isEqualTo(before);
        assertThat(shop().place(new CommandKey("checkout"), order("o-1", ANNA, records(3)))
                        .repeated())
                .isFalse();
    }

    @Test
    void goods_for_more_than_a_thousand_reach_them_in_one_transaction_and_the_state_is_the_same() {
        aCrowdWaitsIn(shop());
        Store other = newStore();
        PreOrders elsewhere = built(PreOrders.builder(other).clock(this::now));
        aCrowdWaitsIn(elsewhere);
        CommandKey key = key();
        GoodsReceipt goods = GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, CROWD);

        elsewhere.receive(key, goods);
        int writes = within(joined -> {
            joined.receive(key, goods);
        });

        assertThat(writes).isEqualTo(1);
        assertThat(shop().stock(RECORD).free()).isZero();
        assertThat(units(line("crowd-1"), Stage.ALLOCATED)).isEqualTo(1);
        assertThat(StateDigest.of(store())).isEqualTo(StateDigest.of(other));
    }

    private static void aCrowdWaitsIn(PreOrders shop) {
        shop.open(new CommandKey("open"), offer());
        for (int order = 0; order < 2; order++) {
            List<OrderLine> lines = IntStream.rangeClosed(1, CROWD / 2)
                    .mapToObj(line -> OrderLine.of("" + line, RECORD, 1))
                    .toList();
            shop.place(
                    new CommandKey("crowd-" + order), order("crowd-" + order, ANNA, lines.toArray(OrderLine[]::new)));
        }
    }

    @Test
    void notices_are_owed_by_the_same_transaction() {
        given(offer());

        within(joined -> {
            joined.place(key(), order("o-1", ANNA, records(2)));
        });

        int owed = store().read(unit -> unit.notices().ofOrder("o-1").size());
        assertThat(owed).isEqualTo(1);
    }

    @Test
    void a_lost_race_is_not_tried_again() {
        Losing losing = new Losing();

        assertThatThrownBy(() -> shop().within(losing).place(key(), order("o-1", ANNA, records(2))))
                .isInstanceOf(ContentionException.class);

        assertThat(losing.attempts).isEqualTo(1);
    }

    /** Runs commands in a transaction of the host's, and tells how many pieces they came in. */
    private int within(Consumer<PreOrders> commands) {
        return store().write(unit -> {
            HostsTransaction transaction = new HostsTransaction(unit);
            commands.accept(shop().within(transaction));
            return transaction.writes();
        });
    }

    /** A store whose transactions are always too late. */
    private static final class Losing implements Store {

        private int attempts;

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            attempts++;
            throw new ContentionException("somebody was faster", null);
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return write(work);
        }
    }
}
