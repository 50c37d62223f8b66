package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReversalRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Books what is expected, what came and what was lost. */
public final class StockDesk {

    private final CommandDesk desk;

    /**
     * A desk for stock.
     *
     * @param desk where commands are answered
     */
    public StockDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Announces supplies, all or none.
     *
     * @param key the command's key
     * @param supplies the supplies
     * @return the supplies as they were announced
     */
    public Answer<List<Supply>> announce(CommandKey key, List<Supply> supplies) {
        Batch.checked("supplies", supplies.size());
        Fingerprint content = Fingerprint.of("announce");
        supplies.forEach(supply -> content.with(new SupplyAnnounced(supply)));
        return desk.answer(
                key,
                content,
                (unit, now) -> announced(unit, now, supplies),
                facts -> facts.stream()
                        .map(fact -> ((SupplyAnnounced) fact).supply())
                        .toList());
    }

    /**
     * Changes the date or the units of a supply.
     *
     * @param key the command's key
     * @param id the supply
     * @param units how many will have come in all
     * @param expectedOn the day on which those to come are expected
     * @return the supply as it is from now on
     */
    public Answer<Supply> revise(CommandKey key, SupplyId id, long units, LocalDate expectedOn) {
        return answer(
                key,
                Fingerprint.of("revise-supply").with(id).with(units).with(expectedOn),
                id,
                (unit, supply) -> revised(unit, supply.revised(units, expectedOn)));
    }

    /**
     * Has nothing more come of a supply.
     *
     * @param key the command's key
     * @param id the supply
     * @return the supply as it is from now on
     */
    public Answer<Supply> cancel(CommandKey key, SupplyId id) {
        return answer(key, Fingerprint.of("cancel-supply").with(id), id, (unit, supply) -> {
            Supply cancelled = supply.cancelled();
            unit.stocks().updateSupplies(List.of(cancelled));
            return List.of(new SupplyCancelled(cancelled));
        });
    }

    /**
     * Has some units of a supply come as another one.
     *
     * @param key the command's key
     * @param id the supply
     * @param part the other supply, of the same SKU
     * @return the supply without these units
     */
    public Answer<Supply> split(CommandKey key, SupplyId id, Supply part) {
        Fingerprint content = Fingerprint.of("split-supply").with(id).with(new SupplyAnnounced(part));
        return answer(key, content, id, (unit, supply) -> {
            if (!supply.sku().equals(part.sku())) {
                throw new InvalidInputException(
                        "sku", part.sku().value(), "is not " + supply.sku() + ", of which " + id + " is");
            }
            if (!unit.stocks().supplies(Set.of(part.id())).isEmpty()) {
                refuseSecond(part.id());
            }
            List<Event> facts = new ArrayList<>(revised(unit, supply.without(part.units())));
            unit.stocks().addSupplies(List.of(part));
            facts.add(new SupplyAnnounced(part));
            return facts;
        });
    }

    private static List<Event> revised(UnitOfWork unit, Supply supply) {
        unit.stocks().updateSupplies(List.of(supply));
        return List.of(new SupplyRevised(supply));
    }

    private Answer<Supply> answer(
            CommandKey key, Fingerprint content, SupplyId id, BiFunction<UnitOfWork, Supply, List<Event>> change) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    unit.stocks().lock(new TreeSet<>(Set.of(supply(unit, id).sku())));
                    // Read again: only under the lock does it stand still.
                    return Decision.record(unit, now, change.apply(unit, supply(unit, id)));
                },
                facts -> facts.get(0) instanceof SupplyCancelled cancelled
                        ? cancelled.supply()
                        : ((SupplyRevised) facts.get(0)).supply());
    }

    private static Supply supply(UnitOfWork unit, SupplyId id) {
        Supply supply = unit.stocks().supplies(Set.of(id)).get(id);
        if (supply == null) {
            throw new UnknownIdException("supply", id.value());
        }
        return supply;
    }

    /**
     * Books a receipt, once.
     *
     * @param key the command's key
     * @param receipt the receipt
     * @return what became of it
     */
    public Answer<Booking> receive(CommandKey key, GoodsReceipt receipt) {
        Fingerprint content = Fingerprint.of("receive").with(new GoodsReceived(receipt));
        return desk.answer(key, content, (unit, now) -> received(unit, now, receipt), StockDesk::booking);
    }

    /**
     * Takes a receipt back, once.
     *
     * @param key the command's key
     * @param id the receipt
     * @return what became of it
     */
    public Answer<Booking> reverse(CommandKey key, ReceiptId id) {
        return desk.answer(
                key, Fingerprint.of("reverse").with(id), (unit, now) -> reversed(unit, now, id), StockDesk::booking);
    }

    /**
     * Books an adjustment, once.
     *
     * @param key the command's key
     * @param adjustment the adjustment
     * @return what became of it
     */
    public Answer<Booking> adjust(CommandKey key, Adjustment adjustment) {
        Fingerprint content = Fingerprint.of("adjust").with(new StockAdjusted(adjustment));
        return desk.answer(key, content, (unit, now) -> adjusted(unit, now, adjustment), StockDesk::booking);
    }

    private static Decision announced(UnitOfWork unit, Instant now, List<Supply> supplies) {
        Set<SupplyId> ids = new HashSet<>();
        for (Supply supply : supplies) {
            if (!ids.add(supply.id())) {
                refuseSecond(supply.id());
            }
        }
        unit.stocks().supplies(ids).keySet().stream().sorted().findFirst().ifPresent(StockDesk::refuseSecond);
        unit.stocks().addSupplies(supplies);
        return Decision.record(
                unit, now, supplies.stream().map(SupplyAnnounced::new).toList());
    }

    private static void refuseSecond(SupplyId id) {
        throw new DuplicateIdException("supply", id.value());
    }

    private static Decision received(UnitOfWork unit, Instant now, GoodsReceipt receipt) {
        StockRepository stocks = unit.stocks();
        Map<Sku, Stock> locked = stocks.lock(skus(receipt));
        Optional<BookedReceipt> before = stocks.receipt(receipt.id());
        if (before.isPresent()) {
            boolean same = before.get().receipt().equals(receipt);
            return Decision.record(
                    unit, now, List.of(same ? new ReceiptRepeated(receipt.id()) : new ReceiptConflicted(receipt)));
        }
        long sequence = unit.journal().reserve(1);
        LotId lot = new LotId(sequence);
        stocks.addReceipt(new BookedReceipt(receipt, lot, false));
        receipt.accepted().forEach((sku, units) -> {
            Books books = new Books(unit, locked.getOrDefault(sku, Stock.none(sku)));
            books.receive(units, lot);
            books.save();
        });
        countAgainst(stocks, receipt, Sign.ARRIVED);
        return Decision.record(unit, now, sequence, List.of(new GoodsReceived(receipt)));
    }

    private static Decision reversed(UnitOfWork unit, Instant now, ReceiptId id) {
        StockRepository stocks = unit.stocks();
        GoodsReceipt receipt = booked(stocks, id).receipt();
        Map<Sku, Stock> locked = stocks.lock(skus(receipt));
        // Read again: only under the locks does it stand still.
        BookedReceipt booked = booked(stocks, id);
        if (booked.reversed()) {
            return Decision.record(unit, now, List.of(new ReversalRepeated(id)));
        }
        stocks.updateReceipt(booked.afterReversal());
        countAgainst(stocks, receipt, Sign.TAKEN_BACK);
        List<Event> facts = new ArrayList<>();
        facts.add(new ReceiptReversed(receipt));
        receipt.accepted().forEach((sku, units) -> {
            Books books = new Books(unit, locked.getOrDefault(sku, Stock.none(sku)));
            List<LotUnits> fromOthers = books.reverse(units, booked.lot());
            books.save();
            facts.addAll(Resourcing.to(unit, sku, fromOthers));
        });
        return Decision.record(unit, now, facts);
    }

    private static BookedReceipt booked(StockRepository stocks, ReceiptId id) {
        return stocks.receipt(id).orElseThrow(() -> new UnknownIdException("receipt", id.value()));
    }

    private static SortedSet<Sku> skus(GoodsReceipt receipt) {
        return receipt.lines().stream().map(ReceiptLine::sku).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Several lines may be against one supply. */
    private static void countAgainst(StockRepository stocks, GoodsReceipt receipt, Sign sign) {
        Map<SupplyId, Long> arrived = new HashMap<>();
        for (ReceiptLine line : receipt.lines()) {
            line.supply().ifPresent(id -> arrived.merge(id, line.accepted(), Long::sum));
        }
        if (!arrived.isEmpty()) {
            stocks.updateSupplies(stocks.supplies(arrived.keySet()).values().stream()
                    .map(supply -> supply.after(sign.of(arrived.getOrDefault(supply.id(), 0L))))
                    .toList());
        }
    }

    private static Decision adjusted(UnitOfWork unit, Instant now, Adjustment adjustment) {
        StockRepository stocks = unit.stocks();
        Sku sku = adjustment.sku();
        Stock stock = stocks.lock(new TreeSet<>(Set.of(sku))).getOrDefault(sku, Stock.none(sku));
        Optional<Adjustment> before = stocks.adjustment(adjustment.id());
        if (before.isPresent()) {
            Event known = before.get().equals(adjustment)
                    ? new AdjustmentRepeated(adjustment.id())
                    : new AdjustmentConflicted(adjustment);
            return Decision.record(unit, now, List.of(known));
        }
        long sequence = unit.journal().reserve(1);
        stocks.addAdjustment(adjustment);
        Books books = new Books(unit, stock);
        books.adjust(adjustment.units(), new LotId(sequence));
        books.save();
        return Decision.record(unit, now, sequence, List.of(new StockAdjusted(adjustment)));
    }

    /** Whether units came or turned out not to have come. */
    private enum Sign {
        ARRIVED(1),
        TAKEN_BACK(-1);

        private final int factor;

        Sign(int factor) {
            this.factor = factor;
        }

        long of(long units) {
            return factor * units;
        }
    }

    private static Booking booking(List<Event> facts) {
        Event fact = facts.get(0);
        if (fact instanceof GoodsReceived || fact instanceof StockAdjusted || fact instanceof ReceiptReversed) {
            return Booking.BOOKED;
        }
        return fact.isConflict() ? Booking.CONFLICT : Booking.ALREADY_BOOKED;
    }
}
