package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Units that are expected in. */
abstract class SupplyContract extends PortContract {

    @Test
    void supplies_come_back_equal_whatever_their_texts() {
        assertComeBack(HostileTexts.ALL.stream()
                .map(text -> Supply.announced(new SupplyId(text), new Sku(text), 100, Samples.DAY))
                .toList());
    }

    @Test
    void supplies_come_back_equal_with_every_number_and_day() {
        assertComeBack(List.of(
                new Supply(new SupplyId("least"), SKU, 1, LocalDate.of(1, 1, 1), 0, 0),
                new Supply(new SupplyId("leap day"), SKU, 100, LocalDate.of(2028, 2, 29), 60, 70),
                new Supply(new SupplyId("too much"), SKU, 100, Samples.DAY, 140, 100),
                new Supply(new SupplyId("most"), SKU, Units.MAX, LocalDate.of(9999, 12, 31), Long.MAX_VALUE, 100)));
    }

    @Test
    void a_supply_is_replaced_and_the_others_stay() {
        Supply supply = Samples.supply("supply-1");
        Supply other = Samples.supply("supply-2");
        add(List.of(supply, other));

        write(work -> work.stocks().updateSupplies(List.of(supply.after(60))));

        assertThat(found(Set.of(supply.id(), other.id())))
                .isEqualTo(Map.of(supply.id(), supply.after(60), other.id(), other));
    }

    @Test
    void only_supplies_that_there_are_are_found() {
        add(List.of(Samples.supply("known")));

        assertThat(found(Set.of(new SupplyId("known"), new SupplyId("unknown"))))
                .containsOnlyKeys(new SupplyId("known"));
        assertThat(found(Set.of())).isEmpty();
    }

    @Test
    void a_thousand_supplies_are_added_replaced_and_found_at_once() {
        List<Supply> supplies = IntStream.range(0, 1000)
                .mapToObj(number -> Samples.supply("supply-" + number))
                .toList();

        assertComeBack(supplies);
        write(work -> work.stocks()
                .updateSupplies(supplies.stream().map(supply -> supply.after(1)).toList()));

        assertThat(found(ids(supplies)).values()).hasSize(1000).allMatch(supply -> supply.received() == 1);
    }

    @Test
    void pages_are_in_the_order_of_code_points() {
        List<Supply> supplies = HostileTexts.ALL.stream()
                .map(SupplyId::new)
                .sorted()
                .map(id -> Samples.supply(id.value()))
                .toList();
        add(supplies);

        assertPages(
                supplies,
                Optional.<SupplyId>empty(),
                last -> Optional.of(last.id()),
                (work, after, limit) -> work.stocks().supplyPage(after, limit));
    }

    @Test
    void what_is_still_to_come_of_a_sku_is_read_by_day() {
        Supply july = supply("a", LocalDate.of(2026, 7, 1));
        Supply june = supply("b", LocalDate.of(2026, 6, 1));
        Supply alsoJune = supply("c", LocalDate.of(2026, 6, 1));
        Supply all = supply("d", LocalDate.of(2026, 5, 1));
        add(List.of(alsoJune, july, june, all.after(all.units())));
        add(List.of(Supply.announced(new SupplyId("e"), new Sku("other"), 1, Samples.DAY)));

        assertThat(expected(1000)).containsExactly(june, alsoJune, july);
        assertThat(expected(2)).containsExactly(june, alsoJune);

        write(work -> work.stocks().updateSupplies(List.of(june.after(june.units()), all)));
        assertThat(expected(1000)).containsExactly(all, alsoJune, july);
    }

    @Test
    void what_one_may_count_on_is_summed_from_a_day_on_and_rounded_down_supply_by_supply() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        add(List.of(
                supply("late", june.minusDays(1)),
                supply("half sure", june).withConfidence(55),
                supply("in part", june.plusDays(9)).after(3).withConfidence(99),
                supply("all there", june.plusDays(9)).after(12),
                Supply.announced(new SupplyId("other"), new Sku("other"), 1, june)));

        assertThat(sure(june)).isEqualTo(5 + 6);
        assertThat(sure(june.minusDays(1))).isEqualTo(10 + 5 + 6);
        assertThat(sure(june.plusDays(10))).isZero();
    }

    private long sure(LocalDate earliest) {
        return read(work -> work.stocks().sure(SKU, earliest));
    }

    private static Supply supply(String id, LocalDate day) {
        return Supply.announced(new SupplyId(id), SKU, 10, day);
    }

    private List<Supply> expected(int limit) {
        return read(work -> work.stocks().expected(SKU, limit));
    }

    @Test
    void the_same_supply_twice_is_refused() {
        add(List.of(Samples.supply("supply-1").after(60)));

        assertRefused(
                work -> work.stocks().addSupplies(List.of(Samples.supply("supply-2"), Samples.supply("supply-1"))));
    }

    @Test
    void to_add_or_replace_no_supplies_changes_nothing() {
        add(List.of());
        write(work -> work.stocks().updateSupplies(List.of()));

        assertThat(StateDigest.describe(store())).isEmpty();
    }

    private void assertComeBack(List<Supply> supplies) {
        add(supplies);

        assertThat(found(ids(supplies)))
                .isEqualTo(supplies.stream().collect(Collectors.toMap(Supply::id, supply -> supply)));
    }

    private static Set<SupplyId> ids(List<Supply> supplies) {
        return supplies.stream().map(Supply::id).collect(Collectors.toSet());
    }

    private void add(List<Supply> supplies) {
        write(work -> work.stocks().addSupplies(supplies));
    }

    private Map<SupplyId, Supply> found(Set<SupplyId> ids) {
        return read(work -> work.stocks().supplies(ids));
    }
}
