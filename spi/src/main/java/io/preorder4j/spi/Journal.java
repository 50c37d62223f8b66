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
     * Reserves consecutive numbers for entries of this transaction. Whoever holds the lock of a SKU gets higher numbers
     * than all who held it before.
     *
     * @param count how many, 1 or more
     * @return the first of them; where no transaction is rolled back and none runs beside another, numbers begin at 1
     *     and have no gaps
     */
    long reserve(int count);

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
     * Reads entries page by page, those of the {@linkplain UnitOfWork#archive() archive} too.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers
     */
    List<JournalEntry> page(long afterSequence, int limit);

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
