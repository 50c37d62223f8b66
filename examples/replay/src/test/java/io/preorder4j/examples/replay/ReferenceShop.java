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
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.StockState;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    @Override
    public void open(List<OfferRow> offers) {
        once(offers.get(0).key(), () -> {
            offers.forEach(offer -> shelves.put(offer.sku(), new Shelf(offer)));
            return true;
        });
    }

    @Override
    public void announce(List<SupplyRow> supplies) {
        once(supplies.get(0).key(), () -> true);
    }

    @Override
    public List<LineAnswer> place(Placement placement) {
        return once(
                placement.key(),
                () -> placement.lines().stream().map(this::place).toList());
    }

    @Override
    public long cancel(CancellationRow cancellation) {
        return once(cancellation.key(), () -> cancel(lines.get(cancellation.line()), cancellation.units()));
    }

    @Override
    public boolean receive(ReceiptRow receipt) {
        return once(receipt.key(), () -> {
            boolean isFirst = receipts.add(receipt.id());
            if (isFirst) {
                Shelf shelf = shelf(receipt.sku());
                shelf.received += receipt.units();
                bringBack(shelf, receipt.units());
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
    public void movements(Consumer<Movement> reader) {
        journal.forEach(reader);
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
        Line line = new Line(row);
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
        bringBack(shelf(line.row.sku()), allocated);
        return waiting + allocated;
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
        if (policy == Policy.PRIORITY) {
            ordered.sort(Comparator.comparing((Line line) -> !line.row.tags().contains("PRIORITY")));
        }
        return ordered;
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

        Shelf(OfferRow offer) {
            this.offer = offer;
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

        Line(OrderRow row) {
            this.row = row;
        }

        long active() {
            return units.ordered() - units.cancelled();
        }
    }
}
