package io.preorder4j.testkit.history;

import java.util.Locale;

/** What a warehouse does with allocated units, one after the other. */
enum Handling {
    PICK,
    PACK,
    AWAIT_SHIPMENT,
    DISPATCH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
