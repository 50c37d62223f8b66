package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moves that would leave a row in the backlog that belongs to nobody. */
class SqliteMovesTest extends SqliteTest {

    private static final Sku SKU = new Sku("A");
    private static final Rank RANK = new Rank(7, 1);
    private static final PreOrder PRE_ORDER = PreOrder.of(
            new PreOrderId("order", "1"),
            Purchase.of(SKU, new CustomerId("customer"), Instant.EPOCH),
            Set.of(),
            RANK,
            Stages.waiting(5));

    @Test
    void a_move_from_another_rank_is_refused() {
        assertRefused(SKU, new Rank(8, 1));
    }

    @Test
    void a_move_of_another_sku_is_refused() {
        assertRefused(new Sku("B"), RANK);
    }

    private void assertRefused(Sku sku, Rank rank) {
        UnitsMoved moved = new UnitsMoved(PRE_ORDER.id(), sku, rank, new Move(Stage.WAITING, Stage.CANCELLED, 5));

        assertThatThrownBy(() -> store.write(work -> {
                    work.preOrders().add(List.of(PRE_ORDER));
                    work.preOrders().move(List.of(moved));
                    return work;
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'move units'");
    }
}
