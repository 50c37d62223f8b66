package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.Causes;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.Cursors;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.Leftovers;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.PromiseRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in which many sales are decided one after the other. What they depend on is read once for all of them; what is
 * decided is remembered, counts for those who come after, and is written once. A decision that fails is forgotten, and the
 * others are as if it had never been asked for.
 *
 * <p>Whatever else is asked for is asked of the transaction itself, {@linkplain #toRead() after} all that was decided so far was
 * written.
 */
final class SharedUnit implements UnitOfWork {

    private final UnitOfWork unit;
    private final SharedOffers offers;
    private final SharedPreOrders preOrders;
    private final SharedStocks stocks;
    private final SharedJournal journal;
    private boolean written;

    private SharedUnit(UnitOfWork unit) {
        this.unit = unit;
        this.offers = new SharedOffers(this, unit.offers());
        this.preOrders = new SharedPreOrders(this, unit.preOrders());
        this.stocks = new SharedStocks(this, unit.stocks());
        this.journal = new SharedJournal(this, unit.journal());
    }

    /** Locks what is sold, and reads what the sales depend on. */
    static SharedUnit of(UnitOfWork unit, Collection<Footprint> sales) {
        SharedUnit shared = new SharedUnit(unit);
        SortedSet<Sku> skus =
                sales.stream().flatMap(sale -> sale.skus().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<PreOrderId> lines =
                sales.stream().flatMap(sale -> sale.lines().stream()).collect(Collectors.toSet());
        shared.offers.lock(skus);
        Map<Sku, Offer> offered = shared.offers.find(skus);
        shared.preOrders.find(lines);
        Set<Buyer> limited = sales.stream()
                .flatMap(sale -> sale.skus().stream()
                        .filter(sku -> isLimited(offered.get(sku)))
                        .map(sku -> new Buyer(sku, sale.customer())))
                .collect(Collectors.toSet());
        if (!limited.isEmpty()) {
            shared.preOrders.activeUnits(limited);
        }
        shared.promises().timetables(skus);
        shared.journal.expect(
                sales.stream().mapToInt(sale -> sale.lines().size()).sum());
        return shared;
    }

    private static boolean isLimited(@Nullable Offer offer) {
        return offer != null && offer.caps().perCustomer().isSet();
    }

    /** Ends a decision that counts. */
    void keep() {
        offers.keep();
        preOrders.keep();
        journal.keep();
        written = false;
    }

    /**
     * Forgets what was decided since the last one that counts.
     *
     * @return {@code false} if some of it was written, so that the transaction cannot go on
     */
    boolean forget() {
        offers.forget();
        preOrders.forget();
        journal.forget();
        return !written;
    }

    /** Writes what was decided. */
    void write() {
        boolean some = offers.write();
        some |= preOrders.write();
        some |= journal.write();
        written |= some;
    }

    /** The transaction itself, for something that is only read. */
    UnitOfWork toRead() {
        write();
        return unit;
    }

    /** The transaction itself, for something that is changed. */
    UnitOfWork toChange() {
        write();
        written = true;
        return unit;
    }

    @Override
    public OfferRepository offers() {
        return offers;
    }

    @Override
    public PreOrderRepository preOrders() {
        return preOrders;
    }

    @Override
    public StockRepository stocks() {
        return stocks;
    }

    @Override
    public LotRepository lots() {
        return toChange().lots();
    }

    /** They are known once they were read, see {@link Recording}. */
    @Override
    public PromiseRepository promises() {
        return unit.promises();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public NoticeRepository notices() {
        return toChange().notices();
    }

    @Override
    public DayBook dayBook() {
        return toChange().dayBook();
    }

    @Override
    public CommandLog commands() {
        return toChange().commands();
    }

    @Override
    public Cursors cursors() {
        return toChange().cursors();
    }

    @Override
    public Leftovers leftovers() {
        return toChange().leftovers();
    }

    @Override
    public Causes causes() {
        return toChange().causes();
    }
}
