package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves units of a pre-order: to the door of the warehouse, back to the shelf, or out of the order. */
public final class MoveDesk {

    private static final String SHORT_PICK = "short pick";

    private final CommandDesk desk;
    private final Delaying delaying;

    /**
     * A desk for moves.
     *
     * @param desk where commands are answered
     * @param delaying who hears of parcels
     */
    public MoveDesk(CommandDesk desk, Delaying delaying) {
        this.desk = desk;
        this.delaying = delaying;
    }

    /**
     * Gives free units to a pre-order by hand.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @return what moved
     */
    public Answer<MoveOutcome> allocate(CommandKey key, PreOrderId id, long units) {
        Wish wish = new Wish("allocate", id, new Move(Stage.WAITING, Stage.ALLOCATED, units));
        return inWarehouse(key, wish, locked -> {
            if (!locked.preOrder().standing().allowsAllocation()) {
                return wish.refused(MoveRefusalReason.BLOCKED);
            }
            if (locked.movement().books().stock().free() < units) {
                return wish.refused(MoveRefusalReason.NOT_ENOUGH_FREE);
            }
            List<Event> facts = moved(locked, wish.move);
            facts.addAll(Obligations.arise(
                    locked.unit(),
                    locked.offer(),
                    PaymentOccasion.ALLOCATED,
                    List.of(locked.preOrder()),
                    locked.now()));
            return facts;
        });
    }

    /**
     * Takes allocated units from a pre-order, which goes on to wait for them.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @return what moved
     */
    public Answer<MoveOutcome> release(CommandKey key, PreOrderId id, long units) {
        Wish wish = new Wish("release", id, new Move(Stage.ALLOCATED, Stage.WAITING, units));
        return inWarehouse(key, wish, locked -> moved(locked, wish.move));
    }

    /**
     * Books allocated units as lost that were not found on the shelf.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @param loss the correction of stock that goes with it
     * @return what moved
     */
    public Answer<MoveOutcome> shortPick(CommandKey key, PreOrderId id, long units, AdjustmentId loss) {
        Wish wish = new Wish("short-pick", id, new Move(Stage.ALLOCATED, Stage.WAITING, units), loss.toString());
        return inWarehouse(key, wish, locked -> {
            if (locked.unit().stocks().adjustment(loss).isPresent()) {
                return wish.refused(MoveRefusalReason.ALREADY_BOOKED);
            }
            Adjustment adjustment = new Adjustment(loss, locked.preOrder().sku(), -units, SHORT_PICK);
            locked.movement().move(locked.preOrder(), wish.move);
            locked.movement().books().adjust(-units, new LotId(0));
            locked.unit().stocks().addAdjustment(adjustment);
            List<Event> facts = new ArrayList<>(locked.movement().save());
            facts.add(new StockAdjusted(adjustment));
            return facts;
        });
    }

    /**
     * Takes allocated units from the shelf, if nothing keeps them there.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @return what moved
     */
    public Answer<MoveOutcome> pick(CommandKey key, PreOrderId id, long units) {
        Wish wish = new Wish("pick", id, new Move(Stage.ALLOCATED, Stage.PICKED, units));
        return inWarehouse(
                key,
                wish,
                locked -> locked.preOrder().pickRefusal().map(wish::refused).orElseGet(() -> moved(locked, wish.move)));
    }

    /**
     * Packs picked units.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @return what moved
     */
    public Answer<MoveOutcome> pack(CommandKey key, PreOrderId id, long units) {
        Wish wish = new Wish("pack", id, new Move(Stage.PICKED, Stage.PACKED, units));
        return inWarehouse(key, wish, locked -> moved(locked, wish.move));
    }

    /**
     * Puts packed units where the carrier fetches them.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @return what moved
     */
    public Answer<MoveOutcome> awaitShipment(CommandKey key, PreOrderId id, long units) {
        Wish wish = new Wish("await-shipment", id, new Move(Stage.PACKED, Stage.AWAITING_SHIPMENT, units));
        return inWarehouse(key, wish, locked -> moved(locked, wish.move));
    }

    /**
     * Gives units to their carrier.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many
     * @param shipment who carries them
     * @return what moved
     */
    public Answer<MoveOutcome> dispatch(CommandKey key, PreOrderId id, long units, Shipment shipment) {
        Wish wish = new Wish(
                "dispatch", id, new Move(Stage.AWAITING_SHIPMENT, Stage.DISPATCHED, units), shipment.toString());
        return inWarehouse(key, wish, locked -> {
            PreOrder preOrder = locked.preOrder();
            List<Event> facts = moved(locked, wish.move);
            facts.add(new ShipmentRecorded(id, preOrder.sku(), units, shipment));
            facts.addAll(Obligations.arise(
                    locked.unit(), locked.offer(), PaymentOccasion.DISPATCHED, List.of(preOrder), locked.now()));
            facts.addAll(delaying.shipped(locked.unit(), preOrder, locked.now()));
            return facts;
        });
    }

    /**
     * Cancels units: as many as asked for, or all that can still be cancelled.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 or more
     * @param cancellation who wants it, and why
     * @return what was cancelled
     */
    public Answer<MoveOutcome> cancel(CommandKey key, PreOrderId id, long units, Cancellation cancellation) {
        Refusal refusal = new Refusal(id, Stage.CANCELLED, Units.positive("units", units));
        Fingerprint content = refusal.content("cancel").with(cancellation);
        return answer(key, content, refusal, (unit, now) -> LockedPreOrder.onSale(unit, id, now), locked -> {
            List<Move> moves = locked.preOrder().cancellation(units);
            return moves.isEmpty()
                    ? refusal.because(MoveRefusalReason.NOT_ENOUGH_UNITS)
                    : cancelledForGood(locked, moves, cancellation);
        });
    }

    /**
     * Leaves a pre-order with fewer units.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many it keeps, 0 or more
     * @param cancellation who wants it, and why
     * @return what was cancelled
     */
    public Answer<MoveOutcome> reduce(CommandKey key, PreOrderId id, long units, Cancellation cancellation) {
        Refusal refusal = new Refusal(id, Stage.CANCELLED, Units.notNegative("units", units));
        Fingerprint content = refusal.content("reduce").with(cancellation);
        return answer(key, content, refusal, (unit, now) -> LockedPreOrder.onSale(unit, id, now), locked -> {
            PreOrder preOrder = locked.preOrder();
            long tooMany = preOrder.stages().active() - units;
            boolean possible = tooMany > 0 && units >= preOrder.stages().in(Stage.DISPATCHED);
            return possible
                    ? cancelledForGood(locked, preOrder.cancellation(tooMany), cancellation)
                    : refusal.because(MoveRefusalReason.NOT_ENOUGH_UNITS);
        });
    }

    /** With the last units that had not gone out, the law of delays may have all that it asks for. */
    private List<Event> cancelledForGood(LockedPreOrder locked, List<Move> moves, Cancellation cancellation) {
        List<Event> facts = cancelled(locked, moves, cancellation);
        facts.addAll(delaying.shipped(locked.unit(), locked.preOrder(), locked.now()));
        return facts;
    }

    /** Cancels units, whoever wants it. */
    static List<Event> cancelled(LockedPreOrder locked, List<Move> moves, Cancellation cancellation) {
        PreOrder preOrder = locked.preOrder();
        moves.forEach(move -> locked.movement().move(preOrder, move));
        List<Event> facts = new ArrayList<>();
        facts.add(new CancellationRequested(
                preOrder.id(),
                preOrder.sku(),
                moves.stream().mapToLong(Move::units).sum(),
                cancellation));
        facts.addAll(locked.movement().save());
        long held = preOrder.stages().in(Stage.HELD);
        if (held > 0 && moves.contains(new Move(Stage.HELD, Stage.CANCELLED, held))) {
            locked.unit().preOrders().update(List.of(Holds.notHeld(preOrder)));
        }
        return facts;
    }

    private static List<Event> moved(LockedPreOrder locked, Move move) {
        locked.movement().move(locked.preOrder(), move);
        return new ArrayList<>(locked.movement().save());
    }

    /** All the units of the wish move, or none. */
    private Answer<MoveOutcome> inWarehouse(CommandKey key, Wish wish, Plan plan) {
        Refusal refusal = wish.refusal();
        Fingerprint content = refusal.content(wish.name).with(wish.more);
        Locking locking = wish.move.to().isQueued()
                ? (unit, now) -> LockedPreOrder.givingBack(unit, wish.id, now)
                : (unit, now) -> LockedPreOrder.inWarehouse(unit, wish.id, now);
        return answer(key, content, refusal, locking, locked -> {
            boolean enough = locked.preOrder().stages().in(wish.move.from()) >= wish.move.units();
            return enough ? plan.carryOut(locked) : refusal.because(MoveRefusalReason.NOT_ENOUGH_UNITS);
        });
    }

    private Answer<MoveOutcome> answer(
            CommandKey key, Fingerprint content, Refusal refusal, Locking locking, Plan plan) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    Optional<LockedPreOrder> locked = locking.lock(unit, now);
                    List<? extends Event> facts = locked.isPresent()
                            ? plan.carryOut(locked.get())
                            : refusal.because(MoveRefusalReason.UNKNOWN_PREORDER);
                    return Decision.record(unit, now, facts);
                },
                facts -> outcome(refusal.id, facts));
    }

    private static MoveOutcome outcome(PreOrderId id, List<Event> facts) {
        if (facts.get(0) instanceof MoveRefused refused) {
            return new MoveOutcome.Refused(id, refused.reason());
        }
        Map<Stage, Move> byStage = new LinkedHashMap<>();
        for (Event fact : facts) {
            if (fact instanceof UnitsMoved e) {
                byStage.merge(
                        e.move().from(),
                        e.move(),
                        (one, more) -> new Move(one.from(), one.to(), one.units() + more.units()));
            }
        }
        return new MoveOutcome.Moved(id, List.copyOf(byStage.values()));
    }

    /** How a pre-order is locked for a plan. */
    @FunctionalInterface
    private interface Locking {
        Optional<LockedPreOrder> lock(UnitOfWork unit, Instant now);
    }

    /** What is done with a locked pre-order; the facts begin with the refusal if there is one. */
    @FunctionalInterface
    private interface Plan {
        List<? extends Event> carryOut(LockedPreOrder locked);
    }

    /** Units that should move within the warehouse, and what more is said with them. */
    private record Wish(String name, PreOrderId id, Move move, String more) {

        Wish(String name, PreOrderId id, Move move) {
            this(name, id, move, "");
        }

        Refusal refusal() {
            return new Refusal(id, move.to(), move.units());
        }

        List<Event> refused(MoveRefusalReason reason) {
            return refusal().because(reason);
        }
    }

    /** How a wish would be refused. */
    private record Refusal(PreOrderId id, Stage to, long units) {

        List<Event> because(MoveRefusalReason reason) {
            return List.of(new MoveRefused(id, to, units, reason));
        }

        Fingerprint content(String command) {
            return Fingerprint.of(command)
                    .with(id.orderId())
                    .with(id.lineId())
                    .with(to)
                    .with(units);
        }
    }
}
