package io.preorder4j.examples.replay.play;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows the time it was last set to. May be read by any thread. */
public final class ReplayClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    /** Sets the time, forward or back. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a replay's clock shows UTC, not " + zone);
    }
}
