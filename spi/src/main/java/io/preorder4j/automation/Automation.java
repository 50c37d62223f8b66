package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.automation.EffectDesk.Occasion;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.internal.Batch;
import io.preorder4j.internal.JointStore;
import io.preorder4j.internal.Meter;
import io.preorder4j.internal.Repeating;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Lets rules answer what happens.
 *
 * <pre>{@code
 * Automation automation = Automation.builder(store, joint -> PreOrders.builder(joint).build())
 *         .rule(new ReleaseToPicking(), Beginning.NOW)
 *         .review(new CloseAtAvailability())
 *         .build();
 * automation.start(Duration.ofSeconds(5), Duration.ofMinutes(1));
 * }</pre>
 *
 * <p>Each rule reads the journal behind a cursor of its own that survives the process, in order, whatever the others do. Its
 * commands have keys made of its name and the number of the entry: after a kill anywhere each has one effect. A rule that
 * throws is asked three times; then the entry is {@linkplain #keptAside kept aside} with the reason, and the rule goes on.
 *
 * <p>What a rule causes is answered by rules again. Which facts a rule caused is noted with them; after {@value
 * RuleLoop#LONGEST_CHAIN} commands that follow from each other the chain is cut, and the rule that would have gone on is
 * suspended, durably, until {@link #resume}. The {@link RuleLoop} that tells why is kept aside, too.
 *
 * <p>Several processes may run the same rules. Thread-safe.
 */
public final class Automation implements AutoCloseable {

    private static final int PAGE = 1000;

    private final EffectDesk desk;
    private final Map<String, RuleReader> rules = new LinkedHashMap<>();
    private final Map<String, Review> reviews = new LinkedHashMap<>();
    private final Repeating repeating = new Repeating("automation");
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean closed;

    private Automation(Builder builder) {
        JointStore joint = new JointStore(builder.store);
        desk = new EffectDesk(joint, builder.shop.apply(joint), builder.clock, builder.meter);
        reviews.putAll(builder.reviews);
        builder.rules.forEach((name, rule) -> rules.put(name, new RuleReader(rule, desk)));
        rules.forEach((name, reader) -> reader.begin(builder.beginnings.getOrDefault(name, Beginning.NOW)));
    }

    /**
     * Begins to build.
     *
     * @param store where everything is kept
     * @param shop builds the façade that carries out what rules want, over the store that it is given
     * @return a builder without rules, with the system's clock
     */
    public static Builder builder(Store store, Function<Store, PreOrders> shop) {
        return new Builder(store, shop);
    }

    /**
     * Lets every rule answer what has happened, and what comes of that, until nobody has anything left to read.
     *
     * @throws ContentionException if the store lost five races; the other rules went on, and the next run goes on here
     * @throws OutcomeUnknownException if the store cannot tell whether a command took effect; the next run finds out
     * @throws StoreException if the store failed; the next run goes on
     */
    public void runOnce() {
        running.lock();
        try {
            Failures failures = new Failures();
            boolean more = true;
            while (more && !closed && failures.isEmpty()) {
                more = false;
                for (RuleReader rule : rules.values()) {
                    more |= failures.unless(rule::readOn);
                }
            }
            failures.rethrow();
        } finally {
            running.unlock();
        }
    }

    /**
     * Lets every review look at every offer, once.
     *
     * @throws ContentionException if the store lost five races; the next time looks at everything again
     * @throws OutcomeUnknownException if the store cannot tell whether a command took effect
     * @throws StoreException if the store failed
     */
    public void reviewOnce() {
        running.lock();
        try {
            Instant now = desk.clock().instant();
            Optional<Sku> after = Optional.empty();
            List<Offer> page;
            do {
                page = offers(after);
                for (Offer offer : page) {
                    reviews.values().forEach(review -> look(review, offer, now));
                    after = Optional.of(offer.sku());
                }
            } while (!page.isEmpty() && !closed);
        } finally {
            running.unlock();
        }
    }

    /**
     * Runs rules and reviews again and again on a thread of its own, until it is closed.
     *
     * @param pause how long to wait between two runs of the rules, 1 ms or more
     * @param reviewPause how long to wait between two reviews, each of which reads all offers, 1 ms or more
     */
    public void start(Duration pause, Duration reviewPause) {
        repeating.every(pause, this::runOnce);
        repeating.every(reviewPause, this::reviewOnce);
    }

    /** Ends what {@link #start} began, after the page that is being read. */
    @Override
    public void close() {
        closed = true;
        repeating.close();
    }

    /**
     * How far a rule has come.
     *
     * @param rule the name of the rule
     * @return its status as of now
     * @throws UnknownIdException if there is no such rule here
     */
    public RuleStatus status(String rule) {
        return reader(rule).status();
    }

    /**
     * What a rule could not do, and why.
     *
     * @param rule the name of the rule, or of a review
     * @param afterItem the last item of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next entries or offers, and the loop that suspends the rule if it is suspended
     * @throws UnknownIdException if there is neither such a rule nor such a review here
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<Leftover> keptAside(String rule, Optional<String> afterItem, int limit) {
        Batch.checked("limit", limit);
        String reader = reviews.containsKey(rule) && !rules.containsKey(rule)
                ? reviewer(rule)
                : reader(rule).reader();
        return desk.transactions().read(unit -> unit.leftovers().page(reader, afterItem, limit));
    }

    /**
     * Lets a rule answer an entry again that was kept aside. If that works, it is kept aside no longer.
     *
     * @param rule the name of the rule
     * @param sequence the number of the entry
     * @throws UnknownIdException if there is no such rule here, or no such entry
     * @throws RuntimeException if the rule or its command throws again
     */
    public void retry(String rule, long sequence) {
        running.lock();
        try {
            reader(rule).answerAgain(sequence);
        } finally {
            running.unlock();
        }
    }

    /**
     * Lets a suspended rule go on behind the entry at which it was cut.
     *
     * @param rule the name of the rule
     * @throws UnknownIdException if there is no such rule here
     */
    public void resume(String rule) {
        reader(rule).resume();
    }

    private RuleReader reader(String rule) {
        return Optional.ofNullable(rules.get(rule)).orElseThrow(() -> new UnknownIdException("rule", rule));
    }

    private static String reviewer(String review) {
        return "review " + review;
    }

    private List<Offer> offers(Optional<Sku> after) {
        return desk.transactions().read(unit -> unit.offers().page(after, PAGE));
    }

    private void look(Review review, Offer offer, Instant now) {
        String item = "offer " + offer.sku();
        Occasion occasion = new Occasion(reviewer(review.name()), review.name(), item, 0, 1);
        desk.attempt(occasion, offer.toString(), () -> review.look(offer, now, desk.preOrders()));
    }

    /** The first thing that the store threw: the other rules have their turn before it is thrown on. */
    private static final class Failures {

        private Optional<RuntimeException> first = Optional.empty();

        boolean isEmpty() {
            return first.isEmpty();
        }

        boolean unless(BooleanSupplier turn) {
            try {
                return turn.getAsBoolean();
            } catch (RuntimeException e) {
                first = first.or(() -> Optional.of(e));
                return false;
            }
        }

        void rethrow() {
            first.ifPresent(failure -> {
                throw failure;
            });
        }
    }

    /** Puts an {@link Automation} together. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_NAME = 100;

        private final Store store;
        private final Function<Store, PreOrders> shop;
        private final Map<String, Rule> rules = new LinkedHashMap<>();
        private final Map<String, Beginning> beginnings = new LinkedHashMap<>();
        private final Map<String, Review> reviews = new LinkedHashMap<>();
        private InstantSource clock = Clock.systemUTC();
        private Meter meter = Meter.OFF;

        private Builder(Store store, Function<Store, PreOrders> shop) {
            this.store = store;
            this.shop = shop;
        }

        /**
         * Adds a rule.
         *
         * @param rule the rule
         * @param beginning where it begins if it was never there before; {@link Beginning#NOW} is when this is built
         * @return this builder
         * @throws InvalidInputException if its name is no identifier of at most 100 characters
         * @throws DuplicateIdException if another rule has its name
         */
        public Builder rule(Rule rule, Beginning beginning) {
            add(rules, "rule", rule.name(), rule);
            beginnings.put(rule.name(), beginning);
            return this;
        }

        /**
         * Adds a review.
         *
         * @param review the review
         * @return this builder
         * @throws InvalidInputException if its name is no identifier of at most 100 characters
         * @throws DuplicateIdException if another review has its name
         */
        public Builder review(Review review) {
            add(reviews, "review", review.name(), review);
            return this;
        }

        /**
         * Takes the time from elsewhere than the system.
         *
         * @param newClock tells the time, to reviews above all
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Has each answer of a rule, and the transactions of the automation, measured; nothing is unless told otherwise.
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
         * @return the automation; rules that were never there before have begun
         */
        public Automation build() {
            return new Automation(this);
        }

        private static <T> void add(Map<String, T> named, String field, String name, T each) {
            if (Identifier.checked(field, name).length() > MAX_NAME) {
                throw new InvalidInputException(field, name, "is longer than " + MAX_NAME + " characters");
            }
            if (named.putIfAbsent(name, each) != null) {
                throw new DuplicateIdException(field, name);
            }
        }
    }
}
