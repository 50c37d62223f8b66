package io.preorder4j.testkit.recount;

import org.jspecify.annotations.Nullable;

/** Says no to what was not possible. */
final class Possible {

    private Possible() {}

    static void require(boolean possible, String why) {
        if (!possible) {
            throw new IllegalStateException(why);
        }
    }

    static <T> T known(@Nullable T something, String what) {
        if (something == null) {
            throw new IllegalStateException("there is no such " + what);
        }
        return something;
    }
}
