package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.Stock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What sales depend on, read under the locks of their tallies.
 *
 * @param commands those of the keys that were answered before
 * @param tallies of the SKUs that are offered, locked
 * @param offers of these SKUs
 * @param placed those of the order lines that are pre-orders already, archived or not
 * @param timetables of these SKUs, as far as there are any
 * @param stocks the books of these SKUs, as far as they have any
 * @param firstNumber the first of the numbers that were reserved for the sales' entries in the journal; empty if they are
 *     still to be reserved
 */
public record SaleState(
        Map<CommandKey, CommandRecord> commands,
        Map<Sku, Tally> tallies,
        Map<Sku, Offer> offers,
        Set<PreOrderId> placed,
        Map<Sku, Timetable> timetables,
        Map<Sku, Stock> stocks,
        OptionalLong firstNumber) {}
