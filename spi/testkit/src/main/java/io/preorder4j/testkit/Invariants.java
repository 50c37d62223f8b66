package io.preorder4j.testkit;

import io.preorder4j.spi.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is true of every state, whatever happened before. Call {@link #check} after every step of a test:
 *
 * <ul>
 *   <li><b>Tally</b> and <b>Purchases</b> what counts against cap and customer limit is what the pre-orders add up to.
 *   <li><b>Cap</b> and <b>Customer limit</b> are kept, now and at every sale in the journal.
 *   <li><b>Conservation</b> received + adjusted = free − deficit + units with pre-orders.
 *   <li><b>Deficit</b> nobody has allocated units while units are missing.
 *   <li><b>Books</b> and <b>Counted once</b> the books are the sum of the receipts and adjustments in the journal, and
 *       each of them is there once.
 *   <li><b>Backlog</b> and <b>Last allocated</b> have exactly the pre-orders with such units, in rank order.
 *   <li><b>No idle stock</b> no unit is free while somebody waits.
 *   <li><b>Numbers</b> the journal has no gap.
 *   <li><b>Journal</b> every entry was possible when it was written, nobody was overtaken, and the entries together make
 *       exactly the offers, tallies, pre-orders, books and supplies that are stored.
 * </ul>
 *
 * <p>No idle stock, and that nobody is overtaken, are checked for offers with one of the library's own policies that
 * serve in rank order; nothing is assumed about a host's policy.
 */
public final class Invariants {

    private static final List<Invariant> ALWAYS = List.of(
            SaleInvariants::tally,
            SaleInvariants::purchases,
            SaleInvariants::cap,
            SaleInvariants::customerLimit,
            StockInvariants::conservation,
            StockInvariants::books,
            StockInvariants::countedOnce,
            LineInvariants::backlog,
            LineInvariants::lastAllocated,
            JournalInvariants::numbers,
            JournalInvariants::journal);

    private static final List<Invariant> AT_REST = List.of(StockInvariants::deficit, LineInvariants::noIdleStock);

    private Invariants() {}

    /**
     * Checks all invariants on the present state. It reads everything: cheap for the histories of tests, not for a
     * million pre-orders.
     *
     * @param store whose state
     * @throws AssertionError if one is broken; the message has a line for every violation, with its SKU and its numbers
     */
    public static void check(Store store) {
        check(store, Stream.concat(ALWAYS.stream(), AT_REST.stream()));
    }

    /**
     * Checks what is true even while a long allocation is under way, or was killed between two of its chunks: all
     * invariants but Deficit and No idle stock.
     *
     * @param store whose state
     * @throws AssertionError if one is broken, as in {@link #check}
     */
    public static void checkUnsettled(Store store) {
        check(store, ALWAYS.stream());
    }

    private static void check(Store store, Stream<Invariant> invariants) {
        List<String> broken = new ArrayList<>();
        State state = store.read(State::read);
        invariants.forEach(invariant -> invariant.check(state, broken::add));
        if (!broken.isEmpty()) {
            throw new AssertionError("the state is impossible:\n  " + String.join("\n  ", broken));
        }
    }

    /** Something that is true of every state. */
    private interface Invariant {

        /** Tells what contradicts it, a sentence each. */
        void check(State state, Consumer<String> broken);
    }
}
