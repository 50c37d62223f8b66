package io.preorder4j.examples.replay.shop;

/**
 * Where units that were ordered are now.
 *
 * @param ordered how many there are in all
 * @param cancelled of these, how many were cancelled
 * @param allocated of these, how many have goods
 * @param waiting of these, how many wait
 */
public record UnitCount(long ordered, long cancelled, long allocated, long waiting) {

    /** No units. */
    public static final UnitCount NONE = new UnitCount(0, 0, 0, 0);

    /** Checks that every unit is in one place. */
    public UnitCount {
        if (cancelled < 0 || allocated < 0 || waiting < 0 || ordered != cancelled + allocated + waiting) {
            throw new IllegalStateException("of %d units ordered, %d are cancelled, %d allocated and %d waiting"
                    .formatted(ordered, cancelled, allocated, waiting));
        }
    }

    /** These units and others. */
    public UnitCount plus(UnitCount others) {
        return new UnitCount(
                ordered + others.ordered,
                cancelled + others.cancelled,
                allocated + others.allocated,
                waiting + others.waiting);
    }

    /** Where the units are after a movement. */
    public UnitCount after(Movement movement) {
        long units = movement.units();
        return switch (movement.change()) {
            case PLACED -> new UnitCount(ordered + units, cancelled, allocated, waiting + units);
            case ALLOCATED -> new UnitCount(ordered, cancelled, allocated + units, waiting - units);
            case TAKEN_BACK -> new UnitCount(ordered, cancelled, allocated - units, waiting + units);
            case CANCELLED_WAITING -> new UnitCount(ordered, cancelled + units, allocated, waiting - units);
            case CANCELLED_ALLOCATED -> new UnitCount(ordered, cancelled + units, allocated - units, waiting);
        };
    }
}
