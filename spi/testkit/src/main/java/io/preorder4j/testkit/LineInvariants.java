package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.Holding;
import io.preorder4j.testkit.recount.Precedence;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is true of the lines that pre-orders stand in. */
final class LineInvariants {

    private static final Comparator<PreOrder> BY_END = Comparator.comparing(
                    (PreOrder preOrder) -> preOrder.standing().heldUntil().orElse(Instant.MAX))
            .thenComparingLong(PreOrder::sequence);

    private static final Comparator<PreOrder> BY_DUE = Comparator.comparing(
                    (PreOrder preOrder) -> preOrder.standing().payment().dueBy().orElse(Instant.MAX))
            .thenComparingLong(PreOrder::sequence);

    private LineInvariants() {}

    static void backlog(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Claim> line = claims(state, sku, PreOrder::isInBacklog, Stage.WAITING, Comparator.naturalOrder());
            compare("Backlog", sku, state.lines(sku).backlog(), line, broken);
        }
    }

    static void queue(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Claim> line = line(
                            state,
                            sku,
                            preOrder -> preOrder.stages().queued() > 0,
                            Comparator.comparing(PreOrder::rank))
                    .stream()
                    .map(preOrder -> new Claim(
                            preOrder.id(), preOrder.rank(), preOrder.stages().queued()))
                    .toList();
            compare("Queue", sku, state.lines(sku).queue(), line, broken);
        }
    }

    static void lastAllocated(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Claim> line = claims(state, sku, PreOrder::canLoseUnits, Stage.ALLOCATED, Comparator.reverseOrder());
            compare("Last allocated", sku, state.lines(sku).lastAllocated(), first(line), broken);
        }
    }

    static void held(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<PreOrder> line = line(state, sku, preOrder -> preOrder.stages().in(Stage.HELD) > 0, BY_END);
            compare("Held", sku, names(state.lines(sku).held()), names(line), broken);
        }
    }

    static void unpaid(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<PreOrder> line = line(
                    state,
                    sku,
                    preOrder -> preOrder.standing().payment().dueBy().isPresent(),
                    BY_DUE);
            compare("Unpaid", sku, names(state.lines(sku).unpaid()), names(line), broken);
        }
    }

    static void expected(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Supply> line = state.supplies.values().stream()
                    .filter(supply -> supply.sku().equals(sku) && supply.outstanding() > 0)
                    .sorted(Comparator.comparing(Supply::expectedOn).thenComparing(Supply::id))
                    .toList();
            compare("Expected", sku, state.lines(sku).expected(), first(line), broken);
        }
    }

    /** That it tells whose lots were taken back, the journal tells; that they hold what it says, their holdings do. */
    static void heldOfReversed(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            Set<Holding> holdings = new HashSet<>();
            state.preOrders(sku)
                    .forEach(preOrder -> holdings.addAll(state.holdings.getOrDefault(preOrder.id(), List.of())));
            List<Holding> line = state.lines(sku).heldOfReversed().stream()
                    .filter(holdings::contains)
                    .sorted(Comparator.comparing(Holding::lot).thenComparingLong(Holding::sequence))
                    .toList();
            compare("Of reversed", sku, state.lines(sku).heldOfReversed(), line, broken);
        }
    }

    static void noIdleStock(State state, Consumer<String> broken) {
        state.offers.forEach((sku, offer) -> {
            long free = state.stock(sku).free();
            long waiting = line(state, sku, PreOrder::isInBacklog, Comparator.comparing(PreOrder::rank)).stream()
                    .mapToLong(preOrder -> preOrder.stages().in(Stage.WAITING))
                    .sum();
            if (free > 0
                    && waiting > 0
                    && offer.mode() == AllocationMode.AUTOMATIC
                    && Precedence.leavesNothingIdle(offer)) {
                broken.accept("No idle stock: " + free + " units of " + sku + " are free while " + waiting
                        + " are waited for");
            }
        });
    }

    /** The line as the pre-orders themselves tell it. */
    private static List<PreOrder> line(
            State state, Sku sku, Predicate<PreOrder> standsInIt, Comparator<PreOrder> order) {
        return state.preOrders(sku).stream().filter(standsInIt).sorted(order).toList();
    }

    private static List<Claim> claims(
            State state, Sku sku, Predicate<PreOrder> standsInIt, Stage stage, Comparator<Rank> order) {
        return line(state, sku, standsInIt, Comparator.comparing(PreOrder::rank, order)).stream()
                .map(preOrder -> new Claim(
                        preOrder.id(), preOrder.rank(), preOrder.stages().in(stage)))
                .toList();
    }

    private static <T> List<T> first(List<T> line) {
        return line.subList(0, Math.min(State.FIRST, line.size()));
    }

    private static List<String> names(List<PreOrder> line) {
        Function<PreOrder, String> name = preOrder -> preOrder.id() + " " + preOrder.stages();
        return first(line).stream().map(name).toList();
    }

    private static <T> void compare(String name, Sku sku, List<T> stored, List<T> told, Consumer<String> broken) {
        if (!stored.equals(told)) {
            broken.accept(name + ": the line of " + sku + " is " + stored + ", but it should be " + told);
        }
    }
}
