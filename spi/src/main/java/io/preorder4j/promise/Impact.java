package io.preorder4j.promise;

import java.util.List;

/**
 * What would follow if supplies came otherwise than they are announced.
 *
 * @param preOrders how many pre-orders would come at another time than they would now
 * @param units how many units of them wait
 * @param notices how many customers would have to be told
 * @param first the first of these pre-orders, in the order of the queue
 */
public record Impact(long preOrders, long units, long notices, List<Affected> first) {

    /** Copies the list. */
    public Impact {
        first = List.copyOf(first);
    }
}
