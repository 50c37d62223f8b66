package io.preorder4j.examples.replay.shop;

/** Who gets the units that arrive. */
public enum Policy {
    /** Whoever ordered first. */
    FIRST_COME_FIRST_SERVED("first-come-first-served"),
    /** Lines tagged PRIORITY, then whoever ordered first. */
    PRIORITY("priority");

    private final String name;

    Policy(String name) {
        this.name = name;
    }

    /** The name, as it is written on the command line. */
    @Override
    public String toString() {
        return name;
    }
}
