package io.preorder4j.tab;

/** The order in which pre-orders are shown. */
public enum Sorting {
    /** The first placed first. */
    BY_SEQUENCE,
    /** The first due first, those without a date last, and among equals the first placed first. */
    BY_DUE
}
