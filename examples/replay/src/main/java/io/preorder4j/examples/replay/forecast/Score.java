package io.preorder4j.examples.replay.forecast;

/**
 * How far forecasts were off.
 *
 * @param forecasts how many there were
 * @param mae the mean of the absolute errors, in units
 * @param mase the absolute error over that of the naive forecast in the first weeks, the mean of all curves that moved
 *     then
 * @param rmsse the same with the root of the mean squared errors
 * @param bias the sum of the errors over the sum of what came: above 0 if the forecasts were too high
 * @param coverage the share of what came that was in the interval, which was rounded outwards to whole units
 * @param width the mean width of the interval, in units
 */
record Score(int forecasts, double mae, double mase, double rmsse, double bias, double coverage, double width) {

    /** Adds up the forecasts of all curves. */
    static final class Sum {

        private int forecasts;
        private double absolute;
        private double error;
        private double actual;
        private int covered;
        private double width;
        private int curves;
        private double mase;
        private double rmsse;

        /** A forecast and what came. */
        void add(Errors errors, double expected, double low, double high, double came) {
            errors.add(expected - came);
            forecasts++;
            absolute += Math.abs(expected - came);
            error += expected - came;
            actual += came;
            covered += Math.floor(low) <= came && came <= Math.ceil(high) ? 1 : 0;
            width += high - low;
        }

        /** The end of a curve: its errors, and those of the naive forecast in its first weeks. */
        void add(Errors errors, Errors naive) {
            if (naive.squares > 0) {
                curves++;
                mase += errors.meanAbsolute() / naive.meanAbsolute();
                rmsse += Math.sqrt(errors.meanSquare() / naive.meanSquare());
            }
        }

        Score score() {
            return new Score(
                    forecasts,
                    absolute / forecasts,
                    mase / curves,
                    rmsse / curves,
                    error / actual,
                    (double) covered / forecasts,
                    width / forecasts);
        }
    }

    /** The errors of one curve. */
    static final class Errors {

        private int count;
        private double absolute;
        private double squares;

        void add(double error) {
            count++;
            absolute += Math.abs(error);
            squares += error * error;
        }

        double meanAbsolute() {
            return absolute / count;
        }

        double meanSquare() {
            return squares / count;
        }
    }
}
