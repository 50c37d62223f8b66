package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A part of {@link StoreContract}: an empty store for every test, and short ways to fill it and to ask it. */
abstract class PortContract {

    private Store store;

    abstract Store newStore();

    @BeforeEach
    final void beginWithAnEmptyStore() {
        store = newStore();
    }

    final Store store() {
        return store;
    }

    final <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    final void write(Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return "done";
        });
    }

    final void given(Offer... offers) {
        write(work -> work.offers().add(List.of(offers)));
    }

    /** Pre-orders, and the offers of their SKUs. The goods that they have came from {@link Samples#LOT}. */
    final void given(PreOrder... preOrders) {
        SortedSet<Sku> skus = Stream.of(preOrders).map(PreOrder::sku).collect(Collectors.toCollection(TreeSet::new));
        write(work -> {
            work.offers().add(skus.stream().map(Samples::offer).toList());
            work.preOrders()
                    .add(Stream.of(preOrders).map(PortContract::withoutGoods).toList());
            work.offers().lock(skus);
            work.preOrders()
                    .move(Stream.of(preOrders).flatMap(PortContract::goods).toList());
        });
    }

    /** The pre-order before its goods came. */
    private static PreOrder withoutGoods(PreOrder preOrder) {
        Map<Stage, Long> units = preOrder.stages().byStage();
        units.keySet().removeIf(Stage::holdsGoods);
        units.merge(Stage.WAITING, preOrder.stages().withGoods(), Long::sum);
        return new PreOrder(
                preOrder.id(),
                preOrder.purchase(),
                preOrder.tags(),
                preOrder.rank(),
                Stages.of(units),
                preOrder.standing(),
                preOrder.told());
    }

    /** How its goods came, and went on to where they are. */
    private static Stream<UnitsMoved> goods(PreOrder preOrder) {
        List<UnitsMoved> moves = new ArrayList<>();
        Stage from = Stage.WAITING;
        long left = preOrder.stages().withGoods();
        for (Stage to : Stage.values()) {
            if (to.holdsGoods() && left > 0) {
                moves.add(Samples.moved(preOrder, from, to, left));
                left -= preOrder.stages().in(to);
                from = to;
            }
        }
        return moves.stream();
    }

    /** Moves units as the caller of a store does: under the locks of their SKUs. */
    final void move(UnitsMoved... moves) {
        SortedSet<Sku> skus = Stream.of(moves).map(UnitsMoved::sku).collect(Collectors.toCollection(TreeSet::new));
        write(work -> {
            work.offers().lock(skus);
            work.stocks().lock(skus);
            work.preOrders().move(List.of(moves));
        });
    }

    /** Writes tags, ranks and standings as the caller of a store does: under the locks of their SKUs. */
    final void update(PreOrder... preOrders) {
        SortedSet<Sku> skus = Stream.of(preOrders).map(PreOrder::sku).collect(Collectors.toCollection(TreeSet::new));
        write(work -> {
            work.offers().lock(skus);
            work.stocks().lock(skus);
            work.preOrders().update(List.of(preOrders));
        });
    }

    /** Whatever is added twice is refused, as a mistake or as a lost race, and what was there first stays. */
    final void assertRefused(Consumer<UnitOfWork> addition) {
        String before = StateDigest.describe(store);
        Throwable refusal = catchThrowable(() -> write(addition));
        assertThat(refusal).isInstanceOfAny(StoreException.class, ContentionException.class);
        assertThat(StateDigest.describe(store)).isEqualTo(before);
    }

    /**
     * Reads rows in pages of every size that could go wrong.
     *
     * @param rows all rows in their order, 2 or more
     * @param start the cursor of the first page
     * @param cursor the cursor that a row is
     * @param page reads the page behind a cursor
     */
    final <T, C> void assertPages(List<T> rows, C start, Function<T, C> cursor, PageOf<T, C> page) {
        for (int limit : List.of(1, 2, rows.size() - 1, rows.size(), rows.size() + 1, 1000)) {
            assertThat(pages(limit, start, cursor, page))
                    .as("pages of %d", limit)
                    .isEqualTo(split(rows, limit));
        }
    }

    /** One page of a repository's method. */
    interface PageOf<T, C> {

        List<T> read(UnitOfWork work, C after, int limit);
    }

    private <T, C> List<List<T>> pages(int limit, C start, Function<T, C> cursor, PageOf<T, C> page) {
        List<List<T>> pages = new ArrayList<>();
        BiFunction<C, Integer, List<T>> reader = (after, most) -> read(work -> page.read(work, after, most));
        List<T> next = reader.apply(start, limit);
        while (!next.isEmpty()) {
            pages.add(next);
            next = reader.apply(cursor.apply(next.get(next.size() - 1)), limit);
        }
        return pages;
    }

    private static <T> List<List<T>> split(List<T> rows, int limit) {
        List<List<T>> pages = new ArrayList<>();
        for (int begin = 0; begin < rows.size(); begin += limit) {
            pages.add(rows.subList(begin, Math.min(begin + limit, rows.size())));
        }
        return pages;
    }
}
