package io.preorder4j.testkit.feature;

import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Notifier;
import io.preorder4j.spi.Store;
import java.time.Duration;
import java.time.InstantSource;

/** Relays for tests: they try again after as many minutes as there were attempts. */
final class Letters {

    private Letters() {}

    static NoticeRelay relay(Store store, Notifier notifier, InstantSource clock) {
        return builder(store, notifier, clock).build();
    }

    /** A relay that gives up on whoever hangs after so long. */
    static NoticeRelay relay(Store store, Notifier notifier, InstantSource clock, Duration patience) {
        return builder(store, notifier, clock).timeout(patience).build();
    }

    private static NoticeRelay.Builder builder(Store store, Notifier notifier, InstantSource clock) {
        return NoticeRelay.builder(store, notifier).clock(clock).backoff(Duration::ofMinutes);
    }
}
