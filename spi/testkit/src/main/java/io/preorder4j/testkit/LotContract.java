package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What came in together, and what is free of it. */
abstract class LotContract extends PortContract {

    private final Lot first = lot(SKU, 1, 10);
    private final Lot second = lot(SKU, 2, 20);
    private final Lot third = lot(SKU, 30, 30);

    @Test
    void lots_come_back_equal_whatever_their_skus() {
        List<Lot> lots = HostileTexts.ALL.stream()
                .map(text -> lot(new Sku(text), 1, text.length()))
                .toList();

        add(lots);

        for (Lot lot : lots) {
            assertThat(found(lot.sku(), lot.id())).isEqualTo(Map.of(lot.id(), lot));
        }
    }

    @Test
    void lots_come_back_equal_from_the_least_to_the_most() {
        List<Lot> lots = List.of(
                lot(SKU, 1, 0),
                lot(SKU, 2, Long.MAX_VALUE),
                lot(SKU, Long.MAX_VALUE, 1),
                lot(SKU, 3, 5).afterReversal());

        add(lots);

        assertThat(found(SKU, lots.stream().map(Lot::id).toArray(LotId[]::new)))
                .isEqualTo(lots.stream().collect(Collectors.toMap(Lot::id, lot -> lot)));
    }

    @Test
    void a_receipt_may_bring_a_lot_of_each_of_its_skus() {
        Lot other = lot(OTHER_SKU, 1, 7);
        add(List.of(first, other));

        assertThat(found(SKU, first.id())).isEqualTo(Map.of(first.id(), first));
        assertThat(found(OTHER_SKU, first.id())).isEqualTo(Map.of(first.id(), other));
        assertThat(free(OTHER_SKU, 1000)).containsExactly(other);
    }

    @Test
    void only_lots_that_there_are_are_found() {
        add(List.of(first));

        assertThat(found(SKU, first.id(), second.id())).containsOnlyKeys(first.id());
        assertThat(found(OTHER_SKU, first.id())).isEmpty();
        assertThat(found(SKU)).isEmpty();
    }

    @Test
    void the_oldest_lots_with_free_units_come_first() {
        Lot usedUp = lot(SKU, 3, 0);
        Lot reversed = lot(SKU, 4, 9).afterReversal();
        add(List.of(third, usedUp, first, reversed, second));

        assertThat(free(SKU, 1)).containsExactly(first);
        assertThat(free(SKU, 2)).containsExactly(first, second);
        assertThat(free(SKU, 1000)).containsExactly(first, second, third);
        assertThat(free(OTHER_SKU, 1000)).isEmpty();
    }

    @Test
    void lots_are_replaced_and_the_others_stay() {
        add(List.of(first, second, third));

        update(List.of(first.taken(10), third.taken(1)));
        assertThat(free(SKU, 1000)).containsExactly(second, third.taken(1));

        update(List.of(first.taken(10).givenBack(4), second.afterReversal()));
        assertThat(free(SKU, 1000)).containsExactly(first.taken(6), third.taken(1));
        assertThat(found(SKU, second.id())).isEqualTo(Map.of(second.id(), second.afterReversal()));
    }

    @Test
    void a_thousand_lots_are_added_replaced_and_found_at_once() {
        List<Lot> lots = LongStream.rangeClosed(1, 1000)
                .mapToObj(number -> lot(SKU, number, 1))
                .toList();

        add(lots);
        assertThat(free(SKU, 1000)).isEqualTo(lots);

        List<Lot> after = lots.stream().map(lot -> lot.givenBack(1)).toList();
        update(after);
        assertThat(found(SKU, lots.stream().map(Lot::id).toArray(LotId[]::new)).values())
                .containsExactlyInAnyOrderElementsOf(after);
    }

    @Test
    void the_same_lot_twice_is_refused_and_nothing_changes() {
        add(List.of(first));

        assertThatThrownBy(() -> add(List.of(second, first.taken(1))))
                .isInstanceOfAny(StoreException.class, ContentionException.class);

        assertThat(free(SKU, 1000)).containsExactly(first);
    }

    @Test
    void a_lot_that_is_not_there_cannot_be_replaced_and_nothing_changes() {
        add(List.of(first));

        for (Lot unknown : List.of(second, lot(OTHER_SKU, 1, 10))) {
            assertThatThrownBy(() -> update(List.of(first.taken(1), unknown))).isInstanceOf(StoreException.class);
        }

        assertThat(free(SKU, 1000)).containsExactly(first);
    }

    @Test
    void to_add_or_replace_no_lots_changes_nothing() {
        add(List.of());
        update(List.of());

        assertThat(free(SKU, 1000)).isEmpty();
    }

    private void add(Collection<Lot> lots) {
        writeLocked(lots, (work, some) -> work.lots().add(some));
    }

    private void update(Collection<Lot> lots) {
        writeLocked(lots, (work, some) -> work.lots().update(some));
    }

    private void writeLocked(Collection<Lot> lots, BiConsumer<UnitOfWork, Collection<Lot>> change) {
        write(work -> {
            work.stocks().lock(lots.stream().map(Lot::sku).collect(Collectors.toCollection(TreeSet::new)));
            change.accept(work, new ArrayList<>(lots));
        });
    }

    private Map<LotId, Lot> found(Sku sku, LotId... ids) {
        return read(work -> work.lots().find(sku, Set.of(ids)));
    }

    private List<Lot> free(Sku sku, int limit) {
        return read(work -> work.lots().free(sku, limit));
    }

    private static Lot lot(Sku sku, long id, long free) {
        return new Lot(sku, new LotId(id), free, false);
    }
}
