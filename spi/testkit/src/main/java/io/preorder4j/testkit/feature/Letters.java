package io.preorder4j.testkit.feature;

import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Notifier;
import io.preorder4j.spi.Store;
import java.time.Duration;
import java.time.InstantSource;

/** Relays for tests: they give up on whoever hangs at once, and try again after as many minutes as there were attempts. */
final class Letters {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private Letters() {}

    static NoticeRelay relay(Store store, Notifier notifier, InstantSource clock) {
        return builder(store, notifier, clock).timeout(PATIENCE).build();
    }

    /** A relay that waits for its notifier. */
    static NoticeRelay patientRelay(Store store, Notifier notifier, InstantSource clock) {
        return builder(store, notifier, clock).build();
    }

    private static NoticeRelay.Builder builder(Store store, Notifier notifier, InstantSource clock) {
        return NoticeRelay.builder(store, notifier).clock(clock).backoff(Duration::ofMinutes);
    }
}
