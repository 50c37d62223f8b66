package io.preorder4j.examples.replay.shop;

/** What the shop says to one line of a placement. */
public sealed interface LineAnswer {

    /** The name of the answer in preorders.csv. */
    String outcome();

    /** The line is a pre-order now. */
    record Placed() implements LineAnswer {
        @Override
        public String outcome() {
            return "PLACED";
        }
    }

    /**
     * The line was not sold.
     *
     * @param reason the name of the reason, such as {@code CAP_REACHED}
     */
    record Refused(String reason) implements LineAnswer {
        @Override
        public String outcome() {
            return reason;
        }
    }
}
