package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Stock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The books of each SKU. */
abstract class BookContract extends PortContract {

    @Test
    void books_come_back_equal() {
        for (Stock stock : List.of(
                new Stock(SKU, 10, 0, 4, 0),
                new Stock(SKU, 10, -12, 0, 2),
                new Stock(SKU, 0, -7, 0, 7),
                new Stock(SKU, 0, 7, 0, 0),
                new Stock(SKU, Long.MAX_VALUE, 0, Long.MAX_VALUE, 0),
                new Stock(SKU, Long.MAX_VALUE, Long.MIN_VALUE, 0, 1),
                new Stock(SKU, 0, -Long.MAX_VALUE, 0, Long.MAX_VALUE))) {
            put(List.of(stock));

            assertThat(found(Set.of(SKU))).isEqualTo(Map.of(SKU, stock));
        }
    }

    @Test
    void books_are_replaced_and_the_others_stay() {
        Stock other = Stock.none(OTHER_SKU).received(3);
        put(List.of(Stock.none(SKU).received(5), other));

        put(List.of(Stock.none(SKU).received(5).allocated(2)));

        assertThat(found(Set.of(SKU, OTHER_SKU))).isEqualTo(Map.of(SKU, new Stock(SKU, 5, 0, 3, 0), OTHER_SKU, other));
    }

    @Test
    void who_locks_reads_what_was_written_last_and_empty_books_where_nothing_was() {
        Stock stock = Stock.none(SKU).received(5);
        put(List.of(stock));

        write(work -> assertThat(work.stocks().lock(sorted(SKU, OTHER_SKU)))
                .isEqualTo(Map.of(SKU, stock, OTHER_SKU, Stock.none(OTHER_SKU))));
    }

    @Test
    void locking_writes_nothing_into_the_books() {
        write(work -> assertThat(work.stocks().lock(sorted(SKU))).isEqualTo(Map.of(SKU, Stock.none(SKU))));
        write(work -> assertThat(work.stocks().lock(sorted(SKU))).isEqualTo(Map.of(SKU, Stock.none(SKU))));

        assertThat(StateDigest.describe(store())).isEmpty();
    }

    @Test
    void only_books_that_there_are_are_found() {
        put(List.of(Stock.none(SKU).received(5)));

        assertThat(found(Set.of(SKU, OTHER_SKU))).containsOnlyKeys(SKU);
        assertThat(found(Set.of())).isEmpty();
    }

    @Test
    void a_thousand_books_are_locked_and_written_at_once() {
        Map<Sku, Stock> stocks = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> Stock.none(new Sku("SKU-" + number)).received(number))
                .collect(Collectors.toMap(Stock::sku, stock -> stock));

        put(stocks.values());

        assertThat(found(stocks.keySet())).isEqualTo(stocks);
    }

    @Test
    void pages_are_in_the_order_of_code_points() {
        List<Stock> stocks = HostileTexts.ALL.stream()
                .map(Sku::new)
                .sorted()
                .map(sku -> Stock.none(sku).received(sku.value().length()))
                .toList();
        put(stocks);

        assertPages(
                stocks,
                Optional.<Sku>empty(),
                last -> Optional.of(last.sku()),
                (work, after, limit) -> work.stocks().page(after, limit));
    }

    @Test
    void no_books_are_locked_and_written_without_effect() {
        put(List.of());

        assertThat(StateDigest.describe(store())).isEmpty();
    }

    private void put(Collection<Stock> stocks) {
        write(work -> {
            work.stocks().lock(stocks.stream().map(Stock::sku).collect(Collectors.toCollection(TreeSet::new)));
            work.stocks().put(stocks);
        });
    }

    private Map<Sku, Stock> found(Set<Sku> skus) {
        return read(work -> work.stocks().find(skus));
    }
}
