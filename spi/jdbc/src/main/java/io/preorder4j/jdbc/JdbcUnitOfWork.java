package io.preorder4j.jdbc;

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
import io.preorder4j.spi.UnitOfWork;

/** The tables, seen through one session. */
record JdbcUnitOfWork(
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
        implements UnitOfWork {

    static UnitOfWork over(Session session) {
        return new JdbcUnitOfWork(
                new OfferTable(session),
                new PreOrderTable(session),
                new StockTable(session),
                new LotTable(session),
                new PromiseTable(session),
                new JournalTable(session),
                new NoticeTable(session),
                new DayBookTable(session),
                new CommandTable(session),
                new CursorTable(session),
                new LeftoverTable(session),
                new CauseTable(session),
                new ErasureTable(session),
                new ArchiveTable(session));
    }
}
