package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ArchiveRepository;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.Causes;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.CommandRecord;
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
import io.preorder4j.spi.SaleState;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    private Map<CommandKey, CommandRecord> commands = Map.of();
    private boolean written;

    private SharedUnit(UnitOfWork unit) {
        this.unit = unit;
        this.offers = new SharedOffers(this, unit.offers());
        this.preOrders = new SharedPreOrders(this, unit.preOrders());
        this.stocks = new SharedStocks(this, unit.stocks());
        this.journal = new SharedJournal(this, unit.journal());
    }

    /**
     * Locks what is sold, and reads what the sales depend on.
     *
     * @param keys the keys of the commands, each with what it sells
     */
    static SharedUnit of(UnitOfWork unit, Map<CommandKey, Footprint> keys) {
        SharedUnit shared = new SharedUnit(unit);
        shared.read(keys.keySet(), keys.values());
        return shared;
    }

    private void read(Set<CommandKey> keys, Collection<Footprint> sales) {
        SortedSet<Sku> skus = all(sales, Footprint::skus, TreeSet::new);
        Set<String> held = all(sales, Footprint::held, HashSet::new);
        if (!held.isEmpty()) {
            preOrders.read(held);
            skus.addAll(preOrders.skus());
        }
        Set<PreOrderId> lines = all(sales, Footprint::lines, HashSet::new);
        int entries = sales.stream().mapToInt(Footprint::weight).sum();
        SaleState state = unit.lockForSale(keys, skus, lines, entries);
        commands = state.commands();
        offers.know(skus, state.tallies(), state.offers());
        preOrders.know(lines, state.placed());
        stocks.know(skus, state.stocks());
        state.firstNumber().ifPresentOrElse(first -> journal.know(first, entries), () -> journal.expect(entries));
        if (!held.isEmpty()) {
            // Read again: only under the locks do the stages stand still.
            preOrders.read(held);
        }
        Set<Buyer> limited = all(sales, sale -> limited(sale, state.offers()), HashSet::new);
        if (!limited.isEmpty()) {
            preOrders.activeUnits(limited);
        }
    }

    /** Those of the commands that were answered before. */
    Set<CommandKey> answered() {
        return commands.keySet();
    }

    private static <T, C extends Collection<T>> C all(
            Collection<Footprint> sales, Function<Footprint, Collection<T>> part, Supplier<C> collection) {
        return sales.stream().flatMap(sale -> part.apply(sale).stream()).collect(Collectors.toCollection(collection));
    }

    private static Set<Buyer> limited(Footprint sale, Map<Sku, Offer> offered) {
        Set<Buyer> limited = new HashSet<>();
        sale.customer().ifPresent(customer -> {
            for (Sku sku : sale.skus()) {
                Offer offer = offered.get(sku);
                if (offer != null && offer.caps().perCustomer().isSet()) {
                    limited.add(new Buyer(sku, customer));
                }
            }
        });
        return limited;
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

    /** Ends the transaction for the sales: what was decided is written, and what was reserved for nothing is given back. */
    void close() {
        write();
        journal.giveBackUnlessUsed();
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

    @Override
    public Erasures erasures() {
        return toChange().erasures();
    }

    @Override
    public ArchiveRepository archive() {
        return toChange().archive();
    }
}
