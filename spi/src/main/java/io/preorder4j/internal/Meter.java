package io.preorder4j.internal;

import io.preorder4j.metrics.Measurement;
import io.preorder4j.metrics.Metrics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a host's metrics what was measured. Where there are none, it does not even look at the time. Thread-safe. */
public final class Meter {

    /** Measures nothing. */
    public static final Meter OFF = new Meter(null);

    private static final Logger LOG = LoggerFactory.getLogger(Meter.class);

    private final @Nullable Metrics metrics;
    private final AtomicBoolean failed = new AtomicBoolean();

    private Meter(@Nullable Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Measures.
     *
     * @param metrics who is told
     * @return a meter that is on
     */
    public static Meter telling(Metrics metrics) {
        return new Meter(metrics);
    }

    /**
     * Whether anybody listens.
     *
     * @return {@code false} if nothing needs to be measured
     */
    public boolean isOn() {
        return metrics != null;
    }

    /** The beginning of something to measure; any number if nobody listens. */
    long begin() {
        return isOn() ? System.nanoTime() : 0;
    }

    /** How long ago that was. */
    static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Times a command. */
    CommandTimer command(String name) {
        return isOn() ? new CommandTimer(this, name) : CommandTimer.OFF;
    }

    /**
     * Tells of a measurement, if anybody listens.
     *
     * @param measurement what was measured
     */
    public void record(Measurement measurement) {
        if (metrics != null) {
            try {
                metrics.record(measurement);
            } catch (Throwable e) {
                // The work is done and committed: whatever a host's code throws here, an error too, must not say
                // otherwise.
                if (failed.compareAndSet(false, true)) {
                    LOG.warn("the metrics failed at a {}, which is not logged again", measurement.name(), e);
                }
            }
        }
    }
}
