package io.preorder4j.jdbc;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.SaleState;
import io.preorder4j.spi.UnitOfWork;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/** The tables, seen through one session. */
record JdbcUnitOfWork(
        Session session,
        OfferTable offers,
        PreOrderTable preOrders,
        StockTable stocks,
        LotTable lots,
        PromiseTable promises,
        JournalTable journal,
        NoticeTable notices,
        DayBookTable dayBook,
        CommandTable commands,
        CursorTable cursors,
        LeftoverTable leftovers,
        CauseTable causes,
        ErasureTable erasures,
        ArchiveTable archive)
        implements UnitOfWork {

    static UnitOfWork over(Session session) {
        JournalTable journal = new JournalTable(session);
        return new JdbcUnitOfWork(
                session,
                new OfferTable(session),
                new PreOrderTable(session),
                new StockTable(session),
                new LotTable(session),
                new PromiseTable(session),
                journal,
                new NoticeTable(session, journal),
                new DayBookTable(session),
                new CommandTable(session),
                new CursorTable(session),
                new LeftoverTable(session),
                new CauseTable(session),
                new ErasureTable(session),
                new ArchiveTable(session));
    }

    /** In one message, in this order: what is read behind the lock is as those left it who held it before. */
    @Override
    public SaleState lockForSale(Set<CommandKey> keys, SortedSet<Sku> skus, Set<PreOrderId> lines, int entries) {
        if (!session.asksManyAtOnce()) {
            return UnitOfWork.super.lockForSale(keys, skus, lines, entries);
        }
        Session.Later<Map<Sku, Tally>> tallies = offers.lockLater(skus);
        Session.Later<Map<CommandKey, CommandRecord>> answered = commands.findLater(keys);
        Session.Later<Map<Sku, Offer>> offered = offers.findLater(skus);
        Session.Later<Set<PreOrderId>> placed = preOrders.placedLater(lines);
        Session.Later<Map<Sku, Timetable>> timetables = promises.timetablesLater(skus);
        Session.Later<Map<Sku, Stock>> books = stocks.findLater(skus);
        Session.Later<Long> numbers = journal.reserveLater(entries);
        return new SaleState(
                answered.get(),
                tallies.get(),
                offered.get(),
                placed.get(),
                timetables.get(),
                books.get(),
                OptionalLong.of(numbers.get()));
    }
}
