package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units of pre-orders of one SKU that move within a transaction, with all that follows: the books, the lots, and what
 * counts as sold. Nothing is written before {@link #save}.
 */
final class Movement {

    private final UnitOfWork unit;
    private final Books books;
    private final @Nullable Tally tallyBefore;
    private final Map<PreOrder, Provenance> provenances = new HashMap<>();
    private final List<UnitsMoved> moved = new ArrayList<>();
    private @Nullable Tally tally;

    /** Begins under the lock of the stock, and of the tally if units may become inactive. */
    Movement(UnitOfWork unit, Books books, Optional<Tally> tally) {
        this.unit = unit;
        this.books = books;
        this.tallyBefore = tally.orElse(null);
        this.tally = tallyBefore;
    }

    Books books() {
        return books;
    }

    /** Moves units of a pre-order as it was read; moves of one pre-order build on each other. */
    void move(PreOrder preOrder, Move move) {
        boolean goodsCome = !move.from().holdsGoods() && move.to().holdsGoods();
        boolean goodsGo = move.from().holdsGoods() && !move.to().holdsGoods();
        if (goodsCome) {
            moved.addAll(byLot(preOrder, move, books.allocate(move.units())));
        } else if (goodsGo) {
            List<LotUnits> back = provenance(preOrder).giveBack(move.units());
            moved.addAll(byLot(preOrder, move, back));
            books.giveBack(back);
        } else {
            moved.add(new UnitsMoved(preOrder.id(), preOrder.sku(), preOrder.rank(), move));
        }
        if (move.from().isActive() && !move.to().isActive()) {
            uncount(preOrder, move.units());
        }
    }

    /** Writes all that moved, and tells it. */
    List<UnitsMoved> save() {
        unit.preOrders().move(moved);
        books.save();
        if (tally != null && !tally.equals(tallyBefore)) {
            unit.offers().updateTallies(List.of(tally));
        }
        return moved;
    }

    /** A move of goods, lot by lot. */
    static List<UnitsMoved> byLot(PreOrderId id, Sku sku, Rank rank, Move move, List<LotUnits> lots) {
        return lots.stream()
                .map(part -> new UnitsMoved(
                        id, sku, rank, new Move(move.from(), move.to(), part.units()), Optional.of(part.lot())))
                .toList();
    }

    private static List<UnitsMoved> byLot(PreOrder preOrder, Move move, List<LotUnits> lots) {
        return byLot(preOrder.id(), preOrder.sku(), preOrder.rank(), move, lots);
    }

    private Provenance provenance(PreOrder preOrder) {
        return provenances.computeIfAbsent(preOrder, p -> Provenance.of(unit, p));
    }

    private void uncount(PreOrder preOrder, long units) {
        if (tally == null) {
            throw new IllegalStateException("units of " + preOrder.id() + " become inactive, but no tally is locked");
        }
        tally = tally.cancelled(units, preOrder.purchase().channel());
    }
}
