package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.dataset.AdjustmentRow;
import io.preorder4j.examples.replay.dataset.CancellationRow;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OfferRow;
import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.dataset.Placement;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.dataset.SupplyRow;
import io.preorder4j.examples.replay.shop.LineAnswer;
import io.preorder4j.examples.replay.shop.Movement;
import io.preorder4j.examples.replay.shop.Movement.Change;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.SentNotice;
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.StockState;
import io.preorder4j.examples.replay.shop.Telling;
import io.preorder4j.examples.replay.shop.Telling.Cause;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a replay, written down as plainly as possible: lists for each SKU, searched from end to end. */
public class ReferenceShop implements Shop {

    private final Policy policy;
    private Clock clock;
    private int commandsUntilPowerCut = Integer.MAX_VALUE;
    private final Map<String, Object> firstAnswers = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<LineId, Line> lines = new HashMap<>();
    private final Set<String> receipts = new HashSet<>();
    private final List<Movement> journal = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<LineId, String> unsent = new LinkedHashMap<>();
    private final List<SentNotice> sent = new ArrayList<>();

    public ReferenceShop(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Lets the shop lose its power after so many commands: each has its effect, and the last one's answer is lost. */
    ReferenceShop withPowerCutAfter(int commands) {
        commandsUntilPowerCut = commands;
        return this;
    }

    /** The same shop, with all that it knows, started again. */
    ReferenceShop startedAgain(Clock newClock) {
        clock = newClock;
        return withPowerCutAfter(Integer.MAX_VALUE);
    }

    /** What it offers. */
    SortedSet<String> skus() {
        return new TreeSet<>(shelves.keySet());
    }

    @Override
    public void open(List<OfferRow> offers) {
        once(offers.get(0).key(), () -> {
            offers.forEach(offer -> shelves.put(offer.sku(), new Shelf(offer)));
            return true;
        });
    }

    @Override
    public void announce(List<SupplyRow> supplies) {
        once(supplies.get(0).key(), () -> {
            for (SupplyRow row : supplies) {
                ReferencePlan.Supply supply = new ReferencePlan.Supply(row.expectedOn(), row.units());
                shelf(row.sku()).supplies.put(row.id(), supply);
            }
            return true;
        });
    }

    @Override
    public List<LineAnswer> place(Placement placement) {
        return once(placement.key(), () -> {
            // Nobody is told of what the first lines of an order do to others before all of them are placed.
            Set<Shelf> shelvesOfOrder = new LinkedHashSet<>();
            placement.lines().forEach(row -> shelvesOfOrder.add(shelf(row.sku())));
            shelvesOfOrder.forEach(this::remember);
            List<LineAnswer> answers =
                    placement.lines().stream().map(this::place).toList();
            shelvesOfOrder.forEach(shelf -> tell(shelf, Cause.ORDER));
            return answers;
        });
    }

    @Override
    public long cancel(CancellationRow cancellation) {
        return once(cancellation.key(), () -> cancel(lines.get(cancellation.line()), cancellation.units()));
    }

    @Override
    public void review(SortedSet<String> skus, LocalDate day) {
        once("review " + day + skus, () -> {
            skus.forEach(sku -> tell(shelf(sku), Cause.TIME));
            return true;
        });
    }

    @Override
    public void deliver() {
        Set<LineId> due = unsent.keySet().stream()
                .filter(line -> !Objects.requireNonNull(lines.get(line)).toldAt.isAfter(clock.instant()))
                .collect(Collectors.toSet());
        Map<String, Long> letters = new HashMap<>();
        for (LineId line : due) {
            Long letter = letters.computeIfAbsent(line.order(), order -> (long) sent.size());
            sent.add(new SentNotice(line, letter));
            unsent.remove(line);
        }
    }

    @Override
    public boolean receive(ReceiptRow receipt) {
        return once(receipt.key(), () -> {
            boolean isFirst = receipts.add(receipt.id());
            if (isFirst) {
                Shelf shelf = shelf(receipt.sku());
                shelf.received += receipt.units();
                shelf.supply(receipt.supply()).units -= Math.min(receipt.units(), shelf.supply(receipt.supply()).units);
                bringBack(shelf, receipt.units());
                tell(shelf, Cause.RECEIPT);
            }
            return isFirst;
        });
    }

    @Override
    public void adjust(AdjustmentRow adjustment) {
        once(adjustment.key(), () -> {
            Shelf shelf = shelf(adjustment.sku());
            shelf.adjusted += adjustment.units();
            lose(shelf, -adjustment.units());
            tell(shelf, Cause.ADJUSTMENT);
            return true;
        });
    }

    @Override
    public Map<LineId, UnitCount> preOrders(Collection<LineId> ids) {
        Map<LineId, UnitCount> found = new HashMap<>();
        for (LineId id : ids) {
            Line line = lines.get(id);
            if (line != null) {
                found.put(id, line.units);
            }
        }
        return found;
    }

    @Override
    public void history(Consumer<Movement> movements, Consumer<Telling> toldBy) {
        journal.forEach(movements);
        tellings.forEach(toldBy);
    }

    @Override
    public void notices(Consumer<SentNotice> reader) {
        sent.forEach(reader);
    }

    @Override
    public StockState stock(String sku) {
        Shelf shelf = shelf(sku);
        return new StockState(shelf.received, shelf.adjusted, shelf.free, shelf.deficit);
    }

    @Override
    public void close() {}

    @SuppressWarnings("unchecked")
    private <T> T once(String key, Supplier<T> command) {
        if (!firstAnswers.containsKey(key)) {
            firstAnswers.put(key, command.get());
        }
        commandsUntilPowerCut--;
        if (commandsUntilPowerCut == 0) {
            throw new IllegalStateException("power cut");
        }
        return (T) firstAnswers.get(key);
    }

    private Shelf shelf(String sku) {
        return Objects.requireNonNull(shelves.get(sku), sku);
    }

    private LineAnswer place(OrderRow row) {
        Shelf shelf = shelf(row.sku());
        OfferRow offer = shelf.offer;
        if (offer.customerLimit().isPresent()
                && shelf.active(row.customer()) + row.units()
                        > offer.customerLimit().getAsLong()) {
            return new LineAnswer.Refused("CUSTOMER_LIMIT");
        }
        if (offer.cap().isPresent()
                && shelf.active() + row.units() > offer.cap().getAsLong()) {
            return new LineAnswer.Refused("CAP_REACHED");
        }
        Line line = new Line(row, promise(shelf, row));
        tell(line, line.told, Cause.PLACED);
        shelf.lines.add(line);
        lines.put(row.id(), line);
        move(line, Change.PLACED, row.units());
        serve(shelf);
        return new LineAnswer.Placed();
    }

    private long cancel(@Nullable Line line, long units) {
        if (line == null) {
            return 0;
        }
        long waiting = Math.min(units, line.units.waiting());
        long allocated = Math.min(units - waiting, line.units.allocated());
        move(line, Change.CANCELLED_WAITING, waiting);
        move(line, Change.CANCELLED_ALLOCATED, allocated);
        Shelf shelf = shelf(line.row.sku());
        bringBack(shelf, allocated);
        tell(shelf, Cause.CANCELLATION);
        return waiting + allocated;
    }

    // ---- promises

    private void remember(Shelf shelf) {
        shelf.planBefore = plan(shelf);
        shelf.soldBefore = shelf.active();
        shelf.waitingBefore = new ArrayList<>();
        shelf.preferredBefore = 0;
        long number = shelf.received + shelf.adjusted - shelf.free + shelf.deficit;
        shelf.givenBefore = number;
        for (Line line : inOrder(shelf)) {
            if (line.units.waiting() > 0) {
                number += line.units.waiting();
                shelf.waitingBefore.add(number);
                shelf.preferredBefore += isPreferred(line.row) ? 1 : 0;
            }
        }
    }

    /** What is promised to a line that is not there yet. */
    private String promise(Shelf shelf, OrderRow row) {
        int before = isPreferred(row) ? shelf.preferredBefore : shelf.waitingBefore.size();
        String promise = shelf.planBefore
                .promiseOfWhoPushesIn(
                        shelf.waitingBefore,
                        before,
                        (before == 0 ? shelf.givenBefore : shelf.waitingBefore.get(before - 1)) + row.units(),
                        shelf.soldBefore)
                .orElse(shelf.planBefore.promiseOf(shelf.active() + row.units()));
        LocalDate today = today();
        LocalDate offered = shelf.offer.availableOn();
        return promise.equals(ReferencePlan.ANY_DAY) ? (offered.isBefore(today) ? today : offered).toString() : promise;
    }

    /** Tells all who wait for something of another date, if theirs is another. */
    private void tell(Shelf shelf, Cause cause) {
        ReferencePlan plan = plan(shelf);
        long number = shelf.received + shelf.adjusted - shelf.free + shelf.deficit;
        for (Line line : inOrder(shelf)) {
            number += line.units.waiting();
            String promise = plan.promiseOf(number);
            boolean waits = line.units.waiting() > 0;
            if (waits && !promise.equals(ReferencePlan.ANY_DAY) && !promise.equals(line.told)) {
                notify(line, promise);
                tell(line, promise, cause);
            }
        }
    }

    private void tell(Line line, String promise, Cause cause) {
        line.told = promise;
        Optional<LocalDate> day = promise.equals(ReferencePlan.ANNOUNCED_LATER)
                ? Optional.empty()
                : Optional.of(LocalDate.parse(promise));
        line.toldAt = clock.instant();
        tellings.add(new Telling(line.row.id(), day, line.toldAt, cause));
    }

    /** A notice that has not left is of what the customer heard last; if that holds again, there is none. */
    private void notify(Line line, String promise) {
        String heard = unsent.computeIfAbsent(line.row.id(), id -> line.told);
        if (heard.equals(promise)) {
            unsent.remove(line.row.id());
        }
    }

    private ReferencePlan plan(Shelf shelf) {
        List<ReferencePlan.Supply> byDay = new ArrayList<>(shelf.supplies.values());
        byDay.sort(Comparator.comparing(supply -> supply.day));
        return new ReferencePlan(
                shelf.offer.availableOn(), shelf.received + shelf.adjusted, shelf.free, byDay, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void bringBack(Shelf shelf, long units) {
        long repaid = Math.min(units, shelf.deficit);
        shelf.deficit -= repaid;
        shelf.free += units - repaid;
        serve(shelf);
    }

    private void lose(Shelf shelf, long units) {
        long missing = units - Math.min(units, shelf.free);
        shelf.free -= units - missing;
        List<Line> lastFirst = inOrder(shelf);
        Collections.reverse(lastFirst);
        for (Line line : lastFirst) {
            long taken = Math.min(missing, line.units.allocated());
            move(line, Change.TAKEN_BACK, taken);
            missing -= taken;
        }
        shelf.deficit += missing;
    }

    private void serve(Shelf shelf) {
        if (shelf.free > 0) {
            for (Line line : inOrder(shelf)) {
                long given = Math.min(shelf.free, line.units.waiting());
                move(line, Change.ALLOCATED, given);
                shelf.free -= given;
            }
        }
    }

    private List<Line> inOrder(Shelf shelf) {
        List<Line> ordered = new ArrayList<>(shelf.lines);
        ordered.sort(Comparator.comparing((Line line) -> !isPreferred(line.row)));
        return ordered;
    }

    private boolean isPreferred(OrderRow row) {
        return policy == Policy.PRIORITY && row.tags().contains("PRIORITY");
    }

    private void move(Line line, Change change, long units) {
        if (units > 0) {
            Movement movement = new Movement(line.row.id(), change, units, clock.instant());
            line.units = line.units.after(movement);
            journal.add(movement);
        }
    }

    /** What there is of one SKU, and who has it or waits for it, by sequence. */
    private static final class Shelf {
        final OfferRow offer;
        final List<Line> lines = new ArrayList<>();
        long received;
        long adjusted;
        long free;
        long deficit;
        final Map<String, ReferencePlan.Supply> supplies = new LinkedHashMap<>();
        ReferencePlan planBefore;
        List<Long> waitingBefore = List.of();
        int preferredBefore;
        long soldBefore;
        long givenBefore;

        Shelf(OfferRow offer) {
            this.offer = offer;
            this.planBefore = new ReferencePlan(offer.availableOn(), 0, 0, List.of(), LocalDate.MIN);
        }

        ReferencePlan.Supply supply(String id) {
            return Objects.requireNonNull(supplies.get(id), id);
        }

        long active() {
            return lines.stream().mapToLong(Line::active).sum();
        }

        long active(String customer) {
            return lines.stream()
                    .filter(line -> line.row.customer().equals(customer))
                    .mapToLong(Line::active)
                    .sum();
        }
    }

    /** A line that was sold. */
    private static final class Line {
        final OrderRow row;
        UnitCount units = UnitCount.NONE;
        String told;
        Instant toldAt = Instant.MIN;

        Line(OrderRow row, String promised) {
            this.row = row;
            this.told = promised;
        }

        long active() {
            return units.ordered() - units.cancelled();
        }
    }
}
