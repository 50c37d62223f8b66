package io.preorder4j.core.forecast;

import io.preorder4j.core.Units;

/** What counts as demand. */
public enum DemandCount {
    /** What was sold, less what was cancelled: what a shop that is never sold out may go by. */
    SOLD,
    /**
     * What was sold, and what was refused because nothing was left to sell. After a cap is reached nothing more is sold,
     * but asked for; those who ask twice are counted twice.
     */
    ASKED_FOR;

    /**
     * The units of a day.
     *
     * @param day the day
     * @return the units that count; below 0 if more was cancelled
     * @throws io.preorder4j.core.InvalidQuantityException if the sum does not fit a {@code long}
     */
    public long units(DailyDemand day) {
        return switch (this) {
            case SOLD -> day.sold();
            case ASKED_FOR -> Units.sum("demand", day.sold(), day.refused());
        };
    }
}
