package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the running transaction has locked. Here nobody waits for a lock, as transactions run one at a time; but whoever
 * forgets one, or takes them in an order that could deadlock elsewhere, is told.
 */
final class Locks {

    private final Transactions transactions;
    private final NavigableSet<Sku> tallies = new TreeSet<>();
    private final NavigableSet<Sku> stocks = new TreeSet<>();
    private final Set<String> orders = new HashSet<>();

    Locks(Transactions transactions) {
        this.transactions = transactions;
    }

    void lockTallies(Collection<Sku> skus) {
        if (!stocks.isEmpty() && !tallies.containsAll(skus)) {
            throw new IllegalStateException("tallies are locked before stocks, but " + stocks + " are locked already");
        }
        lock(tallies, skus);
    }

    void lockStocks(Collection<Sku> skus) {
        lock(stocks, skus);
    }

    void lockOrders(Collection<String> orderIds) {
        transactions.requireWriting();
        orders.addAll(orderIds);
    }

    void requireOrder(String orderId) {
        require(orders.contains(orderId), "notices of order " + orderId + ", but has not locked it");
    }

    void requireTally(Sku sku) {
        require(tallies.contains(sku), "the tally of " + sku + ", but has not locked it");
    }

    void requireStock(Sku sku) {
        require(stocks.contains(sku), "the stock of " + sku + ", but has not locked it");
    }

    void requireTallyOrStock(Sku sku) {
        require(
                tallies.contains(sku) || stocks.contains(sku),
                "units of " + sku + ", but has locked neither its tally nor its stock");
    }

    void release() {
        tallies.clear();
        stocks.clear();
        orders.clear();
    }

    private void lock(NavigableSet<Sku> held, Collection<Sku> skus) {
        transactions.requireWriting();
        NavigableSet<Sku> wanted = new TreeSet<>(skus);
        wanted.removeAll(held);
        if (!wanted.isEmpty() && !held.isEmpty() && wanted.first().compareTo(held.last()) < 0) {
            throw new IllegalStateException(
                    "SKUs are locked in their order, but " + held.last() + " was locked before " + wanted.first());
        }
        held.addAll(wanted);
    }

    private static void require(boolean locked, String change) {
        if (!locked) {
            throw new IllegalStateException("this transaction changes " + change);
        }
    }
}
