package io.preorder4j.testkit;

import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.recount.Recount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is true of every state, whatever happened before. Call {@link #check} after every step of a test, or, where the
 * steps are many, an {@link Inspection}:
 *
 * <ul>
 *   <li><b>Tally</b> and <b>Purchases</b> what counts against the caps is what the pre-orders add up to, channel by
 *       channel and customer by customer.
 *   <li><b>Holds</b> no hold ends before the time at which somebody looks after holds.
 *   <li><b>Conservation</b> received + adjusted = free − deficit + units with pre-orders.
 *   <li><b>Deficit</b> nobody who can lose units has allocated ones while units are missing.
 *   <li><b>Books</b> and <b>Counted once</b> the books are the sum of the receipts and adjustments that the journal
 *       tells, and each of them is stored as it was told.
 *   <li><b>Lots</b> the free units of the lots are the free units of the books, and every unit with goods is known by a
 *       lot that there is.
 *   <li><b>Cuts</b> every timetable cuts its queue where its steps end, and <b>Told</b> has nothing left to tell.
 *   <li><b>Backlog</b>, <b>Queue</b>, <b>Last allocated</b>, <b>Held</b>, <b>Unpaid</b>, <b>Expected</b> and <b>Of reversed</b> have
 *       exactly who and what belongs there, in order.
 *   <li><b>No idle stock</b> no unit is free while somebody waits.
 *   <li><b>Journal</b> in the order of their numbers, which may have gaps, every entry was possible when it was written: sold within the caps in force then, allocated in
 *       turn, given from the oldest lot, taken back from the last, picked when nothing was owed. The entries together
 *       make exactly the offers, tallies, pre-orders, books, lots and supplies that are stored, and nothing is missing
 *       behind the last.
 * </ul>
 *
 * <p>No idle stock, and that everybody is served in turn, are checked for offers with those of the library's own policies
 * that promise it, and while they are allocated by themselves; nothing is assumed about a host's policy.
 */
public final class Invariants {

    /** What the state that is stored tells alone. */
    static final List<Invariant> PRESENT = List.of(
            SaleInvariants::tally,
            SaleInvariants::purchases,
            SaleInvariants::holds,
            StockInvariants::conservation,
            LotInvariants::free,
            LotInvariants::held,
            LineInvariants::backlog,
            LineInvariants::queue,
            PromiseInvariants::cuts,
            LineInvariants::lastAllocated,
            LineInvariants::held,
            LineInvariants::unpaid,
            LineInvariants::expected,
            LineInvariants::heldOfReversed);

    /** What is true when nothing is left to settle. */
    static final List<Invariant> AT_REST =
            List.of(StockInvariants::deficit, LineInvariants::noIdleStock, PromiseInvariants::told);

    /** What the journal tells as well. */
    static final List<Invariant> TOLD = List.of(
            StockInvariants::books,
            StockInvariants::countedOnce,
            JournalInvariants::journal,
            JournalInvariants::goods,
            JournalInvariants::finished);

    private Invariants() {}

    /**
     * Checks all invariants on the present state. It reads everything: cheap for the histories of tests, not for a
     * million pre-orders.
     *
     * @param store whose state
     * @throws AssertionError if one is broken; the message has a line for every violation, with its SKU and its numbers
     */
    public static void check(Store store) {
        new Inspection(store).check();
    }

    /**
     * Checks what is true even while a long allocation is under way, or was killed between two of its chunks: all
     * invariants but Deficit and No idle stock.
     *
     * @param store whose state
     * @throws AssertionError if one is broken, as in {@link #check}
     */
    public static void checkUnsettled(Store store) {
        new Inspection(store).checkUnsettled();
    }

    /**
     * Checks what was promised: the timetable of every SKU follows from its offer, its supplies and its books, and everybody who
     * waits was told what it says. SKUs whose timetable is out of date, because nothing happened to them since, are left out.
     *
     * @param store whose state
     * @param pastDue how long supplies count that are late
     * @param threshold from how many days on a change of date is told
     * @param now the time
     * @throws AssertionError if somebody was told otherwise, as in {@link #check}
     */
    public static void checkPromises(Store store, PastDue pastDue, Threshold threshold, Instant now) {
        List<String> broken = new ArrayList<>();
        store.read(work -> {
            new PromiseInvariants(pastDue, threshold, now)
                    .check(State.read(work, new Recount(), Long.MAX_VALUE), broken::add);
            return broken;
        });
        if (!broken.isEmpty()) {
            throw new AssertionError("the promises are wrong:\n  " + String.join("\n  ", broken));
        }
    }

    /** Something that is true of every state. */
    interface Invariant {

        /** Tells what contradicts it, a sentence each. */
        void check(State state, Consumer<String> broken);
    }
}
