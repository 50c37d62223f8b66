package io.preorder4j.testkit.history;

/** Something that may happen, once it is known what has happened before: most steps are about an earlier one. */
@FunctionalInterface
interface Draft {

    /** Happens. */
    void happenAfter(Past past);
}
