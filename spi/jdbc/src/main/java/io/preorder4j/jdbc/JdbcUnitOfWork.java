package io.preorder4j.jdbc;

import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;

/** The tables, seen through one session. */
record JdbcUnitOfWork(
        OfferRepository offers,
        PreOrderRepository preOrders,
        StockRepository stocks,
        LotRepository lots,
        Journal journal,
        DayBook dayBook,
        CommandLog commands)
        implements UnitOfWork {

    static UnitOfWork over(Session session) {
        return new JdbcUnitOfWork(
                new OfferTable(session),
                new PreOrderTable(session),
                new StockTable(session),
                new LotTable(session),
                new JournalTable(session),
                new DayBookTable(session),
                new CommandTable(session));
    }
}
