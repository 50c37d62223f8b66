package io.preorder4j.tab;

/**
 * A place in a backlog.
 *
 * @param position 1 for the one who is served first
 * @param unitsAhead the units that others before it wait for
 */
public record Place(long position, long unitsAhead) {}
