package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.only;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Threads that use one store at the same time. */
abstract class ConcurrencyContract extends PortContract {

    private static final int ROUNDS = 50;
    private static final long IN_ALL = 1000;

    @Test
    void no_sale_is_lost_under_the_lock_of_its_sku() {
        given(Samples.offer(SKU), Samples.offer(OTHER_SKU));

        twoThreads(ROUNDS, work -> {
            Collection<Tally> before =
                    work.offers().lock(sorted(SKU, OTHER_SKU)).values();
            work.offers()
                    .updateTallies(before.stream()
                            .map(tally -> tally.sold(1, Optional.empty()))
                            .toList());
            return "sold";
        });

        Map<Sku, Tally> tallies = read(work -> work.offers().tallies(Set.of(SKU, OTHER_SKU)));
        assertThat(tallies)
                .isEqualTo(
                        Map.of(SKU, Samples.tally(SKU, 2 * ROUNDS), OTHER_SKU, Samples.tally(OTHER_SKU, 2 * ROUNDS)));
    }

    @Test
    void no_receipt_is_lost_under_the_lock_of_its_sku_even_the_first() {
        twoThreads(ROUNDS, work -> {
            Stock stock = only(work.stocks().lock(sorted(SKU)));
            work.stocks().put(List.of(stock.received(3)));
            return "received";
        });

        Map<Sku, Stock> stocks = read(work -> work.stocks().find(Set.of(SKU)));
        assertThat(stocks).isEqualTo(Map.of(SKU, Stock.none(SKU).received(6 * ROUNDS)));
    }

    @Test
    void no_unit_is_given_twice_under_the_lock_of_its_sku() {
        PreOrder preOrder = Samples.preOrder(1, SKU, ROUNDS);
        given(preOrder);

        List<Boolean> given = twoThreads(ROUNDS, work -> {
            work.stocks().lock(sorted(SKU));
            PreOrder now = only(work.preOrders().find(Set.of(preOrder.id())));
            boolean waits = now.stages().in(Stage.WAITING) > 0;
            if (waits) {
                work.preOrders().move(List.of(Samples.moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 1)));
            }
            return waits;
        });

        assertThat(given).filteredOn(waited -> waited).hasSize(ROUNDS);
    }

    @Test
    void who_holds_the_lock_later_gets_higher_numbers() {
        given(Samples.offer(SKU));

        List<Sale> sales = twoThreads(ROUNDS, work -> {
            Tally tally = only(work.offers().lock(sorted(SKU))).sold(1, Optional.empty());
            work.offers().updateTallies(List.of(tally));
            return new Sale(tally.active(), append(work));
        });

        assertThat(sales)
                .extracting(Sale::sequence)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 2 * ROUNDS).boxed().toList());
        assertThat(sales).allSatisfy(sale -> assertThat(sale.sequence()).isEqualTo(sale.tally()));
    }

    @Test
    void no_number_of_the_journal_is_given_twice_without_any_lock() {
        List<Long> numbers = twoThreads(ROUNDS, ConcurrencyContract::append);

        assertThat(numbers).doesNotHaveDuplicates();
        List<JournalEntry> journal = read(work -> work.journal().page(0, 1000));
        assertThat(journal)
                .extracting(JournalEntry::sequence)
                .containsExactlyElementsOf(numbers.stream().sorted().toList());
    }

    @Test
    void a_command_is_answered_once() {
        for (int round = 0; round < ROUNDS; round++) {
            CommandKey key = new CommandKey("command-" + round);
            List<Boolean> answered = twoThreads(1, work -> {
                boolean first = work.commands().find(key).isEmpty();
                if (first) {
                    work.commands().add(new CommandRecord(key, "0".repeat(32), append(work), 1));
                }
                return first;
            });

            assertThat(answered).as("%s", key).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_reader_sees_one_state_however_many_questions_it_asks() {
        given(Samples.offer(SKU), Samples.offer(OTHER_SKU));
        shift(IN_ALL, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        Callable<List<Long>> writer = () -> {
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    shift(IN_ALL - round, round);
                }
            } finally {
                writing.set(false);
            }
            return List.of();
        };
        Callable<List<Long>> reader = () -> {
            List<Long> sums = new ArrayList<>();
            do {
                sums.add(sumOfTallies());
            } while (writing.get());
            return sums;
        };

        List<List<Long>> sums = Race.run(List.of(writer, reader));

        assertThat(sums.get(1)).isNotEmpty().allMatch(sum -> sum == IN_ALL);
    }

    @Test
    void transactions_that_failed_hold_nothing_that_others_wait_for() {
        given(Samples.offer(SKU));

        for (int round = 0; round < ROUNDS; round++) {
            assertThatThrownBy(() -> write(ConcurrencyContract::lockAndThrow)).hasMessage("failed");
        }

        Callable<Tally> other = () ->
                Race.untilWon(() -> store().write(work -> only(work.offers().lock(sorted(SKU)))));
        assertThat(Race.run(List.of(other))).containsExactly(Tally.none(SKU));
    }

    private static void lockAndThrow(UnitOfWork work) {
        work.offers().lock(sorted(SKU));
        work.stocks().lock(sorted(SKU));
        throw new IllegalStateException("failed");
    }

    private void shift(long here, long there) {
        Race.untilWon(() -> store().write(work -> {
            work.offers().lock(sorted(SKU, OTHER_SKU));
            work.offers().updateTallies(List.of(Samples.tally(SKU, here), Samples.tally(OTHER_SKU, there)));
            return "shifted";
        }));
    }

    private long sumOfTallies() {
        return Race.untilWon(() ->
                read(work -> only(work.offers().tallies(Set.of(SKU))).active()
                        + only(work.offers().tallies(Set.of(OTHER_SKU))).active()));
    }

    /** Lets two threads do the same work at the same time, each as often as told. */
    private <R> List<R> twoThreads(int rounds, Function<UnitOfWork, R> work) {
        Callable<List<R>> task = () -> {
            List<R> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                results.add(Race.untilWon(() -> store().write(work)));
            }
            return results;
        };
        return Race.run(List.of(task, task)).stream().flatMap(List::stream).toList();
    }

    private static long append(UnitOfWork work) {
        long sequence = work.journal().reserve(1);
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, new OfferCreated(Samples.offer(SKU)))));
        return sequence;
    }

    /** What one sale made the tally, and the number that it got. */
    private record Sale(long tally, long sequence) {}
}
