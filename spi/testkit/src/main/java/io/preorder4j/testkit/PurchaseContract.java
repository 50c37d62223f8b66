package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.CUSTOMER;
import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.boughtBy;
import static io.preorder4j.testkit.Samples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Units;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.Buyer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What customers have bought, for their limits. */
abstract class PurchaseContract extends PortContract {

    private static final Buyer BUYER = new Buyer(SKU, CUSTOMER);

    @Test
    void the_units_of_all_pre_orders_of_a_buyer_are_added_up() {
        given(
                Samples.preOrder(1, SKU, Units.MAX),
                Samples.preOrder(2, SKU, Units.MAX),
                Samples.preOrder(3, SKU, Units.MAX));

        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, 3 * Units.MAX));
    }

    @Test
    void units_count_in_every_stage_but_cancelled_and_expired() {
        Map<Stage, Long> onePerStage = new HashMap<>();
        for (Stage stage : Stage.values()) {
            onePerStage.put(stage, 1L);
        }
        given(Samples.preOrder(1, SKU, Stages.of(onePerStage)));

        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, Stage.values().length - 2L));
    }

    @Test
    void units_that_are_cancelled_count_no_more() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder, Samples.preOrder(2, SKU, 1));

        move(moved(preOrder, Stage.WAITING, Stage.CANCELLED, 2));
        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, 4L));

        move(moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 3), moved(preOrder, Stage.ALLOCATED, Stage.CANCELLED, 3));
        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, 1L));
    }

    @Test
    void units_that_are_held_count_until_they_expire() {
        PreOrder held = Samples.preOrder(1, SKU, Stages.held(5));
        given(held);
        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, 5L));

        move(moved(held, Stage.HELD, Stage.EXPIRED, 5));
        assertThat(activeUnits(Set.of(BUYER))).isEmpty();
    }

    @Test
    void who_has_nothing_any_more_has_not_bought() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 5);
        given(preOrder);

        move(moved(preOrder, Stage.WAITING, Stage.CANCELLED, 5));

        assertThat(activeUnits(Set.of(BUYER))).isEmpty();
    }

    @Test
    void neither_other_customers_nor_other_skus_count() {
        CustomerId otherCustomer = new CustomerId("customer-2");
        given(
                Samples.preOrder(1, SKU, 1),
                Samples.preOrder(2, OTHER_SKU, 20),
                boughtBy(otherCustomer, Samples.preOrder(3, SKU, 300)));

        assertThat(activeUnits(Set.of(BUYER))).isEqualTo(Map.of(BUYER, 1L));
        assertThat(activeUnits(Set.of(BUYER, new Buyer(SKU, otherCustomer), new Buyer(OTHER_SKU, otherCustomer))))
                .isEqualTo(Map.of(BUYER, 1L, new Buyer(SKU, otherCustomer), 300L));
        assertThat(activeUnits(Set.of())).isEmpty();
    }

    @Test
    void customers_are_told_apart_whatever_their_names() {
        List<PreOrder> preOrders = new ArrayList<>();
        Map<Buyer, Long> bought = new HashMap<>();
        for (String name : HostileTexts.ALL) {
            long units = preOrders.size() + 1L;
            preOrders.add(boughtBy(new CustomerId(name), Samples.preOrder(units, SKU, units)));
            bought.put(new Buyer(SKU, new CustomerId(name)), units);
        }
        given(preOrders.toArray(PreOrder[]::new));

        assertThat(activeUnits(bought.keySet())).isEqualTo(bought);
    }

    @Test
    void a_thousand_buyers_are_asked_about_at_once() {
        Set<Buyer> buyers = new HashSet<>(Set.of(BUYER));
        for (int number = 1; number < 1000; number++) {
            buyers.add(new Buyer(number % 2 == 0 ? SKU : OTHER_SKU, new CustomerId("other " + number)));
        }
        given(Samples.preOrder(1, SKU, 5));

        assertThat(activeUnits(buyers)).isEqualTo(Map.of(BUYER, 5L));
    }

    private Map<Buyer, Long> activeUnits(Set<Buyer> buyers) {
        return read(work -> work.preOrders().activeUnits(buyers));
    }
}
