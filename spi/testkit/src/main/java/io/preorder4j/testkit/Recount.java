package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferOpened;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Buyer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state as the journal alone tells it. Every entry is held against what the entries before it made: one that was not
 * possible is an {@link IllegalStateException}.
 */
final class Recount {

    private static final Set<Class<? extends Event>> WITHOUT_EFFECT = Set.of(
            PreOrderRefused.class,
            MoveRefused.class,
            ReceiptRepeated.class,
            ReceiptConflicted.class,
            AdjustmentRepeated.class,
            AdjustmentConflicted.class);

    final NavigableMap<Sku, Offer> offers = new TreeMap<>();
    final NavigableMap<Sku, Tally> tallies = new TreeMap<>();
    final NavigableMap<Sku, Stock> stocks = new TreeMap<>();
    final NavigableMap<SupplyId, Supply> supplies = new TreeMap<>();
    final Map<PreOrderId, PreOrder> preOrders = new LinkedHashMap<>();

    private final Map<Buyer, Long> purchases = new HashMap<>();
    private final Map<Sku, NavigableSet<PreOrder>> lines = new HashMap<>();

    void add(JournalEntry entry) {
        Event event = entry.event();
        if (event instanceof OfferOpened opened) {
            open(opened.offer());
        } else if (event instanceof OfferStateChanged changed) {
            change(changed);
        } else if (event instanceof SupplyAnnounced announced) {
            announce(announced.supply());
        } else if (event instanceof PreOrderPlaced placed) {
            place(placed, entry);
        } else if (event instanceof UnitsMoved moved) {
            move(moved);
        } else if (event instanceof GoodsReceived received) {
            receive(received.receipt());
        } else if (event instanceof StockAdjusted adjusted) {
            Stock stock = stock(adjusted.adjustment().sku());
            put(stock.adjusted(adjusted.adjustment().units()));
        } else {
            require(WITHOUT_EFFECT.contains(event.getClass()), "its effect is not known here");
        }
    }

    private void open(Offer offer) {
        require(offers.put(offer.sku(), offer) == null, "the SKU has an offer already");
        tallies.put(offer.sku(), Tally.none(offer.sku()));
        Precedence.of(offer).ifPresent(order -> lines.put(offer.sku(), new TreeSet<>(order)));
    }

    private void change(OfferStateChanged change) {
        Offer offer = known(offers.get(change.sku()), "offer");
        require(offer.state() == change.from(), "the offer is " + offer.state());
        offers.put(change.sku(), offer.in(change.to()));
    }

    private void announce(Supply supply) {
        require(supplies.put(supply.id(), supply) == null, "the supply is announced already");
    }

    private void place(PreOrderPlaced placed, JournalEntry entry) {
        Offer offer = known(offers.get(placed.sku()), "offer");
        require(offer.state() == OfferState.OPEN, "the offer is " + offer.state());
        require(placed.rank().sequence() == entry.sequence(), "the sequence of a pre-order is the number of its entry");
        PreOrder preOrder = new PreOrder(
                placed.id(),
                placed.sku(),
                placed.customer(),
                placed.tags(),
                placed.rank(),
                entry.at(),
                Stages.waiting(placed.units()));
        require(preOrders.put(placed.id(), preOrder) == null, "the order line is placed already");
        sell(offer, preOrder);
        keepInLine(preOrder);
    }

    private void sell(Offer offer, PreOrder preOrder) {
        long units = preOrder.stages().ordered();
        Tally tally = tally(offer.sku()).sold(units);
        require(tally.active() <= offer.cap().units(), "it makes " + tally + ", but the cap is " + offer.cap());
        tallies.put(offer.sku(), tally);
        long bought = purchases.merge(buyer(preOrder), units, Math::addExact);
        require(
                bought <= offer.customerLimit().units(),
                "the customer has " + bought + " units then, but the limit is " + offer.customerLimit());
    }

    private void move(UnitsMoved moved) {
        PreOrder before = known(preOrders.get(moved.id()), "pre-order");
        require(before.sku().equals(moved.sku()), "the pre-order is of SKU " + before.sku());
        require(before.rank().equals(moved.rank()), "the pre-order has " + before.rank());
        if (moved.move().to() == Stage.ALLOCATED) {
            requireNobodyOvertaken(before);
        }
        PreOrder after = before.after(moved.move());
        preOrders.put(after.id(), after);
        keepInLine(after);
        moveGoods(after.sku(), moved.move());
        if (moved.move().to() == Stage.CANCELLED) {
            tallies.put(after.sku(), tally(after.sku()).cancelled(moved.move().units()));
            purchases.merge(buyer(after), -moved.move().units(), Math::addExact);
        }
    }

    private void requireNobodyOvertaken(PreOrder served) {
        NavigableSet<PreOrder> line = lines.get(served.sku());
        if (line != null && line.lower(served) != null) {
            throw new IllegalStateException(
                    "it is served before " + line.first().id() + ", who waits in front");
        }
    }

    private void keepInLine(PreOrder preOrder) {
        NavigableSet<PreOrder> line = lines.get(preOrder.sku());
        if (line != null) {
            line.remove(preOrder);
            if (preOrder.stages().in(Stage.WAITING) > 0) {
                line.add(preOrder);
            }
        }
    }

    private void moveGoods(Sku sku, Move move) {
        if (move.to() == Stage.ALLOCATED) {
            put(stock(sku).allocated(move.units()));
        } else if (move.from().holdsGoods() && !move.to().holdsGoods()) {
            put(stock(sku).givenBack(move.units()));
        }
    }

    private void receive(GoodsReceipt receipt) {
        put(stock(receipt.sku()).received(receipt.units()));
        receipt.supply()
                .map(supplies::get)
                .ifPresent(supply -> supplies.put(supply.id(), supply.after(receipt.units())));
    }

    private Tally tally(Sku sku) {
        return known(tallies.get(sku), "tally");
    }

    private Stock stock(Sku sku) {
        return stocks.getOrDefault(sku, Stock.none(sku));
    }

    private void put(Stock stock) {
        stocks.put(stock.sku(), stock);
    }

    private static Buyer buyer(PreOrder preOrder) {
        return new Buyer(preOrder.sku(), preOrder.customer());
    }

    private static <T> T known(@Nullable T something, String what) {
        if (something == null) {
            throw new IllegalStateException("there is no such " + what);
        }
        return something;
    }

    private static void require(boolean possible, String why) {
        if (!possible) {
            throw new IllegalStateException(why);
        }
    }
}
