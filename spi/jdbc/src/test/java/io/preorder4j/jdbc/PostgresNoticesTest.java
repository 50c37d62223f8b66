package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Outbox;
import io.preorder4j.notice.Round;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who delivers notices at the same time, and what becomes of letters when a process is killed. */
class PostgresNoticesTest extends PostgresTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final List<Long> arrived = new ArrayList<>();

    @Test
    void two_relays_are_given_different_orders_and_neither_waits() {
        owe(1, "o-1");
        owe(2, "o-2");
        owe(3, "o-3");

        store.write(relay -> {
            assertThat(relay.notices().lockDue(Instant.EPOCH, 2)).containsExactly("o-1", "o-2");
            assertThat(inAnotherThread(() -> due(10))).containsExactly("o-3");
            return relay;
        });

        assertThat(due(10)).containsExactly("o-1", "o-2", "o-3");
    }

    @Test
    void an_order_that_somebody_changes_is_not_given_to_a_relay() {
        owe(1, "o-1");

        store.write(person -> {
            person.notices().lock(Set.of("o-1"));
            assertThat(inAnotherThread(() -> due(10))).isEmpty();
            return person;
        });
    }

    @Test
    void who_withdraws_a_notice_that_a_relay_takes_has_lost_a_race() {
        OwedNotice owed = owe(1, "o-1");

        CompletableFuture<Boolean> withdrawn = store.write(relay -> {
            relay.notices().lock(Set.of("o-1"));
            CompletableFuture<Boolean> lost = blocked(this::losesTheRaceForTheFirst);
            relay.notices().update(List.of(owed.with(owed.delivery().taken(1, "relay", Instant.EPOCH.plus(LEASE)))));
            return lost;
        });

        assertThat(withdrawn.join()).isTrue();
    }

    @Test
    void a_letter_that_was_sent_by_a_process_that_was_killed_comes_again_with_the_same_id_and_none_is_lost()
            throws Exception {
        Path sent = directory.resolve("sent");
        assertThat(KilledWriter.run(KilledSender.class, schema.url(), sent.toString()))
                .isEqualTo(KilledWriter.KILLED);
        long sentBefore = Long.parseLong(Files.readString(sent));

        // Its lease is not over: nobody else knows that the process is gone.
        assertThat(deliverAt(KilledSender.NOW)).isEqualTo(new Round(1, 0, 0));
        assertThat(arrived).hasSize(1).doesNotContain(sentBefore);

        assertThat(deliverAt(KilledSender.NOW.plus(LEASE))).isEqualTo(new Round(1, 0, 0));
        assertThat(arrived).hasSize(2).contains(sentBefore);
        assertThat(new Outbox(store).pending(Optional.empty(), 10)).isEmpty();
    }

    private boolean losesTheRaceForTheFirst() {
        try {
            return store.write(work -> {
                work.notices().withdraw(List.of(notice(1, "o-1")));
                return false;
            });
        } catch (ContentionException e) {
            return true;
        }
    }

    private List<String> due(int most) {
        return store.write(work -> work.notices().lockDue(Instant.EPOCH, most));
    }

    private OwedNotice owe(long id, String order) {
        OwedNotice owed = new OwedNotice(notice(id, order), Delivery.owed(Instant.EPOCH));
        return store.write(work -> {
            work.notices().add(List.of(owed));
            return owed;
        });
    }

    private static Notice notice(long id, String order) {
        return new Notice(
                id,
                NoticeKind.CONFIRMATION,
                new PreOrderId(order, "1"),
                new Sku("A"),
                1,
                new ReceiptRepeated(new ReceiptId("receipt")));
    }

    private Round deliverAt(Instant time) {
        return NoticeRelay.builder(store, (letter, words) -> arrived.add(letter.id()))
                .clock(InstantSource.fixed(time))
                .atOnce(1)
                .build()
                .deliverOnce();
    }
}
