package io.preorder4j.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.LotId;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;

class UnitsMovedTest {

    private static final PreOrderId ID = new PreOrderId("order-17", "1");
    private static final Sku SKU = new Sku("LP-1977");
    private static final Rank RANK = new Rank(0, 17);
    private static final LotId LOT = new LotId(3);

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void a_lot_is_named_exactly_if_goods_come_or_go(@ForAll Stage from, @ForAll Stage to) {
        Assume.that(from.leadsTo(to));
        Move move = new Move(from, to, 2);

        if (from.holdsGoods() == to.holdsGoods()) {
            assertThat(new UnitsMoved(ID, SKU, RANK, move))
                    .isEqualTo(new UnitsMoved(ID, SKU, RANK, move, Optional.empty()));
            assertThatThrownBy(() -> new UnitsMoved(ID, SKU, RANK, move, Optional.of(LOT)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lot Optional[3] of the move " + move + " of order-17/1");
        } else {
            assertThat(new UnitsMoved(ID, SKU, RANK, move, Optional.of(LOT)).lot())
                    .contains(LOT);
            assertThatThrownBy(() -> new UnitsMoved(ID, SKU, RANK, move))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lot Optional.empty of the move " + move + " of order-17/1");
        }
    }
}
