package io.preorder4j.promise;

import io.preorder4j.core.readiness.Readiness;
import java.util.List;

/**
 * What would follow if supplies came otherwise than they are announced.
 *
 * @param preOrders how many pre-orders would come at another time than they would now
 * @param units how many units of them wait
 * @param notices how many customers would have to be told
 * @param first the first of these pre-orders, in the order of the queue
 * @param readiness whether what was promised at placement can be kept as things stand
 * @param readinessThen whether it could be kept then
 */
public record Impact(
        long preOrders, long units, long notices, List<Affected> first, Readiness readiness, Readiness readinessThen) {

    /** Copies the list. */
    public Impact {
        first = List.copyOf(first);
    }
}
