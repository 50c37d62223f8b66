package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.only;
import static io.preorder4j.testkit.Samples.sorted;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotQueue;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what the library would write: every change with its entry in the journal. It refuses nothing. */
final class Ledger {

    private static final Shipment SHIPMENT = new Shipment("DHL", "00340434", "parcel-1");

    private final UnitOfWork work;

    Ledger(UnitOfWork work) {
        this.work = work;
    }

    void open(Offer offer) {
        work.offers().add(List.of(offer));
        record(new OfferCreated(offer));
    }

    void revise(Offer offer) {
        work.offers().update(offer);
        record(new OfferRevised(offer));
    }

    void change(Sku sku, OfferState next) {
        Offer offer = offer(sku);
        work.offers().update(offer.in(next));
        record(new OfferStateChanged(sku, offer.state(), next));
    }

    PreOrder place(Sku sku, String customer, long units) {
        return place(sku, customer, units, 0);
    }

    PreOrder place(Sku sku, String customer, long units, long rank, Tag... tags) {
        return place(sku, customer, Optional.empty(), rank, Stages.waiting(units), Standing.good(), tags);
    }

    PreOrder placeThrough(Channel channel, Sku sku, String customer, long units) {
        return place(sku, customer, Optional.of(channel), 0, Stages.waiting(units), Standing.good());
    }

    PreOrder hold(Sku sku, String customer, long units, Instant until) {
        return place(
                sku,
                customer,
                Optional.empty(),
                0,
                Stages.held(units),
                Standing.good().heldUntil(until));
    }

    private PreOrder place(
            Sku sku,
            String customer,
            Optional<Channel> channel,
            long rank,
            Stages stages,
            Standing standing,
            Tag... tags) {
        lock(sku);
        Tally tally = tally(sku).sold(stages.ordered(), channel);
        work.offers()
                .updateTallies(List.of(standing.heldUntil().map(tally::holding).orElse(tally)));
        long sequence = work.journal().reserve(1);
        Offer offer = offer(sku);
        Set<Tag> all = new HashSet<>(Set.of(tags));
        all.addAll(offer.tags());
        Purchase purchase = new Purchase(
                sku, new CustomerId(customer), channel, LineClass.PRE_ORDER, Samples.NOW, offer.availability());
        PreOrder preOrder = new PreOrder(
                new PreOrderId("order-" + sequence, "1"),
                purchase,
                all,
                new Rank(rank, sequence),
                stages,
                standing,
                offer.availability());
        work.preOrders().add(List.of(preOrder));
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, new PreOrderPlaced(preOrder))));
        return preOrder;
    }

    void announce(Supply supply) {
        work.stocks().addSupplies(List.of(supply));
        record(new SupplyAnnounced(supply));
    }

    /** Goods come in and stay free. */
    void receive(GoodsReceipt receipt) {
        long sequence = work.journal().reserve(1);
        work.offers().lock(new TreeSet<>(receipt.accepted().keySet()));
        work.stocks().lock(new TreeSet<>(receipt.accepted().keySet()));
        work.stocks().addReceipt(new BookedReceipt(receipt, new LotId(sequence), false));
        receipt.accepted().forEach((sku, units) -> {
            bring(sku, new LotId(sequence), units);
            put(stock(sku).received(units));
        });
        receipt.lines().stream()
                .flatMap(line ->
                        line
                                .supply()
                                .map(id ->
                                        only(work.stocks().supplies(Set.of(id))).after(line.accepted()))
                                .stream())
                .forEach(supply -> work.stocks().updateSupplies(List.of(supply)));
        append(sequence, new GoodsReceived(receipt));
    }

    void adjust(String id, Sku sku, long units) {
        Adjustment adjustment = new Adjustment(new AdjustmentId(id), sku, units, "count");
        long sequence = work.journal().reserve(1);
        lock(sku);
        work.stocks().addAdjustment(adjustment);
        if (units > 0) {
            bring(sku, new LotId(sequence), units);
        } else {
            draw(sku, Math.min(stock(sku).free(), -units));
        }
        put(stock(sku).adjusted(units));
        append(sequence, new StockAdjusted(adjustment));
    }

    /** A receipt of which nobody has anything is taken back. */
    void reverse(ReceiptId id) {
        BookedReceipt booked = work.stocks().receipt(id).orElseThrow();
        work.stocks().updateReceipt(booked.afterReversal());
        booked.receipt().accepted().forEach((sku, units) -> {
            lock(sku);
            Lot lot = only(work.lots().find(sku, Set.of(booked.lot())));
            work.lots().update(List.of(lot.afterReversal()));
            put(stock(sku).reversed(units));
        });
        record(new ReceiptReversed(booked.receipt()));
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

    /** Somebody wants no more of some units. */
    void cancel(PreOrder preOrder, Move move) {
        record(new CancellationRequested(
                preOrder.id(), preOrder.sku(), move.units(), Cancellation.byCustomer("regret")));
        move(preOrder, move);
    }

    void move(PreOrder preOrder, Move move) {
        lock(preOrder.sku());
        if (move.to() == Stage.ALLOCATED) {
            draw(preOrder.sku(), move.units()).forEach(part -> move(preOrder, move, Optional.of(part)));
        } else if (move.from().holdsGoods() && !move.to().holdsGoods()) {
            heldBy(preOrder, move.units()).forEach(part -> move(preOrder, move, Optional.of(part)));
        } else {
            move(preOrder, move, Optional.empty());
        }
        if (move.to() == Stage.DISPATCHED) {
            record(new ShipmentRecorded(preOrder.id(), preOrder.sku(), move.units(), SHIPMENT));
        }
    }

    private void move(PreOrder preOrder, Move whole, Optional<LotUnits> part) {
        Move move = new Move(whole.from(), whole.to(), part.map(LotUnits::units).orElse(whole.units()));
        move(new UnitsMoved(preOrder.id(), preOrder.sku(), preOrder.rank(), move, part.map(LotUnits::lot)));
        if (!move.to().isActive()) {
            Tally tally = tally(preOrder.sku())
                    .cancelled(move.units(), preOrder.purchase().channel());
            work.offers().updateTallies(List.of(tally));
        }
    }

    /** Units move, from or to the lot that is named. */
    void move(UnitsMoved moved) {
        lock(moved.sku());
        work.preOrders().move(List.of(moved));
        Stock before = stock(moved.sku());
        long units = moved.move().units();
        if (moved.move().to() == Stage.ALLOCATED) {
            put(before.allocated(units));
        } else if (moved.lot().isPresent()) {
            Lot lot = only(work.lots().find(moved.sku(), Set.of(moved.lot().get())));
            work.lots().update(List.of(lot.givenBack(units - Math.min(before.deficit(), units))));
            put(before.givenBack(units));
        }
        record(moved);
    }

    void put(PreOrder preOrder, Event event) {
        lock(preOrder.sku());
        work.preOrders().update(List.of(preOrder));
        record(event);
    }

    void record(Event event) {
        append(work.journal().reserve(1), event);
    }

    private void append(long sequence, Event event) {
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, event)));
    }

    PreOrder find(PreOrderId id) {
        return only(work.preOrders().find(Set.of(id)));
    }

    private void bring(Sku sku, LotId lot, long units) {
        long free = units - Math.min(stock(sku).deficit(), units);
        work.lots().add(List.of(new Lot(sku, lot, free, false)));
    }

    /** Takes free units from the oldest lots. */
    private List<LotUnits> draw(Sku sku, long units) {
        if (units == 0) {
            return List.of();
        }
        List<LotUnits> drawn = LotQueue.of(work.lots().free(sku, 1000).stream()
                        .map(lot -> new LotUnits(lot.id(), lot.free()))
                        .toList())
                .draw(units);
        for (LotUnits part : drawn) {
            Lot lot = only(work.lots().find(sku, Set.of(part.lot())));
            work.lots().update(List.of(lot.taken(part.units())));
        }
        return drawn;
    }

    private List<LotUnits> heldBy(PreOrder preOrder, long units) {
        List<LotUnits> newestFirst = only(work.lots().holdings(Set.of(preOrder.id()))).stream()
                .sorted(Comparator.comparing(Holding::lot).reversed())
                .map(holding -> new LotUnits(holding.lot(), holding.units()))
                .toList();
        return LotQueue.of(newestFirst).draw(units);
    }

    private void lock(Sku sku) {
        work.offers().lock(sorted(sku));
        work.stocks().lock(sorted(sku));
    }

    private Offer offer(Sku sku) {
        return only(work.offers().find(Set.of(sku)));
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
