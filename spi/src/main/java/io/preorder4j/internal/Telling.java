package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.promise.Untold;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells customers of other dates, within one transaction: as many as it has room for. Who is held hears nothing before the
 * checkout is finished.
 */
final class Telling {

    /** Most parts are short; a page for those that are not. */
    private static final int FIRST_STEP = 8;

    private final UnitOfWork unit;
    private final Instant now;
    private final Threshold threshold;
    private final Delaying delaying;
    private int room = Batch.MAX;

    Telling(UnitOfWork unit, Instant now, Threshold threshold, Delaying delaying) {
        this.unit = unit;
        this.now = now;
        this.threshold = threshold;
        this.delaying = delaying;
    }

    /** Tells those in the parts of the queue that are to be told, from its front on. */
    Timetable tell(Timetable timetable) {
        for (Untold part : timetable.untold()) {
            Optional<Rank> reached = tell(timetable.sku(), part);
            if (reached.isPresent()) {
                return timetable.toldThrough(reached.get());
            }
        }
        return timetable.toldAll();
    }

    /** Tells those in a part, and up to whom if there was no room for all. */
    private Optional<Rank> tell(Sku sku, Untold part) {
        Rank at = part.after();
        int limit = Math.min(room, FIRST_STEP);
        while (room > 0) {
            List<Claim> page = unit.preOrders().queue(sku, at, limit);
            List<Claim> inside =
                    page.stream().filter(claim -> part.reaches(claim.rank())).toList();
            if (!inside.isEmpty()) {
                tell(ids(inside), preOrder -> Optional.of(part.promise()));
                at = inside.get(inside.size() - 1).rank();
                room -= inside.size();
            }
            if (inside.size() < limit) {
                return Optional.empty();
            }
            limit = room;
        }
        return Optional.of(at);
    }

    /** Tells some by themselves, wherever they stand in the queue. */
    void tell(Timetable timetable, List<PreOrderId> alone) {
        for (int from = 0; from < alone.size(); from += Batch.MAX) {
            tell(
                    Set.copyOf(alone.subList(from, Math.min(from + Batch.MAX, alone.size()))),
                    preOrder -> timetable.promiseOf(preOrder.rank()));
        }
    }

    private static Set<PreOrderId> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toSet());
    }

    private void tell(Set<PreOrderId> ids, Function<PreOrder, Optional<Availability>> promise) {
        List<PromiseChanged> changes = new ArrayList<>();
        List<PreOrder> underLaw = new ArrayList<>();
        unit.preOrders().find(ids).values().stream()
                .filter(preOrder -> preOrder.stages().in(Stage.WAITING) > 0)
                .sorted(Comparator.comparing(PreOrder::rank))
                .forEach(preOrder -> promise.apply(preOrder)
                        .filter(date -> threshold.isReached(preOrder.told(), date))
                        .ifPresent(date -> {
                            changes.add(changed(preOrder, date));
                            if (preOrder.isUnderDelayRule()) {
                                underLaw.add(preOrder.told(date));
                            }
                        }));
        if (!changes.isEmpty()) {
            unit.preOrders().tell(changes);
            Decision.record(unit, now, changes);
            tellTheLaw(underLaw);
        }
    }

    /** The laws hear of other dates in the same transaction. */
    private void tellTheLaw(List<PreOrder> underLaw) {
        List<Event> facts = new ArrayList<>();
        underLaw.forEach(
                preOrder -> facts.addAll(delaying.heard(unit, preOrder, Delaying.expected(preOrder.told()), now)));
        if (!facts.isEmpty()) {
            Decision.record(unit, now, facts);
        }
    }

    private static PromiseChanged changed(PreOrder preOrder, Availability date) {
        return new PromiseChanged(preOrder.id(), preOrder.sku(), preOrder.told(), date);
    }
}
