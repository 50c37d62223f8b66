package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.only;
import static io.preorder4j.testkit.Samples.sorted;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferOpened;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.Set;

/** Writes what the library would write: every change with its entry in the journal. It refuses nothing. */
final class Ledger {

    private final UnitOfWork work;

    Ledger(UnitOfWork work) {
        this.work = work;
    }

    void open(Offer offer) {
        work.offers().add(List.of(offer));
        record(new OfferOpened(offer));
    }

    void change(Sku sku, OfferState next) {
        Offer offer = only(work.offers().find(Set.of(sku)));
        work.offers().update(offer.in(next));
        record(new OfferStateChanged(sku, offer.state(), next));
    }

    PreOrder place(Sku sku, String customer, long units) {
        return place(sku, customer, units, 0, Tag.PREORDER);
    }

    PreOrder place(Sku sku, String customer, long units, long rank, Tag... tags) {
        lock(sku);
        work.offers().updateTallies(List.of(tally(sku).sold(units)));
        long sequence = work.journal().reserve(1);
        PreOrder preOrder = new PreOrder(
                new PreOrderId("order-" + sequence, "1"),
                sku,
                new CustomerId(customer),
                Set.of(tags),
                new Rank(rank, sequence),
                Samples.NOW,
                Stages.waiting(units));
        work.preOrders().add(List.of(preOrder));
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, PreOrderPlaced.of(preOrder))));
        return preOrder;
    }

    void announce(Supply supply) {
        work.stocks().addSupplies(List.of(supply));
        record(new SupplyAnnounced(supply));
    }

    /** Goods come in and stay free. */
    void receive(GoodsReceipt receipt) {
        lock(receipt.sku());
        work.stocks().addReceipt(receipt);
        put(stock(receipt.sku()).received(receipt.units()));
        receipt.supply()
                .map(supply -> only(work.stocks().supplies(Set.of(supply))))
                .ifPresent(supply -> work.stocks().updateSupplies(List.of(supply.after(receipt.units()))));
        record(new GoodsReceived(receipt));
    }

    void adjust(String id, Sku sku, long units) {
        Adjustment adjustment = new Adjustment(new AdjustmentId(id), sku, units, "count");
        lock(sku);
        work.stocks().addAdjustment(adjustment);
        put(stock(sku).adjusted(units));
        record(new StockAdjusted(adjustment));
    }

    /** Gives what is free to those who wait. */
    void allocate(Sku sku) {
        long free = stock(sku).free();
        List<Claim> claims = work.preOrders().backlog(sku, Rank.FIRST, 1000);
        if (free > 0 && !claims.isEmpty()) {
            for (Share share : Allocation.shares(new FirstComeFirstServed(), free, claims)) {
                move(find(share.claim().id()), new Move(Stage.WAITING, Stage.ALLOCATED, share.units()));
            }
        }
    }

    /** Takes allocated units back until nothing is missing. */
    void takeBack(Sku sku) {
        for (Claim claim : work.preOrders().lastAllocated(sku, 1000)) {
            long units = Math.min(stock(sku).deficit(), claim.units());
            if (units > 0) {
                move(find(claim.id()), new Move(Stage.ALLOCATED, Stage.WAITING, units));
            }
        }
    }

    void move(PreOrder preOrder, Move move) {
        UnitsMoved moved = new UnitsMoved(preOrder.id(), preOrder.sku(), preOrder.rank(), move);
        lock(moved.sku());
        work.preOrders().move(List.of(moved));
        if (move.to() == Stage.CANCELLED) {
            work.offers().updateTallies(List.of(tally(moved.sku()).cancelled(move.units())));
        }
        if (move.to() == Stage.ALLOCATED) {
            put(stock(moved.sku()).allocated(move.units()));
        } else if (move.from().holdsGoods() && !move.to().holdsGoods()) {
            put(stock(moved.sku()).givenBack(move.units()));
        }
        record(moved);
    }

    void record(Event event) {
        long sequence = work.journal().reserve(1);
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, event)));
    }

    PreOrder find(PreOrderId id) {
        return only(work.preOrders().find(Set.of(id)));
    }

    private void lock(Sku sku) {
        work.offers().lock(sorted(sku));
        work.stocks().lock(sorted(sku));
    }

    private Tally tally(Sku sku) {
        return only(work.offers().tallies(Set.of(sku)));
    }

    private Stock stock(Sku sku) {
        return work.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
    }

    private void put(Stock stock) {
        work.stocks().put(List.of(stock));
    }
}
