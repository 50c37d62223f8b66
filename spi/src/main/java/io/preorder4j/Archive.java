package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.AnswerPurgedException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.internal.ArchiveDesk;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.OwedNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is over, out of the way of what is not. Reached by {@link PreOrders#archive()}. Thread-safe.
 *
 * <p>An archived pre-order is no longer on the tab and in {@link PreOrders#preOrder}; it is found here by its order line. Its
 * timeline, the journal, a recall, and the answers of its commands are as before; the tally, the books and what was counted
 * for planning stay. To a new command it is unknown, but its order line is taken: nothing can happen to it any more.
 *
 * <p>After a purge, it is gone for good, and the journal has gaps where its entries were. Its commands stay known, so that none
 * is carried out twice: when one comes again, it is an {@link AnswerPurgedException}. The offer, its tally and its books stay.
 */
public final class Archive {

    private final ArchiveDesk desk;

    Archive(ArchiveDesk desk) {
        this.desk = desk;
    }

    /**
     * Puts the pre-orders of a closed offer into the archive, if all are over: dispatched, cancelled or expired, with nothing
     * owed, no open case under a law of delays, and every letter delivered or given up. It goes by 100 pre-orders a
     * transaction, and locks nothing that sells. After a kill anywhere the same key, or another, goes on where it was.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return how many there are in the archive
     * @throws UnknownIdException if the SKU is not offered
     * @throws IllegalStateException if the offer is not closed, or a pre-order of it is not over
     */
    public Answer<Long> archive(CommandKey key, Sku sku) {
        return desk.archive(key, sku);
    }

    /**
     * Deletes what was archived before a time, for good: up to 1000 offers with all their pre-orders. After a kill anywhere
     * the same key, or the next purge, goes on where it was.
     *
     * @param key the command's key
     * @param before the time
     * @return the SKUs of which everything is deleted, possibly none
     */
    public Answer<List<Sku>> purge(CommandKey key, Instant before) {
        return desk.purge(key, before);
    }

    /**
     * An archived pre-order. {@link PreOrders#timeline} tells what happened to it.
     *
     * @param id the order line
     * @return the pre-order, if it is in the archive
     */
    public Optional<PreOrder> preOrder(PreOrderId id) {
        return desk.preOrder(id);
    }

    /**
     * What the customer of an archived pre-order was told.
     *
     * @param id the order line
     * @return its notices, by number; none if it is not in the archive
     */
    public List<OwedNotice> notices(PreOrderId id) {
        return desk.notices(id);
    }

    /**
     * When an offer was archived, and how much of it.
     *
     * @param sku its SKU
     * @return the archived offer, empty if no pre-order of it was ever archived
     */
    public Optional<ArchivedOffer> offer(Sku sku) {
        return desk.offer(sku);
    }
}
