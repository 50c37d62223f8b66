package io.preorder4j.spi;

import io.preorder4j.core.event.JournalEntry;
import java.util.List;

/** The facts in their order, appended and never changed. */
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
     * Reads entries page by page.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers
     */
    List<JournalEntry> page(long afterSequence, int limit);
}
