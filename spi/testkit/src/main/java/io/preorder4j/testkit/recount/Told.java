package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.known;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Buyer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Offers, what counts of them as sold, and pre-orders, as far as the journal has told of them. */
final class Told {

    final NavigableMap<Sku, Offer> offers = new TreeMap<>();
    final NavigableMap<Sku, Tally> tallies = new TreeMap<>();
    final Map<Buyer, Long> purchases = new HashMap<>();
    final Map<PreOrderId, PreOrder> preOrders = new LinkedHashMap<>();
    final Set<Sku> archived = new HashSet<>();
    final Lines lines = new Lines();

    Offer offer(Sku sku) {
        return known(offers.get(sku), "offer");
    }

    Tally tally(Sku sku) {
        return known(tallies.get(sku), "tally");
    }

    PreOrder preOrder(PreOrderId id) {
        return known(preOrders.get(id), "pre-order");
    }

    /** A pre-order is new, or is like this from now on. */
    void put(PreOrder preOrder) {
        lines.keep(Optional.ofNullable(preOrders.put(preOrder.id(), preOrder)), preOrder);
    }

    /** Units are sold or held. */
    void count(PreOrder preOrder, long units) {
        Sku sku = preOrder.sku();
        tallies.put(sku, tally(sku).sold(units, preOrder.purchase().channel()));
        purchases.merge(new Buyer(sku, preOrder.customer()), units, Math::addExact);
    }

    /** Units are neither sold nor held any more. */
    void uncount(PreOrder preOrder, long units) {
        Sku sku = preOrder.sku();
        tallies.put(sku, tally(sku).cancelled(units, preOrder.purchase().channel()));
        purchases.merge(new Buyer(sku, preOrder.customer()), -units, Math::addExact);
    }
}
