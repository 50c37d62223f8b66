package io.preorder4j.feed;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.feed.FeedCounts.Outcome;
import io.preorder4j.internal.Batch;
import io.preorder4j.internal.Fingerprint;
import io.preorder4j.internal.JointStore;
import io.preorder4j.internal.Meter;
import io.preorder4j.internal.OwnTransactions;
import io.preorder4j.internal.Repeating;
import io.preorder4j.internal.TimedCall;
import io.preorder4j.internal.Transactions;
import io.preorder4j.metrics.FeedPull;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Cursor;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed: pulls its news page by page, and carries out each item once.
 *
 * <p>How far it has come is saved in the very transaction in which an item takes effect, so that a kill anywhere does
 * nothing twice and leaves nothing out. An item that cannot be used is {@linkplain #keptAside kept aside} with the reason,
 * and the others go on; when it can be used after all, it is kept aside no longer. While the feed throws, hangs or breaks its
 * contract, the last state stands, and {@link #status()} tells that it is stale.
 *
 * <p>One reader may read a feed: two at the same time, in one process or several, do nothing twice either, but may set back
 * a supply to what the feed told before.
 *
 * <p>Thread-safe.
 */
public final class FeedReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final String name;
    private final String reader;
    private final InventoryFeed feed;
    private final JointStore joint;
    private final Transactions transactions;
    private final FeedDesk desk;
    private final TimedCall calls;
    private final int pageSize;
    private final Duration staleAfter;
    private final InstantSource clock;
    private final Repeating repeating;
    private final Meter meter;
    private final ReentrantLock pulling = new ReentrantLock();
    private volatile FeedCounts counts = FeedCounts.NONE;
    private volatile Optional<FeedFailure> lastFailure = Optional.empty();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean closed;

    private FeedReader(Builder builder) {
        name = builder.name;
        reader = Identifier.checked("feed", "feed " + name);
        feed = builder.feed;
        joint = new JointStore(builder.store);
        meter = builder.meter;
        transactions = new OwnTransactions(joint, meter);
        desk = new FeedDesk(builder.shop.apply(joint), transactions);
        calls = new TimedCall(builder.timeout);
        pageSize = builder.pageSize;
        staleAfter = builder.staleAfter;
        clock = builder.clock;
        repeating = new Repeating("feed-" + name);
    }

    /**
     * Begins to build.
     *
     * @param name the feed's name, an {@link Identifier} of at most 100 characters; how far it was read is kept under it
     * @param feed the feed
     * @param store where everything is kept
     * @param shop builds the façade that carries out what the feed tells, over the store that it is given
     * @return a builder with the system's clock, pages of 500 items, a timeout of 30 seconds, and a feed that is stale
     *     after an hour
     */
    public static Builder builder(String name, InventoryFeed feed, Store store, Function<Store, PreOrders> shop) {
        return new Builder(name, feed, store, shop);
    }

    /**
     * Reads the feed to the end of its news. If it is being read already, waits for that first.
     *
     * @return how it is doing; that the feed failed is told there
     * @throws ContentionException if the store lost five races; what was done is saved, and the next pull goes on
     * @throws OutcomeUnknownException if the store cannot tell whether the last item took effect; the next pull finds out
     * @throws StoreException if the store failed; what was done is saved, and the next pull goes on
     */
    public FeedStatus pullOnce() {
        pulling.lock();
        try {
            return pullToTheEnd();
        } finally {
            pulling.unlock();
        }
    }

    private FeedStatus pullToTheEnd() {
        FeedCounts before = counts;
        long failuresBefore = failures.get();
        try {
            boolean more = true;
            while (more && !closed) {
                more = pullPage();
            }
            FeedStatus status = status();
            pulled(before, failures.get() == failuresBefore, status.lastSuccess());
            return status;
        } catch (RuntimeException e) {
            failed(e);
            pulled(before, false, Optional.empty());
            throw e;
        }
    }

    private void pulled(FeedCounts before, boolean read, Optional<Instant> lastSuccess) {
        if (meter.isOn()) {
            FeedCounts done = counts.since(before);
            meter.record(new FeedPull(
                    name,
                    read ? FeedPull.Outcome.READ : FeedPull.Outcome.FAILED,
                    done.applied(),
                    done.repeated(),
                    done.conflicting(),
                    done.keptAside(),
                    lastSuccess.map(this::age)));
        }
    }

    /** A clock that goes back makes nothing younger than new. */
    private Duration age(Instant success) {
        Duration age = Duration.between(success, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * Pulls again and again on a thread of its own, until it is closed.
     *
     * @param pause how long to wait between two pulls, 1 ms or more
     */
    public void start(Duration pause) {
        repeating.every(pause, this::pullOnce);
    }

    /** Ends what {@link #start} began, after the page that is being read. */
    @Override
    public void close() {
        closed = true;
        repeating.close();
    }

    /**
     * How the feed is doing.
     *
     * @return its status as of now
     */
    public FeedStatus status() {
        Optional<Cursor> cursor = saved();
        Optional<Instant> lastSuccess = cursor.flatMap(Cursor::lastSuccess);
        boolean fresh = lastSuccess
                .filter(success -> clock.instant().isBefore(success.plus(staleAfter)))
                .isPresent();
        return new FeedStatus(name, position(cursor).cursor(), lastSuccess, lastFailure, !fresh, counts);
    }

    /**
     * What could not be used.
     *
     * @param afterItem the last item of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next items and the reasons, in the order of the items
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<Leftover> keptAside(Optional<String> afterItem, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.leftovers().page(reader, afterItem, limit));
    }

    /**
     * Keeps something aside no longer, because somebody has looked at it.
     *
     * @param item the item, as {@link #keptAside} names it
     */
    public void forget(String item) {
        transactions.write(unit -> {
            unit.leftovers().remove(reader, item);
            return item;
        });
    }

    /** Pulls a page and carries it out. Returns whether there is more at once. */
    private boolean pullPage() {
        Optional<Cursor> saved = saved();
        FeedPosition from = position(saved);
        Optional<Instant> lastSuccess = saved.flatMap(Cursor::lastSuccess);
        Optional<FeedPage> pulled = pulled(from);
        if (pulled.isEmpty()) {
            return false;
        }
        FeedPage page = pulled.get();
        FeedPosition behind = from.after(page);
        apply(page, from, lastSuccess);
        Optional<Instant> success = page.more() ? lastSuccess : Optional.of(now());
        transactions.write(unit -> put(unit, behind, success));
        return page.more();
    }

    private Optional<FeedPage> pulled(FeedPosition from) {
        try {
            FeedPage page = calls.get(() -> feed.pull(from.cursor(), pageSize));
            if (page.items().size() > pageSize) {
                throw new IllegalStateException(
                        "it gave " + page.items().size() + " items when " + pageSize + " were asked for");
            }
            if (page.more() && page.cursor().or(from::cursor).equals(from.cursor())) {
                throw new IllegalStateException("it has more behind a cursor that has not moved");
            }
            // Before anything takes effect: a cursor that no store may keep is the feed's mistake.
            FeedPosition behind = from.after(page);
            new Cursor(reader, behind.text(), Optional.empty());
            return Optional.of(page);
        } catch (RuntimeException e) {
            LOG.warn(
                    "feed {} failed, what was known still stands: {}",
                    name,
                    e.getClass().getName());
            failed(e);
            return Optional.empty();
        }
    }

    private void apply(FeedPage page, FeedPosition from, Optional<Instant> lastSuccess) {
        int done = from.doneOf(page);
        FeedPosition position = from.beforePage();
        for (FeedItem item : page.items()) {
            int number = position.done() + 1;
            FeedPosition after = position.after(item);
            if (number > done || (number == done && FeedDesk.mayHaveMoreToDo(item))) {
                counts = counts.and(handled(item, key(position, item), after, lastSuccess));
            }
            position = after;
        }
    }

    /** The key of an item at its place: whatever is told there again after a kill is the same command. */
    private CommandKey key(FeedPosition position, FeedItem item) {
        return new CommandKey("feed "
                + Fingerprint.of(name)
                        .with(position.pages())
                        .with(position.done())
                        .with(item)
                        .hex());
    }

    private Outcome handled(FeedItem item, CommandKey key, FeedPosition after, Optional<Instant> lastSuccess) {
        try {
            return joint.jointly(
                    (unit, appended) -> {
                        put(unit, after, lastSuccess);
                        unit.leftovers().remove(reader, item.name());
                    },
                    () -> desk.handle(key, item));
        } catch (ContentionException | OutcomeUnknownException | StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            LOG.warn("feed {}: an item is kept aside: {}", name, e.getClass().getName());
            Leftover leftover = new Leftover(reader, item.name(), item.toString(), reason, now());
            transactions.write(unit -> {
                unit.leftovers().put(leftover);
                return put(unit, after, lastSuccess);
            });
            return Outcome.KEPT_ASIDE;
        }
    }

    private FeedPosition put(UnitOfWork unit, FeedPosition position, Optional<Instant> lastSuccess) {
        unit.cursors().put(new Cursor(reader, position.text(), lastSuccess));
        return position;
    }

    private Optional<Cursor> saved() {
        return transactions.read(unit -> unit.cursors().find(reader));
    }

    private static FeedPosition position(Optional<Cursor> cursor) {
        return cursor.map(found -> FeedPosition.parse(found.position())).orElse(FeedPosition.BEGINNING);
    }

    private void failed(RuntimeException e) {
        lastFailure = Optional.of(new FeedFailure(now(), e.toString()));
        failures.incrementAndGet();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Puts a {@link FeedReader} together. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_NAME = 100;

        private final String name;
        private final InventoryFeed feed;
        private final Store store;
        private final Function<Store, PreOrders> shop;
        private int pageSize = 500;
        private Duration timeout = Duration.ofSeconds(30);
        private Duration staleAfter = Duration.ofHours(1);
        private InstantSource clock = Clock.systemUTC();
        private Meter meter = Meter.OFF;

        private Builder(String name, InventoryFeed feed, Store store, Function<Store, PreOrders> shop) {
            if (Identifier.checked("feed", name).length() > MAX_NAME) {
                throw new InvalidInputException("feed", name, "is longer than " + MAX_NAME + " characters");
            }
            this.name = name;
            this.feed = feed;
            this.store = store;
            this.shop = shop;
        }

        /**
         * Asks for pages of another size.
         *
         * @param items the most items of a page, 1 to 1000
         * @return this builder
         * @throws InvalidQuantityException if that is out of range
         */
        public Builder pageSize(int items) {
            Batch.checked("pageSize", items);
            this.pageSize = items;
            return this;
        }

        /**
         * Limits the time in which the feed must give a page. One that takes longer has failed, and is not asked again
         * before it comes back.
         *
         * @param patience how long a page may take
         * @return this builder
         */
        public Builder timeout(Duration patience) {
            this.timeout = patience;
            return this;
        }

        /**
         * Says when what is known is out of date.
         *
         * @param age how long ago the feed was last read to its end
         * @return this builder
         */
        public Builder staleAfter(Duration age) {
            this.staleAfter = age;
            return this;
        }

        /**
         * Takes the time from elsewhere than the system.
         *
         * @param newClock tells the time
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Has each pull, and the transactions of the reader, measured; nothing is unless told otherwise.
         *
         * @param metrics is told each measurement
         * @return this builder
         */
        public Builder metrics(Metrics metrics) {
            this.meter = Meter.telling(metrics);
            return this;
        }

        /**
         * Builds.
         *
         * @return the reader
         */
        public FeedReader build() {
            return new FeedReader(this);
        }
    }
}
