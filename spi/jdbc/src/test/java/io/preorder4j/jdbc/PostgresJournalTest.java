package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The journal of transactions that write beside each other: who follows it skips nothing. */
class PostgresJournalTest extends PostgresTest {

    @Test
    void who_follows_waits_for_a_number_that_an_open_transaction_holds() {
        long held = store.write(slow -> {
            long number = slow.journal().reserve(1);
            assertThat(appendElsewhere()).isGreaterThan(number);
            assertThat(inAnotherThread(this::news)).isEmpty();
            assertThat(inAnotherThread(this::page)).hasSize(1);
            slow.journal().append(List.of(entry(number)));
            return number;
        });

        assertThat(news()).containsExactly(held, held + 1);
    }

    @Test
    void who_follows_goes_on_when_the_transaction_is_rolled_back() {
        assertThatThrownBy(() -> store.write(slow -> {
                    slow.journal().reserve(1);
                    appendElsewhere();
                    assertThat(inAnotherThread(this::news)).isEmpty();
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(news()).containsExactly(2L);
    }

    /** Then the later transaction lies behind the last one that is over, where a snapshot ends. */
    @Test
    void who_follows_waits_for_a_lower_number_even_if_its_transaction_began_later() {
        SqliteTest.open(store, "A");
        CompletableFuture<Void> early = new CompletableFuture<>();
        CompletableFuture<Void> later = new CompletableFuture<>();
        CompletableFuture<Long> higher = begun(() -> store.write(work -> {
            work.offers().lock(new TreeSet<>(List.of(new Sku("A")))); // and so has an id of its own
            early.complete(null);
            later.join();
            return append(work);
        }));
        early.join();

        long lower = store.write(work -> {
            long number = work.journal().reserve(1);
            later.complete(null);
            assertThat(higher.join()).isGreaterThan(number);
            assertThat(inAnotherThread(this::news)).isEmpty();
            work.journal().append(List.of(entry(number)));
            return number;
        });

        assertThat(news()).containsExactly(lower, higher.join());
    }

    @Test
    void entries_before_the_number_that_is_held_are_given_and_those_that_follow_at_once() {
        append();
        store.write(slow -> {
            long number = slow.journal().reserve(1);
            appendElsewhere();
            assertThat(inAnotherThread(this::news)).containsExactly(1L);
            slow.journal().append(List.of(entry(number)));
            return number;
        });

        assertThat(news()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_other_tenants_do_is_no_gap_once_it_is_over() {
        append();
        store.forTenant("other").write(PostgresJournalTest::append);
        append();

        assertThat(news()).containsExactly(1L, 3L);
        assertThat(store.forTenant("other")
                        .<Integer>read(work -> work.journal().news(0, 1000).size()))
                .isEqualTo(1);
    }

    @Test
    void numbers_reserved_together_are_consecutive_however_many_draw_at_once() {
        List<CompletableFuture<List<Long>>> draws = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int count = thread % 2 == 0 ? 1 : 700;
            draws.add(begun(() -> {
                List<Long> drawn = new ArrayList<>();
                for (int round = 0; round < 25; round++) {
                    long first = store.write(work -> work.journal().reserve(count));
                    LongStream.range(first, first + count).forEach(drawn::add);
                }
                return drawn;
            }));
        }

        List<Long> drawn = draws.stream()
                .flatMap(numbers -> numbers.join().stream())
                .sorted()
                .toList();
        assertThat(drawn)
                .isEqualTo(LongStream.rangeClosed(1, 2 * 25 * 701).boxed().toList());
    }

    @Test
    void nobody_waits_for_a_number_until_a_transaction_is_over() {
        store.write(slow -> {
            long number = slow.journal().reserve(1);
            assertThat(appendElsewhere()).isEqualTo(number + 1);
            return number;
        });
    }

    private long appendElsewhere() {
        return inAnotherThread(this::append);
    }

    private long append() {
        return store.write(PostgresJournalTest::append);
    }

    private static long append(UnitOfWork work) {
        long number = work.journal().reserve(1);
        work.journal().append(List.of(entry(number)));
        return number;
    }

    private List<Long> news() {
        return store.read(work -> work.journal().news(0, 1000).stream()
                .map(JournalEntry::sequence)
                .toList());
    }

    private List<Long> page() {
        return store.read(work -> work.journal().page(0, 1000).stream()
                .map(JournalEntry::sequence)
                .toList());
    }

    private static JournalEntry entry(long number) {
        return new JournalEntry(number, Instant.EPOCH, new ReceiptRepeated(new ReceiptId("receipt")));
    }
}
