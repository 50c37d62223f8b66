package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Stock NONE = Stock.none(new Sku("LP-1977"));
    private static final Claim FIRST = Line.claim(1, 5);
    private static final Claim SECOND = Line.claim(2, 3);

    @Test
    void free_units_go_to_those_who_wait_and_leave_the_free_ones() {
        Settlement settlement =
                Settlement.allocating(NONE.received(6), new FirstComeFirstServed(), List.of(FIRST, SECOND));

        assertThat(settlement.shares()).containsExactly(new Share(FIRST, 5), new Share(SECOND, 1));
        assertThat(settlement.stock()).isEqualTo(NONE.received(6).allocated(6));
        assertThat(settlement.units()).isEqualTo(6);
        assertThat(settlement.move(new Share(SECOND, 1))).isEqualTo(new Move(Stage.WAITING, Stage.ALLOCATED, 1));
    }

    @Test
    void units_that_nobody_waits_for_stay_free() {
        Settlement settlement = Settlement.allocating(NONE.received(9), new FirstComeFirstServed(), List.of(FIRST));

        assertThat(settlement.stock().free()).isEqualTo(4);
    }

    @Test
    void lost_units_are_taken_back_from_the_last_in_rank_first_until_the_deficit_is_repaid() {
        Stock lost = NONE.received(8).allocated(8).adjusted(-4);

        Settlement settlement = Settlement.takingBack(lost, List.of(SECOND, FIRST));

        assertThat(settlement.shares()).containsExactly(new Share(SECOND, 3), new Share(FIRST, 1));
        assertThat(settlement.stock()).isEqualTo(new Stock(new Sku("LP-1977"), 8, -4, 0, 0));
        assertThat(settlement.move(new Share(FIRST, 1))).isEqualTo(new Move(Stage.ALLOCATED, Stage.WAITING, 1));
    }

    @Test
    void what_cannot_be_taken_back_stays_a_deficit() {
        Stock lost = NONE.received(8).allocated(8).adjusted(-8);

        Settlement settlement = Settlement.takingBack(lost, List.of(SECOND));

        assertThat(settlement.stock().deficit()).isEqualTo(5);
    }

    @Test
    void a_settlement_does_not_change_with_the_list_that_it_was_made_of() {
        List<Share> shares = new ArrayList<>(List.of(new Share(FIRST, 1)));
        Settlement settlement = new Settlement(NONE, shares, Stage.WAITING, Stage.ALLOCATED);

        shares.clear();

        assertThat(settlement.units()).isEqualTo(1);
    }
}
