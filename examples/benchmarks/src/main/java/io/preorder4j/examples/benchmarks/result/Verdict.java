package io.preorder4j.examples.benchmarks.result;

import java.util.Locale;

/** Whether something is as it was to be. */
public sealed interface Verdict {

    /** What was to be. */
    String what();

    /** Whether it is so. */
    boolean holds();

    /** What it is. */
    String found();

    /**
     * Something that the library promises, on every machine and in every run.
     *
     * @param what what it promises
     * @param holds whether it did so
     * @param found what was found
     */
    record Promise(String what, boolean holds, String found) implements Verdict {

        /** It promises a number, no more and no less. */
        public static Promise exactly(String what, long promised, long found) {
            return new Promise(what + " is " + promised, promised == found, Long.toString(found));
        }

        /** It promises that a number is never larger. */
        public static Promise atMost(String what, long promised, long found) {
            return new Promise(what + " ≤ " + promised, found <= promised, Long.toString(found));
        }
    }

    /**
     * Something that was aimed at, for a machine with nothing else to do.
     *
     * @param what what was aimed at
     * @param holds whether it was reached
     * @param found what was found
     */
    record Aim(String what, boolean holds, String found) implements Verdict {

        /** A figure was to be so large; if nothing was there to divide by, it is not. */
        public static Aim atLeast(String what, double aim, double found) {
            return new Aim(what + " ≥ " + number(aim), Double.isFinite(found) && found >= aim, number(found));
        }

        /** A figure was to be so small. */
        public static Aim atMost(String what, double aim, double found) {
            return new Aim(what + " ≤ " + number(aim), found <= aim, number(found));
        }

        private static String number(double figure) {
            return String.format(Locale.ROOT, Math.abs(figure) < 100 ? "%.2f" : "%,.0f", figure);
        }
    }
}
