package io.preorder4j.metrics;

/**
 * Is told what was measured; a host implements it.
 *
 * <p>It is called by whichever thread did the work, after the transaction has ended and its locks are gone, and by many
 * threads at the same time. What it takes is added to the time of that caller, and in a rush to that of all who are carried out
 * together, so it counts and returns: whoever wants to write or to send does that elsewhere. What it throws harms nothing; the first such failure is logged.
 */
@FunctionalInterface
public interface Metrics {

    /**
     * Records a measurement.
     *
     * @param measurement what was measured
     */
    void record(Measurement measurement);
}
