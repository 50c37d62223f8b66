package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.internal.PromiseDesk;
import io.preorder4j.promise.Impact;
import io.preorder4j.promise.PromiseStory;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What customers were promised, and what would change if a ship is late.
 *
 * <p>A customer is promised a date when an order is placed. After every command, whoever is concerned by it is told of another
 * date, in the same transaction, at most 1000 in each; see {@link io.preorder4j.core.promise}. Dates that change because time
 * passes — a day that was told is over, a late supply no longer counts — are told with the next command on the SKU, or by {@link
 * #review}. Thread-safe.
 */
public final class Promises {

    private final PromiseDesk desk;
    private final InstantSource clock;

    Promises(PromiseDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What the customer of a pre-order was told and when, what is expected now, and whether it was kept.
     *
     * @param id the pre-order
     * @return its story, if there is such a pre-order
     */
    public Optional<PromiseStory> story(PreOrderId id) {
        return desk.story(id, clock.instant());
    }

    /**
     * Tells customers of the dates that have changed because time has passed. To be called once a day for all SKUs on offer, after
     * midnight in the shop's zone.
     *
     * @param key the command's key
     * @param skus 1 to 1000 SKUs
     * @return the SKUs, in their order
     * @throws UnknownIdException if a SKU is not offered
     * @throws InvalidQuantityException if the number of SKUs is out of range
     */
    public Answer<List<Sku>> review(CommandKey key, Set<Sku> skus) {
        return desk.review(key, skus);
    }

    /**
     * What would follow if supplies came otherwise: later, fewer, not at all. Nothing changes.
     *
     * <pre>{@code
     * Supply late = supply.revised(supply.units(), supply.expectedOn().plusWeeks(3));
     * Impact impact = preOrders.promises().whatIf(sku, List.of(late), 50);
     * }</pre>
     *
     * @param sku the SKU
     * @param changes at most 1000 supplies as they would be, in place of those with their ids, or in addition; one without
     *     outstanding units would not come
     * @param limit how many of those concerned to tell, 1 to 1000
     * @return what would follow, beside what is so now
     * @throws UnknownIdException if the SKU is not offered
     * @throws InvalidInputException if a supply is of another SKU
     * @throws InvalidQuantityException if the limit is out of range
     */
    public Impact whatIf(Sku sku, List<Supply> changes, int limit) {
        return desk.whatIf(sku, changes, limit, clock.instant());
    }
}
