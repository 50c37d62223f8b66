package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facts in their order, appended and never changed. */
abstract class JournalContract extends PortContract {

    private static final int OFTEN = 100;

    private final Event event = new OfferCreated(Samples.offer(Samples.SKU));

    @Test
    void where_all_is_committed_one_after_the_other_numbers_begin_at_1_and_have_no_gaps() {
        assertThat(append(event)).isEqualTo(1);
        assertThat(append(event, event, event)).isEqualTo(2);
        assertThat(append(event)).isEqualTo(5);
    }

    @Test
    void numbers_may_be_reserved_several_times_in_a_transaction() {
        write(work -> {
            assertThat(work.journal().reserve(2)).isEqualTo(1);
            assertThat(work.journal().reserve(1)).isEqualTo(3);
            work.journal().append(List.of(entry(1), entry(2)));
            work.journal().append(List.of(entry(3)));
        });

        assertThat(append(event)).isEqualTo(4);
        assertThat(page(0, 1000)).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void numbers_that_are_given_back_are_reserved_again_as_long_as_no_others_were() {
        write(work -> {
            long first = work.journal().reserve(3);
            work.journal().giveBack(first, 3);
            assertThat(work.journal().reserve(2)).isEqualTo(first);
            work.journal().reserve(1);
            work.journal().giveBack(first, 2);
            assertThat(work.journal().reserve(1)).isEqualTo(first + 3);
        });
    }

    @Test
    void the_last_number_is_that_of_the_last_entry() {
        assertThat(last()).isZero();
        append(event, event);
        assertThat(last()).isEqualTo(2);
        append(event);
        assertThat(last()).isEqualTo(3);
    }

    @Test
    void numbers_of_a_transaction_that_failed_are_those_of_no_entry_until_they_are_given_again() {
        append(event);
        assertThatThrownBy(() -> write(work -> {
                    long sequence = work.journal().reserve(2);
                    work.journal().append(List.of(entry(sequence), entry(sequence + 1)));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(page(0, 1000)).containsExactly(entry(1));
        long next = append(event);
        assertThat(next).isGreaterThan(1);
        assertThat(page(0, 1000)).containsExactly(entry(1), entry(next));
        assertThat(last()).isEqualTo(next);
    }

    @Test
    void who_follows_is_given_what_is_new_whether_or_not_numbers_are_left_out() {
        append(event, event, event);
        assertThatThrownBy(() -> store().write(JournalContract::reserveInVain)).hasMessage("failed");

        long next = append(event, event);

        assertThat(news(0, 2)).containsExactly(entry(1), entry(2));
        assertThat(news(2, 1000)).containsExactly(entry(3), entry(next), entry(next + 1));
        assertThat(news(next + 1, 1000)).isEmpty();
    }

    @Test
    void who_follows_misses_nothing_however_many_write_at_once() {
        List<Callable<List<Long>>> writers = Collections.nCopies(3, this::appendOften);
        List<Long> followed = new ArrayList<>();
        Callable<List<Long>> follower = () -> {
            while (followed.size() < 3 * OFTEN) {
                long known = followed.isEmpty() ? 0 : followed.get(followed.size() - 1);
                Race.untilWon(() -> news(known, 7)).forEach(entry -> followed.add(entry.sequence()));
            }
            return List.of();
        };

        List<List<Long>> written =
                Race.run(Stream.concat(writers.stream(), Stream.of(follower)).toList());

        assertThat(followed)
                .isEqualTo(written.stream().flatMap(List::stream).sorted().toList());
    }

    @Test
    void every_kind_of_event_comes_back_equal_whatever_its_texts() {
        for (String text : HostileTexts.ALL) {
            List<Event> events = EveryEvent.with(text);

            long first = append(events.toArray(Event[]::new));

            assertThat(page(first - 1, 1000)).extracting(JournalEntry::event).isEqualTo(events);
        }
    }

    @Test
    void the_kinds_of_events_that_are_tried_are_all_that_there_are() {
        assertThat(EveryEvent.with("text"))
                .extracting(tried -> (Object) tried.getClass())
                .contains((Object[]) Event.class.getPermittedSubclasses());
    }

    @Test
    void what_happened_to_an_order_line_is_found_whatever_its_name() {
        for (String text : HostileTexts.ALL) {
            append(EveryEvent.with(text).toArray(Event[]::new));
        }

        for (String text : HostileTexts.ALL) {
            PreOrderId id = new PreOrderId(text, text);
            List<Event> expected = EveryEvent.with(text).stream()
                    .filter(tried -> tried.about().equals(Optional.of(id)))
                    .toList();
            assertThat(about(id)).extracting(JournalEntry::event).isEqualTo(expected);
            assertThat(about(new PreOrderId(text, "another line"))).isEmpty();
            assertThat(about(new PreOrderId("another order", text))).isEmpty();
        }
    }

    @Test
    void what_happened_to_an_order_line_is_read_page_by_page() {
        PreOrderId id = new PreOrderId("order", "1");
        Event about = new MoveRefused(id, Stage.PICKED, 1, MoveRefusalReason.NOT_ENOUGH_UNITS);
        append(event, about, about, event, about);
        append(about, event, about);

        assertThat(about(id)).extracting(JournalEntry::sequence).containsExactly(2L, 3L, 5L, 6L, 8L);
        assertPages(
                about(id),
                0L,
                JournalEntry::sequence,
                (work, after, limit) -> work.journal().about(id, after, limit));
    }

    @Test
    void conflicts_are_found_and_nothing_else() {
        for (String text : HostileTexts.ALL) {
            append(EveryEvent.with(text).toArray(Event[]::new));
        }

        List<JournalEntry> conflicts = read(work -> work.journal().conflicts(0, 1000));

        assertThat(conflicts)
                .hasSize(2 * HostileTexts.ALL.size())
                .allMatch(entry -> entry.event().isConflict());
        assertPages(
                conflicts,
                0L,
                JournalEntry::sequence,
                (work, after, limit) -> work.journal().conflicts(after, limit));
    }

    @Test
    void times_come_back_equal_to_the_microsecond_and_need_not_rise() {
        List<JournalEntry> entries = List.of(
                new JournalEntry(1, Instant.parse("9999-12-31T23:59:59.999999Z"), event),
                new JournalEntry(2, Instant.parse("2026-10-25T00:30:00.000001Z"), event),
                new JournalEntry(3, Instant.parse("1969-12-31T23:59:59.999999Z"), event),
                new JournalEntry(4, Instant.parse("0001-01-01T00:00:00Z"), event));

        write(work -> {
            work.journal().reserve(4);
            work.journal().append(entries);
        });

        assertThat(page(0, 1000)).isEqualTo(entries);
    }

    @Test
    void pages_are_in_the_order_of_numbers() {
        append(Collections.nCopies(12, event).toArray(Event[]::new));

        assertPages(
                page(0, 1000),
                0L,
                JournalEntry::sequence,
                (work, after, limit) -> work.journal().page(after, limit));
    }

    @Test
    void a_thousand_entries_are_appended_and_read_at_once() {
        append(Collections.nCopies(1000, event).toArray(Event[]::new));
        append(event);

        assertThat(page(0, 1000)).hasSize(1000);
        assertThat(page(1000, 1000)).containsExactly(entry(1001));
        assertThat(page(1001, 1000)).isEmpty();
    }

    @Test
    void a_number_that_is_taken_is_refused() {
        append(event);

        assertThatThrownBy(() -> write(work -> work.journal().append(List.of(entry(1)))))
                .isInstanceOf(RuntimeException.class);

        assertThat(page(0, 1000)).containsExactly(entry(1));
    }

    @Test
    void to_append_nothing_changes_nothing() {
        write(work -> work.journal().append(List.of()));

        assertThat(page(0, 1000)).isEmpty();
        assertThat(append(event)).isEqualTo(1);
    }

    private long append(Event... events) {
        return store().write(work -> {
            long first = work.journal().reserve(events.length);
            List<JournalEntry> entries = new ArrayList<>();
            for (Event appended : events) {
                entries.add(new JournalEntry(first + entries.size(), Samples.NOW, appended));
            }
            work.journal().append(entries);
            return first;
        });
    }

    /** Appends an entry or two, or reserves numbers in vain. */
    private List<Long> appendOften() {
        List<Long> numbers = new ArrayList<>();
        while (numbers.size() < OFTEN) {
            if (numbers.size() % 5 == 0) {
                assertThatThrownBy(() -> Race.untilWon(() -> store().write(JournalContract::reserveInVain)))
                        .hasMessage("failed");
            }
            numbers.add(Race.untilWon(() -> append(event)));
        }
        return numbers;
    }

    private static long reserveInVain(UnitOfWork work) {
        work.journal().reserve(3);
        throw new IllegalStateException("failed");
    }

    private List<JournalEntry> news(long after, int limit) {
        return read(work -> work.journal().news(after, limit));
    }

    private JournalEntry entry(long sequence) {
        return new JournalEntry(sequence, Samples.NOW, event);
    }

    private List<JournalEntry> about(PreOrderId id) {
        return read(work -> work.journal().about(id, 0, 1000));
    }

    private List<JournalEntry> page(long after, int limit) {
        return read(work -> work.journal().page(after, limit));
    }

    private long last() {
        return read(work -> work.journal().last());
    }
}
