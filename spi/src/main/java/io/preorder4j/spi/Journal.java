package io.preorder4j.spi;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.List;

/**
 * The facts in their order, appended and never changed. There is one exception: {@link #rewrite}, so that people can be
 * forgotten.
 */
public interface Journal {

    /**
     * Reserves consecutive numbers for entries of this transaction. No number is reserved twice but those of a transaction
     * that was rolled back, and whoever holds the lock of a SKU gets higher numbers than all who held it before: the facts of
     * a SKU have theirs in the order in which they were decided.
     *
     * @param count how many, 1 or more
     * @return the first of them, 1 or more; a store may leave gaps between those of different transactions
     */
    long reserve(int count);

    /**
     * Gives back numbers that this transaction has just reserved, as no entry needs them. They are reserved again by whoever
     * comes next, unless somebody has reserved others since: then they stay a gap.
     *
     * @param first the first of them
     * @param count how many, as were reserved
     */
    void giveBack(long first, int count);

    /**
     * Appends entries under numbers that this transaction has reserved.
     *
     * @param entries the entries, in the order of their numbers
     */
    void append(List<JournalEntry> entries);

    /**
     * Writes entries over, so that they no longer tell who a customer is. Nothing but that may differ.
     *
     * @param entries at most 1000 entries under the numbers of entries that there are, each of the same kind and about the
     *     same order line
     */
    void rewrite(List<JournalEntry> entries);

    /**
     * The end of the journal.
     *
     * @return the number of the last entry, 0 if there is none
     */
    long last();

    /**
     * Reads entries page by page, those of the {@linkplain UnitOfWork#archive() archive} too. Where transactions write beside
     * each other, one that is committed later may have lower numbers: who remembers how far it has read asks for {@link #news}.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers
     */
    List<JournalEntry> page(long afterSequence, int limit);

    /**
     * Reads on, for those who follow the journal and remember how far they have come. They are given every entry once, those of
     * the archive too: what is behind a number that an open transaction may still use is left for later.
     *
     * @param afterSequence the number of the last entry that was read, 0 if none was
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers, as far as no other can appear before them any more
     */
    List<JournalEntry> news(long afterSequence, int limit);

    /**
     * Reads what happened to one order line, archived or not, page by page.
     *
     * @param id the order line
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries whose event is {@linkplain io.preorder4j.core.event.Event#about() about} it
     */
    List<JournalEntry> about(PreOrderId id, long afterSequence, int limit);

    /**
     * Reads the receipts and adjustments that were kept aside, page by page.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries that are {@linkplain io.preorder4j.core.event.Event#isConflict() conflicts}
     */
    List<JournalEntry> conflicts(long afterSequence, int limit);
}
