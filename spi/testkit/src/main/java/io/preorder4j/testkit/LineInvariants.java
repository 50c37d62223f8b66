package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** What is true of the lines that pre-orders stand in. */
final class LineInvariants {

    private LineInvariants() {}

    static void backlog(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Claim> line = line(state, sku, Stage.WAITING, Comparator.naturalOrder());
            compare("Backlog", sku, state.backlogs.getOrDefault(sku, List.of()), line, broken);
        }
    }

    static void lastAllocated(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Claim> line = line(state, sku, Stage.ALLOCATED, Comparator.reverseOrder());
            List<Claim> last = line.subList(0, Math.min(State.LAST, line.size()));
            compare("Last allocated", sku, state.lastAllocated.getOrDefault(sku, List.of()), last, broken);
        }
    }

    static void noIdleStock(State state, Consumer<String> broken) {
        state.offers.forEach((sku, offer) -> {
            long free = state.stock(sku).free();
            long waiting = state.units(sku, EnumSet.of(Stage.WAITING));
            if (free > 0 && waiting > 0 && Precedence.of(offer).isPresent()) {
                broken.accept("No idle stock: " + free + " units of " + sku + " are free while " + waiting
                        + " are waited for");
            }
        });
    }

    /** The line as the pre-orders themselves tell it. */
    private static List<Claim> line(State state, Sku sku, Stage stage, Comparator<Rank> order) {
        return state.preOrders(sku).stream()
                .filter(preOrder -> preOrder.stages().in(stage) > 0)
                .map(preOrder -> new Claim(
                        preOrder.id(), preOrder.rank(), preOrder.stages().in(stage)))
                .sorted(Comparator.comparing(Claim::rank, order))
                .toList();
    }

    private static void compare(String name, Sku sku, List<Claim> stored, List<Claim> told, Consumer<String> broken) {
        if (!stored.equals(told)) {
            broken.accept(name + ": the line of " + sku + " is " + stored + ", but its pre-orders make " + told);
        }
    }
}
