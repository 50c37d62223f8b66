package io.preorder4j.examples.benchmarks.result;

/** What a figure counts. */
public enum Unit {
    /** How many a second: more is better. */
    PER_SECOND("1/s"),
    /** How many milliseconds: less is better. */
    MILLIS("ms");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** How many times as good one figure is as another. */
    double ratio(double figure, double other) {
        return switch (this) {
            case PER_SECOND -> figure / other;
            case MILLIS -> other / figure;
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}
