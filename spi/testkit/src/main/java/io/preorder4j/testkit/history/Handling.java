package io.preorder4j.testkit.history;

import java.util.Locale;

/** What is done with units of a pre-order by hand: given and taken, and what a warehouse does, one after the other. */
enum Handling {
    ALLOCATE,
    RELEASE,
    PICK,
    PACK,
    AWAIT_SHIPMENT,
    DISPATCH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
