package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderReranked;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Shift;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What facts did to the queue of one SKU, and to what is expected for it. */
final class QueueChanges {

    private final List<Shift> shifts = new ArrayList<>();
    private final List<Shift> joined = new ArrayList<>();
    private final List<PreOrderId> placed = new ArrayList<>();
    private final List<PreOrderId> returned = new ArrayList<>();
    private final List<PreOrderReranked> reranked = new ArrayList<>();
    private boolean planChanged;

    private QueueChanges() {}

    /** The changes by SKU, as far as facts change anything. */
    static SortedMap<Sku, QueueChanges> of(Collection<Event> facts) {
        SortedMap<Sku, QueueChanges> all = new TreeMap<>();
        for (Event fact : facts) {
            for (Sku sku : concerned(fact)) {
                all.computeIfAbsent(sku, s -> new QueueChanges()).add(fact);
            }
        }
        return all;
    }

    private static Collection<Sku> concerned(Event fact) {
        if (fact instanceof PreOrderPlaced e) {
            return List.of(e.preOrder().sku());
        } else if (fact instanceof UnitsMoved e) {
            return Shift.of(e).isPresent() || isReturn(e) ? List.of(e.sku()) : List.of();
        } else if (fact instanceof PreOrderReranked e) {
            return List.of(e.sku());
        } else if (fact instanceof OfferCreated e) {
            return List.of(e.offer().sku());
        } else if (fact instanceof OfferRevised e) {
            return List.of(e.offer().sku());
        } else if (fact instanceof ReviewRequested e && e.review() == Review.PROMISES) {
            return List.of(e.sku());
        }
        return concernedByStock(fact);
    }

    private static Collection<Sku> concernedByStock(Event fact) {
        if (fact instanceof SupplyAnnounced e) {
            return List.of(e.supply().sku());
        } else if (fact instanceof SupplyRevised e) {
            return List.of(e.supply().sku());
        } else if (fact instanceof SupplyCancelled e) {
            return List.of(e.supply().sku());
        } else if (fact instanceof GoodsReceived e) {
            return e.receipt().accepted().keySet();
        } else if (fact instanceof ReceiptReversed e) {
            return e.receipt().accepted().keySet();
        } else if (fact instanceof StockAdjusted e) {
            return List.of(e.adjustment().sku());
        }
        return List.of();
    }

    private void add(Event fact) {
        Optional<Shift> shift = Shift.of(fact);
        shift.ifPresent(shifts::add);
        if (fact instanceof PreOrderPlaced e) {
            shift.ifPresent(joined::add);
            placed.add(e.preOrder().id());
        } else if (fact instanceof UnitsMoved e) {
            if (isReturn(e)) {
                returned.add(e.id());
            }
            // What comes back may be free, and free units come any day.
            planChanged |= shift.filter(some -> some.given() < 0).isPresent();
        } else if (fact instanceof PreOrderReranked e) {
            reranked.add(e);
            returned.add(e.id());
        } else {
            planChanged = true;
        }
    }

    /** Units wait again, or a hold is confirmed: the customer may have missed what others were told before. */
    private static boolean isReturn(UnitsMoved moved) {
        return moved.move().to() == Stage.WAITING;
    }

    /** The pre-orders that are looked at by themselves, wherever they stand. */
    List<PreOrderId> toLookAt() {
        return Stream.concat(placed.stream(), returned.stream()).distinct().toList();
    }

    /** Most orders join the queue at its end and are told the date there: then nobody else is concerned. */
    boolean isHarmless(UnitOfWork unit, Timetable timetable, long active) {
        return !planChanged
                && returned.isEmpty()
                && timetable.isTold()
                && !timetable.isOutgrownBy(active)
                && shifts.stream().allMatch(timetable::isUntouchedBy)
                && joined.stream().noneMatch(shift -> squeezesIn(unit, timetable, shift));
    }

    /** Whether somebody joined directly behind a cut and is small enough to be served before it. */
    private static boolean squeezesIn(UnitOfWork unit, Timetable timetable, Shift joined) {
        return timetable.roomFor(joined).stream()
                .flatMap(end -> unit.preOrders().queue(timetable.sku(), end.last(), 1).stream())
                .anyMatch(next -> next.rank().equals(joined.rank()));
    }

    /** The cuts that stay where they are. */
    List<Cut> untouched(Timetable timetable) {
        return reranked.isEmpty()
                ? timetable.cuts().stream()
                        .filter(cut -> shifts.stream().allMatch(cut::isUntouchedBy)
                                && joined.stream().noneMatch(cut::hasRoomFor))
                        .toList()
                : List.of();
    }

    /**
     * The timetable under the numbers that hold now. Who alone went elsewhere took along the units that are queued there; if
     * more has happened, the order is looked at anew.
     */
    Timetable moved(UnitOfWork unit, Timetable before) {
        boolean oneWentElsewhere = reranked.size() == 1 && shifts.isEmpty();
        if (!reranked.isEmpty() && !oneWentElsewhere) {
            return before.reordered();
        }
        List<Shift> all = new ArrayList<>(shifts);
        for (PreOrderReranked one : reranked) {
            PreOrder preOrder = unit.preOrders().find(Set.of(one.id())).get(one.id());
            long queued = preOrder == null ? 0 : preOrder.stages().queued();
            all.add(new Shift(one.from(), -queued, 0));
            all.add(new Shift(one.to(), queued, 0));
        }
        return before.after(all);
    }
}
