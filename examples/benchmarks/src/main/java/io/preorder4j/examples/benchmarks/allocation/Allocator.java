package io.preorder4j.examples.benchmarks.allocation;

import io.preorder4j.examples.benchmarks.database.Room;

/** A way to give units to those who wait. */
public interface Allocator {

    /** Its name, for a person to read. */
    String name();

    /** Gives as many units as so many wait for, one each, and tells how many nanoseconds that took. */
    long allocate(Room room, int units);
}
