package io.preorder4j.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are stored: whole microseconds since 1970. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Micros() {}

    /** The microsecond in which a time lies. */
    static long of(Instant time) {
        long micros = Math.multiplyExact(time.getEpochSecond(), PER_SECOND);
        return Math.addExact(micros, time.getNano() / NANOS_PER_MICRO);
    }

    /** The last stored time that is not after another, which may be any. */
    static long notAfter(Instant time) {
        try {
            return of(time);
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The first stored time that is not before another, which may be any. */
    static long notBefore(Instant time) {
        long micros = notAfter(time);
        boolean exact = micros == Long.MAX_VALUE || !instant(micros).isBefore(time);
        return exact ? micros : micros + 1;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
