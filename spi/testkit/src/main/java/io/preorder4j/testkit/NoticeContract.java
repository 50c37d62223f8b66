package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.NOW;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Delivery.State;
import io.preorder4j.spi.OwedNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What customers are to be told, and were told. */
abstract class NoticeContract extends PortContract {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void notices_come_back_equal_whatever_their_facts_and_texts() {
        List<OwedNotice> notices = new ArrayList<>();
        for (String text : HostileTexts.ALL) {
            for (Event fact : EveryEvent.with(text)) {
                Notice notice = new Notice(
                        notices.size() + 1,
                        NoticeKind.values()[notices.size() % NoticeKind.values().length],
                        new PreOrderId(text, text),
                        new Sku(text),
                        notices.size(),
                        fact);
                notices.add(new OwedNotice(notice, Delivery.owed(NOW)));
            }
        }

        add(notices.toArray(OwedNotice[]::new));

        for (String text : HostileTexts.ALL) {
            assertThat(ofOrder(text))
                    .isEqualTo(notices.stream()
                            .filter(owed -> owed.notice().preOrder().orderId().equals(text))
                            .toList());
        }
    }

    @Test
    void how_far_a_notice_has_come_comes_back_equal() {
        List<Delivery> deliveries = List.of(
                Delivery.owed(Instant.parse("0001-01-01T00:00:00Z")),
                Delivery.owed(NOW).taken(Long.MAX_VALUE, "holder 'quoted'", LATER),
                Delivery.owed(NOW).taken(1, "holder", LATER).retriedAt(LATER.plusNanos(1000)),
                Delivery.owed(NOW).taken(1, "holder", LATER).delivered(LATER),
                Delivery.owed(NOW).taken(1, "holder", LATER).givenUp(LATER),
                Delivery.owed(NOW).taken(1, "holder", LATER).givenUp(LATER).requeued(LATER));
        OwedNotice owed = owed(1, "order");
        add(owed);

        for (Delivery delivery : deliveries) {
            update(owed.with(delivery));
            assertThat(ofOrder("order")).containsExactly(owed.with(delivery));
        }
    }

    @Test
    void the_notices_of_an_order_are_those_of_all_its_lines_by_id() {
        OwedNotice third = owed(3, new PreOrderId("order", "1"));
        OwedNotice second = owed(2, new PreOrderId("order", "2"));
        OwedNotice other = owed(1, new PreOrderId("another", "1"));
        add(third, second, other);

        assertThat(ofOrder("order")).containsExactly(second, third);
        assertThat(locked("order", "another", "unknown")).containsExactly(other, second, third);
        assertThat(ofOrder("unknown")).isEmpty();
    }

    @Test
    void only_what_nobody_took_may_be_withdrawn() {
        PreOrderId id = new PreOrderId("order", "1");
        OwedNotice taken = owed(1, id);
        OwedNotice unsent = owed(3, id);
        OwedNotice alsoUnsent = owed(2, id);
        OwedNotice otherLine = owed(4, new PreOrderId("order", "2"));
        add(taken, unsent, alsoUnsent, otherLine);
        update(taken.with(taken.delivery().taken(1, "holder", LATER)));

        assertThat(unsent(id)).containsExactly(alsoUnsent.notice(), unsent.notice());
        write(work -> work.notices().withdraw(List.of(unsent.notice())));
        assertThat(unsent(id)).containsExactly(alsoUnsent.notice());
        assertThatThrownBy(() -> write(work -> work.notices().withdraw(List.of(alsoUnsent.notice(), taken.notice()))))
                .isInstanceOf(ContentionException.class);
        assertThat(unsent(id)).containsExactly(alsoUnsent.notice());
    }

    @Test
    void a_notice_of_a_fact_that_was_written_with_it_comes_back_whole_wherever_it_is_read() {
        PreOrderId id = new PreOrderId("order", "1");
        OwedNotice owed = owed(1, id);
        OwedNotice folded = owed(2, id);
        write(work -> {
            work.journal().reserve(2);
            work.journal()
                    .append(List.of(
                            new JournalEntry(1, NOW, owed.notice().fact()),
                            new JournalEntry(
                                    2,
                                    NOW,
                                    Samples.notice(2, new PreOrderId("order", "2"), SKU)
                                            .fact())));
            work.notices().add(List.of(owed, folded));
        });

        assertThat(unsent(id)).containsExactly(owed.notice(), folded.notice());
        assertThat(ofOrder("order")).containsExactly(owed, folded);
        assertThat(locked("order")).containsExactly(owed, folded);
        List<OwedNotice> page = read(work -> work.notices().page(State.PENDING, Optional.empty(), 10));
        assertThat(page).containsExactly(owed, folded);
    }

    @Test
    void what_was_withdrawn_may_be_owed_again_in_the_same_transaction() {
        OwedNotice owed = owed(1, "order");
        add(owed);

        write(work -> {
            work.notices().withdraw(List.of(owed.notice()));
            work.notices().add(List.of(owed.with(Delivery.owed(LATER))));
        });

        assertThat(ofOrder("order")).containsExactly(owed.with(Delivery.owed(LATER)));
    }

    @Test
    void a_notice_that_there_is_already_is_refused() {
        add(owed(1, "order"));

        assertRefused(work -> work.notices().add(List.of(owed(2, "order"), owed(1, "order"))));
    }

    @Test
    void to_change_a_notice_that_there_is_not_is_refused() {
        assertRefused(work -> {
            work.notices().lock(Set.of("order"));
            work.notices().update(List.of(owed(1, "order")));
        });
    }

    @Test
    void an_order_is_due_when_its_first_pending_notice_is() {
        OwedNotice first = owed(1, "order");
        OwedNotice second = owed(2, "order");
        add(first, second);

        assertThat(due(NOW.minusNanos(1000))).isEmpty();
        assertThat(due(NOW)).containsExactly("order");

        update(first.with(first.delivery().taken(1, "holder", LATER)));
        assertThat(due(NOW)).isEmpty();
        assertThat(due(LATER)).containsExactly("order");

        update(first.with(first.delivery().taken(1, "holder", LATER).givenUp(LATER)));
        assertThat(due(NOW)).containsExactly("order");

        update(second.with(second.delivery().taken(2, "holder", LATER).delivered(LATER)));
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void who_has_waited_longest_is_due_first() {
        add(
                new OwedNotice(notice(1, new PreOrderId("c", "1")), Delivery.owed(LATER)),
                new OwedNotice(notice(2, new PreOrderId("b", "1")), Delivery.owed(NOW)),
                new OwedNotice(notice(3, new PreOrderId("a", "1")), Delivery.owed(NOW)));

        assertThat(due(LATER)).containsExactly("b", "a", "c");
        assertThat(due(LATER, 2)).containsExactly("b", "a");
    }

    @Test
    void pages_are_in_the_order_of_time_and_then_of_id() {
        List<OwedNotice> owed = LongStream.rangeClosed(1, 12)
                .mapToObj(id -> new OwedNotice(
                        notice(id, new PreOrderId("order-" + id % 5, "1")), Delivery.owed(NOW.minusSeconds(id % 3))))
                .toList();
        add(owed.toArray(OwedNotice[]::new));

        for (State state : State.values()) {
            List<OwedNotice> sorted = owed.stream()
                    .map(each -> in(state, each))
                    .sorted(Comparator.comparing(
                                    (OwedNotice each) -> each.delivery().at())
                            .thenComparingLong(each -> each.notice().id()))
                    .toList();
            update(sorted.toArray(OwedNotice[]::new));
            assertPages(
                    sorted,
                    Optional.<OwedNotice>empty(),
                    Optional::of,
                    (work, after, limit) -> work.notices().page(state, after, limit));
        }
    }

    @Test
    void what_was_delivered_long_ago_is_forgotten_and_nothing_else() {
        List<OwedNotice> kept = new ArrayList<>();
        for (State state : List.of(State.PENDING, State.DEAD)) {
            kept.add(in(state, owed(kept.size() + 1, "order")));
        }
        kept.add(in(State.DELIVERED, new OwedNotice(notice(3, new PreOrderId("order", "1")), Delivery.owed(LATER))));
        add(Stream.concat(
                        kept.stream(),
                        LongStream.rangeClosed(4, 8).mapToObj(id -> in(State.DELIVERED, owed(id, "order"))))
                .toArray(OwedNotice[]::new));

        assertThat(forget(NOW, 10)).isZero();
        assertThat(forget(LATER, 3)).isEqualTo(3);
        assertThat(forget(LATER, 3)).isEqualTo(2);
        assertThat(forget(LATER, 3)).isZero();

        assertThat(ofOrder("order")).isEqualTo(kept);
    }

    private int forget(Instant before, int limit) {
        return store().write(work -> work.notices().forgetDelivered(before, limit));
    }

    private static OwedNotice in(State state, OwedNotice owed) {
        Instant at = owed.delivery().at();
        Delivery taken = owed.delivery().taken(owed.notice().id(), "holder", at);
        return owed.with(
                switch (state) {
                    case PENDING -> owed.delivery();
                    case DELIVERED -> taken.delivered(at);
                    case DEAD -> taken.givenUp(at);
                });
    }

    private void add(OwedNotice... notices) {
        write(work -> work.notices().add(List.of(notices)));
    }

    private void update(OwedNotice... notices) {
        write(work -> {
            work.notices()
                    .lock(Stream.of(notices)
                            .map(owed -> owed.notice().preOrder().orderId())
                            .collect(Collectors.toCollection(TreeSet::new)));
            work.notices().update(List.of(notices));
        });
    }

    private List<OwedNotice> ofOrder(String order) {
        return read(work -> work.notices().ofOrder(order));
    }

    private List<OwedNotice> locked(String... orders) {
        return store().write(work -> work.notices().lock(Set.of(orders)));
    }

    private List<String> due(Instant now) {
        return due(now, 1000);
    }

    private List<String> due(Instant now, int limit) {
        return store().write(work -> work.notices().lockDue(now, limit));
    }

    private List<Notice> unsent(PreOrderId id) {
        return read(work -> work.notices().unsent(Set.of(id, new PreOrderId("unknown", "1"))));
    }

    private static OwedNotice owed(long id, String order) {
        return owed(id, new PreOrderId(order, "1"));
    }

    private static OwedNotice owed(long id, PreOrderId preOrder) {
        return new OwedNotice(notice(id, preOrder), Delivery.owed(NOW));
    }

    private static Notice notice(long id, PreOrderId preOrder) {
        return Samples.notice(id, preOrder, SKU);
    }
}
