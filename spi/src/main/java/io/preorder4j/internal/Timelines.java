package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** Reads what happened to order lines, a page at a time. */
final class Timelines {

    private Timelines() {}

    static List<JournalEntry> of(UnitOfWork unit, PreOrderId id) {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).sequence();
            page = unit.journal().about(id, after, Batch.MAX);
            all.addAll(page);
        } while (page.size() == Batch.MAX);
        return all;
    }
}
