package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.HoldOutcome;
import io.preorder4j.command.PlaceOrder.DelayLaw;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.DelayCaseOpened;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.HoldExtended;
import io.preorder4j.core.event.HoldResolvedBefore;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves holds: each once, and a repeat says what happened before. */
public final class HoldDesk {

    private final CommandDesk desk;
    private final Delaying delaying;

    /**
     * A desk for holds.
     *
     * @param desk where commands are answered
     * @param delaying who opens the cases of what is ordered
     */
    public HoldDesk(CommandDesk desk, Delaying delaying) {
        this.desk = desk;
        this.delaying = delaying;
    }

    /**
     * Turns the held lines of an order into pre-orders that wait.
     *
     * @param key the command's key
     * @param orderId the order
     * @return what became of each line
     */
    public Answer<List<HoldOutcome>> confirm(CommandKey key, String orderId) {
        return answer(
                key,
                Fingerprint.of("confirm-hold").with(orderId),
                orderId,
                (held, now) -> held.move(Stage.WAITING, now));
    }

    /**
     * Keeps the held lines of an order for longer.
     *
     * @param key the command's key
     * @param orderId the order
     * @param timeToLive for how long, from now on
     * @return what became of each line
     */
    public Answer<List<HoldOutcome>> extend(CommandKey key, String orderId, Duration timeToLive) {
        Fingerprint content = Fingerprint.of("extend-hold").with(orderId).with(TimeToLive.checked(timeToLive));
        return answer(key, content, orderId, (held, now) -> held.extend(TimeToLive.end(now, timeToLive)));
    }

    /**
     * Gives up the held lines of an order.
     *
     * @param key the command's key
     * @param orderId the order
     * @return what became of each line
     */
    public Answer<List<HoldOutcome>> release(CommandKey key, String orderId) {
        return answer(
                key,
                Fingerprint.of("release-hold").with(orderId),
                orderId,
                (held, now) -> held.move(Stage.CANCELLED, now));
    }

    /**
     * Expires the holds of a SKU that have ended.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return the units that were held by others no more
     */
    public Answer<Long> expire(CommandKey key, Sku sku) {
        return desk.answer(
                key,
                Fingerprint.of("expire-holds").with(sku),
                (unit, now) -> {
                    List<UnitsMoved> moves = new ArrayList<>();
                    Holds.expire(unit, unit.offers().lock(new TreeSet<>(Set.of(sku))), now, moves);
                    List<Event> facts = new ArrayList<>();
                    facts.add(new ReviewRequested(sku, Review.HOLDS));
                    facts.addAll(moves);
                    return Decision.record(unit, now, facts);
                },
                facts -> facts.stream().mapToLong(HoldDesk::movedUnits).sum());
    }

    private static long movedUnits(Event fact) {
        return fact instanceof UnitsMoved e ? e.move().units() : 0;
    }

    private Answer<List<HoldOutcome>> answer(
            CommandKey key, Fingerprint content, String orderId, Resolution resolution) {
        return desk.sell(
                key,
                content,
                Footprint.ofHeld(orderId),
                (unit, now) -> Decision.record(unit, now, resolved(unit, orderId, resolution, now)),
                facts -> facts.stream().flatMap(HoldDesk::outcome).toList());
    }

    private List<Event> resolved(UnitOfWork unit, String orderId, Resolution resolution, Instant now) {
        SortedSet<Sku> skus =
                lines(unit, orderId).stream().map(PreOrder::sku).collect(Collectors.toCollection(TreeSet::new));
        if (skus.isEmpty()) {
            throw new UnknownIdException("order", orderId);
        }
        Map<Sku, Tally> tallies = Holds.expire(unit, unit.offers().lock(skus), now);
        HeldOrder held = new HeldOrder(unit, tallies, delaying);
        List<Event> before = new ArrayList<>();
        // Read again: only under the locks do the stages stand still.
        for (PreOrder line : lines(unit, orderId)) {
            if (line.stages().in(Stage.HELD) > 0) {
                held.lines.add(line);
            } else {
                before.add(new HoldResolvedBefore(line.id(), resolution(unit, line.id())));
            }
        }
        List<Event> facts = resolution.carryOut(held, now);
        facts.addAll(before);
        return facts;
    }

    private static List<PreOrder> lines(UnitOfWork unit, String orderId) {
        return unit.preOrders().ofOrders(Set.of(orderId));
    }

    /** The journal remembers what became of a hold, whatever happened to its units since. */
    private static HoldResolution resolution(UnitOfWork unit, PreOrderId id) {
        return unit.journal().about(id, 0, Batch.MAX).stream()
                .map(JournalEntry::event)
                .flatMap(event -> event instanceof UnitsMoved e && e.move().from() == Stage.HELD
                        ? Stream.of(resolution(e.move().to()))
                        : Stream.empty())
                .reduce((one, later) -> later)
                .orElse(HoldResolution.NEVER_HELD);
    }

    private static HoldResolution resolution(Stage to) {
        return switch (to) {
            case WAITING -> HoldResolution.CONFIRMED;
            case EXPIRED -> HoldResolution.EXPIRED;
            case CANCELLED -> HoldResolution.RELEASED;
            case HELD, ALLOCATED, PICKED, PACKED, AWAITING_SHIPMENT, DISPATCHED ->
                throw new IllegalStateException("no held unit goes to " + to);
        };
    }

    private static Stream<HoldOutcome> outcome(Event fact) {
        if (fact instanceof UnitsMoved e) {
            return Stream.of(
                    new HoldOutcome.Resolved(e.id(), resolution(e.move().to())));
        } else if (fact instanceof HoldExtended e) {
            return Stream.of(new HoldOutcome.Extended(e.id(), e.until()));
        } else if (fact instanceof HoldResolvedBefore e) {
            return Stream.of(new HoldOutcome.ResolvedBefore(e.id(), e.resolution()));
        }
        return Stream.empty();
    }

    /** What is done with the lines that are still held. */
    @FunctionalInterface
    private interface Resolution {
        List<Event> carryOut(HeldOrder held, Instant now);
    }

    /** The held lines of an order, under the locks of their tallies. */
    private static final class HeldOrder {

        private final UnitOfWork unit;
        private final Delaying delaying;
        private final Map<Sku, Tally> tallies;
        private final List<PreOrder> lines = new ArrayList<>();

        HeldOrder(UnitOfWork unit, Map<Sku, Tally> tallies, Delaying delaying) {
            this.unit = unit;
            this.delaying = delaying;
            this.tallies = new HashMap<>(tallies);
        }

        List<Event> move(Stage to, Instant now) {
            List<UnitsMoved> moves = new ArrayList<>();
            for (PreOrder line : lines) {
                Move move = new Move(Stage.HELD, to, line.stages().in(Stage.HELD));
                moves.add(new UnitsMoved(line.id(), line.sku(), line.rank(), move));
                if (!to.isActive()) {
                    tallies.computeIfPresent(
                            line.sku(),
                            (sku, tally) -> tally.cancelled(
                                    move.units(), line.purchase().channel()));
                }
            }
            unit.preOrders().move(moves);
            List<PreOrder> resolved = lines.stream()
                    .map(Holds::notHeld)
                    .map(line -> to == Stage.WAITING ? reopened(line, now) : line)
                    .toList();
            unit.preOrders().update(resolved);
            unit.offers().updateTallies(tallies.values());
            List<Event> facts = new ArrayList<>(moves);
            if (to == Stage.WAITING) {
                resolved.forEach(line -> line.standing()
                        .delay()
                        .ifPresent(delay -> facts.add(new DelayCaseOpened(line.id(), line.sku(), delay))));
                facts.addAll(obligations(resolved, now));
            }
            return facts;
        }

        /** The order is complete now: its law reckons from here. */
        private PreOrder reopened(PreOrder line, Instant now) {
            return line.standing()
                    .delay()
                    .map(delay -> delaying.opened(line, new DelayLaw(delay.rule(), delay.dateEssential()), now))
                    .orElse(line);
        }

        List<Event> extend(Instant until) {
            List<Event> facts = new ArrayList<>();
            for (PreOrder line : lines) {
                facts.add(new HoldExtended(line.id(), line.sku(), until));
                tallies.computeIfPresent(line.sku(), (sku, tally) -> tally.holding(until));
            }
            unit.preOrders()
                    .update(lines.stream()
                            .map(line -> line.with(line.standing().heldUntil(until)))
                            .toList());
            unit.offers().updateTallies(tallies.values());
            return facts;
        }

        private List<Event> obligations(List<PreOrder> confirmed, Instant now) {
            Map<Sku, Offer> offers = unit.offers().find(tallies.keySet());
            List<Event> facts = new ArrayList<>();
            for (PreOrder line : confirmed) {
                Offer offer = offers.get(line.sku());
                if (offer != null) {
                    facts.addAll(Obligations.arise(unit, offer, PaymentOccasion.ORDERED, List.of(line), now));
                }
            }
            return facts;
        }
    }
}
