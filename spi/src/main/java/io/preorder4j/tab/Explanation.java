package io.preorder4j.tab;

import io.preorder4j.core.preorder.PreOrder;
import java.util.List;
import java.util.Optional;

/**
 * Why a pre-order has not got all its units yet.
 *
 * @param preOrder the pre-order
 * @param place where it stands in the backlog; empty if it does not stand there
 * @param obstacles what keeps it from its goods, or its goods from the door; empty if it waits for its turn alone, or for
 *     nothing
 * @param expected what is expected in and will reach it, by day; it may be for fewer units than it waits for
 * @param servedBefore the first of those who ordered later and have goods already
 */
public record Explanation(
        PreOrder preOrder,
        Optional<Place> place,
        List<Obstacle> obstacles,
        List<Expectation> expected,
        List<ServedBefore> servedBefore) {

    /** Copies the lists. */
    public Explanation {
        obstacles = List.copyOf(obstacles);
        expected = List.copyOf(expected);
        servedBefore = List.copyOf(servedBefore);
    }
}
