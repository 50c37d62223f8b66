package io.preorder4j.examples.replay.shop;

import io.preorder4j.examples.replay.dataset.AdjustmentRow;
import io.preorder4j.examples.replay.dataset.CancellationRow;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OfferRow;
import io.preorder4j.examples.replay.dataset.Placement;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.dataset.SupplyRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * A shop that takes pre-orders.
 *
 * <p>A command is known by the {@code key()} of what it carries. Sent again, it changes nothing and gets its first
 * answer again: that is what lets an interrupted replay start over on the same store. After every command the free
 * stock has been given to the backlog.
 *
 * <p>Whatever a command throws ends the replay.
 */
public interface Shop extends AutoCloseable {

    /** The most offers, supplies or lines of one call. */
    int MOST_AT_ONCE = 1000;

    /** Where its days begin and end: the data comes from a shop in the United Kingdom. */
    ZoneId ZONE = ZoneId.of("Europe/London");

    /** Opens offers for pre-order, all or none, known by the key of the first. */
    void open(List<OfferRow> offers);

    /** Announces supplies, all or none, known by the key of the first. */
    void announce(List<SupplyRow> supplies);

    /**
     * Places lines of one order, each for itself: placed whole or refused whole.
     *
     * @return the answer to each line, in the order of the lines
     */
    List<LineAnswer> place(Placement placement);

    /**
     * Cancels units of a line, waiting ones before allocated ones, and at most those that are active.
     *
     * @return how many units were cancelled; 0 if the line is unknown, was refused or has nothing left
     */
    long cancel(CancellationRow cancellation);

    /**
     * Receives goods. A receipt counts once by its id, whenever it is said to have come.
     *
     * @return whether this was the first time
     */
    boolean receive(ReceiptRow receipt);

    /** Takes lost units from the stock: free ones, then allocated ones; the rest becomes deficit. */
    void adjust(AdjustmentRow adjustment);

    /**
     * Tells customers of the dates of SKUs that have changed because time has passed, known by the day.
     *
     * @param skus the SKUs
     * @param day the day that begins
     */
    void review(SortedSet<String> skus, LocalDate day);

    /** Delivers what customers are to be told of other dates: the letters that are due. */
    void deliver();

    /**
     * The pre-orders as they are now.
     *
     * @param lines order lines, at most {@link #MOST_AT_ONCE}
     * @return where the units are of those lines that are pre-orders
     */
    Map<LineId, UnitCount> preOrders(Collection<LineId> lines);

    /**
     * Tells everything that happened to pre-orders; for one pre-order in the order in which it happened.
     *
     * @param movements is told where units went
     * @param tellings is told what customers were told
     */
    void history(Consumer<Movement> movements, Consumer<Telling> tellings);

    /** Tells which notices of other dates reached their customers. */
    void notices(Consumer<SentNotice> reader);

    /** The stock of a SKU as it is now. */
    StockState stock(String sku);

    @Override
    void close();
}
