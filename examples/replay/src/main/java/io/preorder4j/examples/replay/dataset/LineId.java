package io.preorder4j.examples.replay.dataset;

/**
 * Which line of which order.
 *
 * @param order the order's id
 * @param line the line's position in the order, from 1 on
 */
public record LineId(String order, int line) {

    /** The order and the line, as a person would write them. */
    @Override
    public String toString() {
        return order + "/" + line;
    }
}
