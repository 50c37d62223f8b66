package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Outbox;
import io.preorder4j.notice.Round;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of letters when a process is killed. */
class SqliteNoticesTest extends SqliteTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final List<Long> arrived = new ArrayList<>();

    @Test
    void a_letter_that_was_sent_by_a_process_that_was_killed_comes_again_with_the_same_id_and_none_is_lost()
            throws Exception {
        Path sent = directory.resolve("sent");
        assertThat(KilledWriter.run(KilledSender.class, path().toString(), sent.toString()))
                .isEqualTo(KilledWriter.KILLED);
        long sentBefore = Long.parseLong(Files.readString(sent));

        // Its lease is not over: nobody else knows that the process is gone.
        assertThat(deliverAt(KilledSender.NOW)).isEqualTo(new Round(1, 0, 0));
        assertThat(arrived).hasSize(1).doesNotContain(sentBefore);

        assertThat(deliverAt(KilledSender.NOW.plus(LEASE))).isEqualTo(new Round(1, 0, 0));
        assertThat(arrived).hasSize(2).contains(sentBefore);
        assertThat(new Outbox(store).pending(Optional.empty(), 10)).isEmpty();
    }

    private Round deliverAt(Instant time) {
        return NoticeRelay.builder(store, (letter, words) -> arrived.add(letter.id()))
                .clock(InstantSource.fixed(time))
                .atOnce(1)
                .build()
                .deliverOnce();
    }
}
