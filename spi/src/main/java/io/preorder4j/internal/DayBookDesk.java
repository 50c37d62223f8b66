package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;

/** Enters the journal into the day book, as far as it has not been entered. */
public final class DayBookDesk {

    private final Transactions transactions;

    /**
     * A desk for the day book.
     *
     * @param transactions where it is written
     */
    public DayBookDesk(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Enters all that has happened: a page of the journal a transaction, so that commands get their turn in between. */
    void bringUpToDate() {
        boolean more = transactions.read(
                unit -> !unit.journal().news(unit.dayBook().entered(), 1).isEmpty());
        while (more) {
            more = transactions.write(DayBookDesk::enterPage) == Batch.MAX;
        }
    }

    private static int enterPage(UnitOfWork unit) {
        List<JournalEntry> entries = unit.journal().news(unit.dayBook().lock(), Batch.MAX);
        if (!entries.isEmpty()) {
            DayBookPage page = new DayBookPage(unit);
            entries.forEach(page::enter);
            page.write();
            unit.dayBook().enteredUntil(entries.get(entries.size() - 1).sequence());
        }
        return entries.size();
    }
}
