package io.preorder4j.testkit.memory;

import io.preorder4j.spi.ArchiveRepository;
import io.preorder4j.spi.Causes;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.Cursors;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Erasures;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.Leftovers;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.PromiseRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;

/**
 * A store in memory: complete, quick, and gone with the process.
 *
 * <p>Transactions run one after the other. One that throws leaves no trace. Mistakes of the caller that a database might
 * not notice are {@link IllegalStateException}s here: to change a tally, books, lots or pre-orders without having
 * locked their SKU, to take locks in another order than {@link UnitOfWork} names, to write inside {@link #read}, to begin a
 * transaction inside another.
 *
 * <p>Safe for use by many threads.
 */
public final class InMemoryStore implements Store {

    private final Transactions transactions = new Transactions();
    private final InMemoryLots lots = new InMemoryLots(transactions);
    private final ArchivedPreOrders archived = new ArchivedPreOrders(transactions);
    private final InMemoryPreOrders preOrders = new InMemoryPreOrders(transactions, lots.holdings(), archived);
    private final InMemoryJournal journal = new InMemoryJournal(transactions);
    private final InMemoryNotices notices = new InMemoryNotices(transactions);
    private final UnitOfWork repositories = new Repositories(
            new InMemoryOffers(transactions),
            preOrders,
            new InMemoryStocks(transactions),
            lots,
            new InMemoryPromises(transactions),
            journal,
            notices,
            new InMemoryDayBook(transactions),
            new InMemoryCommandLog(transactions),
            new InMemoryCursors(transactions),
            new InMemoryLeftovers(transactions),
            new InMemoryCauses(transactions),
            new InMemoryErasures(transactions),
            new InMemoryArchive(transactions, preOrders, notices, journal, lots.holdings(), archived));

    /** Makes an empty store. */
    public InMemoryStore() {}

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return transactions.write(() -> work.apply(repositories));
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return transactions.read(() -> work.apply(repositories));
    }

    private record Repositories(
            OfferRepository offers,
            PreOrderRepository preOrders,
            StockRepository stocks,
            LotRepository lots,
            PromiseRepository promises,
            Journal journal,
            NoticeRepository notices,
            DayBook dayBook,
            CommandLog commands,
            Cursors cursors,
            Leftovers leftovers,
            Causes causes,
            Erasures erasures,
            ArchiveRepository archive)
            implements UnitOfWork {}
}
