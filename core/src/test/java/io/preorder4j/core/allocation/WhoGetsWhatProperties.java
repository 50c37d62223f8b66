package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WhoGetsWhatProperties {

    /** What happens to a shop. */
    private sealed interface Happening {}

    private record Placement(long units, boolean priority) implements Happening {}

    private record Receipt(long units) implements Happening {}

    /**
     * Every history of the same placements with the same number of units received ends as the one in which all units
     * came last and at once. So any two such histories end alike: split, reordered, or mixed with placements.
     */
    @Property
    void first_come_first_served_does_not_depend_on_how_and_when_the_units_came(
            @ForAll("histories") List<Happening> history, @ForAll @IntRange(min = 1, max = 4) int page) {
        LittleShop atOnce = new LittleShop(new FirstComeFirstServed(), 1000);
        placements(history).forEach(placement -> happen(atOnce, placement));
        receiveAll(atOnce, history);

        LittleShop asItCame = new LittleShop(new FirstComeFirstServed(), page);
        history.forEach(happening -> happen(asItCame, happening));

        assertThat(asItCame.allocated()).isEqualTo(atOnce.allocated());
        assertThat(asItCame.stock()).isEqualTo(atOnce.stock());
    }

    @Property
    void priority_does_not_depend_on_how_the_units_came_once_all_are_placed(
            @ForAll("histories") List<Happening> history, @ForAll @IntRange(min = 1, max = 4) int page) {
        LittleShop atOnce = new LittleShop(new PriorityFirst(), 1000);
        placements(history).forEach(placement -> happen(atOnce, placement));
        receiveAll(atOnce, history);

        LittleShop inParts = new LittleShop(new PriorityFirst(), page);
        placements(history).forEach(placement -> happen(inParts, placement));
        receipts(history).forEach(receipt -> happen(inParts, receipt));

        assertThat(inParts.allocated()).isEqualTo(atOnce.allocated());
    }

    @Property
    void nobody_is_overtaken_nothing_lies_idle_and_no_unit_is_lost(
            @ForAll("histories") List<Happening> history, @ForAll @IntRange(min = 1, max = 4) int page) {
        LittleShop shop = new LittleShop(new FirstComeFirstServed(), page);
        for (Happening happening : history) {
            happen(shop, happening);

            List<PreOrder> placed = shop.placed();
            assertThat(placed.stream().dropWhile(WhoGetsWhatProperties::hasAll).skip(1))
                    .allSatisfy(
                            behind -> assertThat(behind.stages().withGoods()).isZero());
            assertThat(shop.stock().free() > 0 && !placed.stream().allMatch(WhoGetsWhatProperties::hasAll))
                    .isFalse();
            assertThat(placed.stream()
                            .mapToLong(preOrder -> preOrder.stages().withGoods())
                            .sum())
                    .isEqualTo(shop.stock().withPreOrders());
        }
    }

    private static boolean hasAll(PreOrder preOrder) {
        return preOrder.stages().in(Stage.WAITING) == 0;
    }

    private static void happen(LittleShop shop, Happening happening) {
        if (happening instanceof Placement placement) {
            shop.place(placement.units, placement.priority ? new Tag[] {Tag.PRIORITY} : new Tag[0]);
        } else if (happening instanceof Receipt receipt) {
            shop.receive("grn-" + shop.stock().received(), receipt.units);
        }
    }

    private static void receiveAll(LittleShop shop, List<Happening> history) {
        long units = receipts(history).stream().mapToLong(Receipt::units).sum();
        if (units > 0) {
            shop.receive("grn-all", units);
        }
    }

    private static List<Placement> placements(List<Happening> history) {
        return only(Placement.class, history);
    }

    private static List<Receipt> receipts(List<Happening> history) {
        return only(Receipt.class, history);
    }

    private static <T extends Happening> List<T> only(Class<T> type, List<Happening> history) {
        List<T> result = new ArrayList<>();
        history.stream().filter(type::isInstance).map(type::cast).forEach(result::add);
        return result;
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<Happening> placement = Combinators.combine(
                        Arbitraries.longs().between(1, 9), Arbitraries.of(true, false))
                .as(Placement::new);
        Arbitrary<Happening> receipt = Arbitraries.longs().between(1, 9).map(Receipt::new);
        return Arbitraries.oneOf(placement, receipt).list().ofMaxSize(30);
    }
}
