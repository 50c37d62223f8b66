package io.preorder4j.core.offer;

/** Who brings arrived units to those who wait. */
public enum AllocationMode {
    /** After every command, free units are with those who wait, as the policy says. */
    AUTOMATIC,
    /** Free units stay free until somebody allocates them. */
    MANUAL
}
