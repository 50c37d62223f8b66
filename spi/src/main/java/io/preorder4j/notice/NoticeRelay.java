package io.preorder4j.notice;

import io.preorder4j.internal.Meter;
import io.preorder4j.internal.OwnTransactions;
import io.preorder4j.internal.Transactions;
import io.preorder4j.metrics.LetterAttempt;
import io.preorder4j.metrics.LetterAttempt.Outcome;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to customers what they are owed. The host calls {@link #deliverOnce} when it likes, or has the relay do that
 * itself:
 *
 * <pre>{@code
 * NoticeRelay relay = NoticeRelay.builder(store, notifier).recipients(recipients).build();
 * relay.start(Duration.ofSeconds(5));
 * ...
 * relay.close();
 * }</pre>
 *
 * <p>Relays may run in as many processes as there are. A letter that one has taken no other takes, until it is delivered,
 * failed, or the lease is over because the process is gone. Letters of one order leave one after the other; those of
 * different orders wait for nobody. After an attempt that failed there is a {@link Backoff}, and after the last one the
 * letter is dead: it waits in the {@link Outbox} for somebody to look, and the next one of the order leaves.
 *
 * <p>Thread-safe.
 */
public final class NoticeRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);

    private final Transactions transactions;
    private final Notifier notifier;
    private final Consumer<Letter> afterwards;
    private final Recipients recipients;
    private final NoticeTemplate template;
    private final InstantSource clock;
    private final int attempts;
    private final Backoff backoff;
    private final Duration timeout;
    private final Duration lease;
    private final Meter meter;
    private final int atOnce;
    private final String holder = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work, "preorder4j-notice"));
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread runner;

    private NoticeRelay(Builder builder) {
        transactions = new OwnTransactions(builder.store, builder.meter);
        notifier = builder.notifier;
        afterwards = builder.afterwards;
        recipients = builder.recipients;
        template = builder.template;
        clock = builder.clock;
        attempts = builder.attempts;
        backoff = builder.backoff;
        timeout = builder.timeout;
        lease = builder.lease;
        atOnce = builder.atOnce;
        meter = builder.meter;
    }

    /**
     * Begins to build.
     *
     * @param store where notices are kept
     * @param notifier who delivers letters
     * @return a builder with plain English words, UTC, the system's clock, 5 attempts, 30 seconds for each, a lease of 5
     *     minutes, and 4 letters at once
     */
    public static Builder builder(Store store, Notifier notifier) {
        return new Builder(store, notifier);
    }

    /**
     * Delivers all that is due now, and returns when every letter is delivered or has failed.
     *
     * @return what was done
     * @throws IllegalStateException if the relay is closed, or the thread is interrupted; what was on its way then is sent
     *     again when its lease is over
     */
    public Round deliverOnce() {
        if (isClosed()) {
            throw new IllegalStateException("the relay is closed");
        }
        return untilNothingIsDue();
    }

    /**
     * Has the relay deliver by itself, again and again, on a thread of its own. An exception is logged, and the next time
     * is tried.
     *
     * @param interval how long to wait after all that was due is delivered
     * @throws IllegalStateException if it was started before, or is closed
     */
    public synchronized void start(Duration interval) {
        if (isClosed() || runner != null) {
            throw new IllegalStateException("the relay is " + (isClosed() ? "closed" : "started already"));
        }
        Thread started = daemon(() -> deliverUntilClosed(interval), "preorder4j-notices");
        started.start();
        runner = started;
    }

    /** Takes no more letters, and waits for those on their way: not longer than a delivery may take. */
    @Override
    public void close() {
        closing.countDown();
        Thread stopping = runner();
        try {
            if (stopping != null) {
                stopping.join(timeout.toMillis() + 1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Round untilNothingIsDue() {
        Round done = Round.NOTHING;
        try (Flights flights = new Flights(threads, this::deliver, timeout)) {
            do {
                List<Landing> landed = flights.landed();
                int free = isClosed() ? 0 : atOnce - flights.count();
                Turn turn = transactions.write(unit -> turn(unit, landed, free));
                done = done.plus(turn.done());
                turn.leases().forEach(flights::start);
                turn.attempts().forEach(meter::record);
            } while (flights.count() > 0);
        }
        return done;
    }

    private synchronized @Nullable Thread runner() {
        return runner;
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    private void deliverUntilClosed(Duration interval) {
        try {
            while (!isClosed()) {
                deliverAndGoOn();
                if (closing.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("the relay was interrupted, and delivers no more");
        }
    }

    private void deliverAndGoOn() {
        try {
            untilNothingIsDue();
        } catch (RuntimeException e) {
            LOG.warn("letters could not be delivered, and are tried again", e);
        }
    }

    private void deliver(Lease lease) {
        Letter letter = lease.addressedBy(recipients);
        notifier.deliver(letter, template.words(letter));
        afterwards.accept(letter);
    }

    /** Writes what came of letters, and takes the next ones, in one transaction. */
    private Turn turn(UnitOfWork unit, List<Landing> landed, int free) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<LetterAttempt> attempted = written(unit, landed, now);
        List<Lease> next = free > 0 ? new Leases(unit, now, now.plus(lease), holder).take(free) : List.of();
        return new Turn(attempted, next);
    }

    private List<LetterAttempt> written(UnitOfWork unit, List<Landing> landed, Instant now) {
        if (landed.isEmpty()) {
            return List.of();
        }
        List<OwedNotice> stored = unit.notices()
                .lock(landed.stream().map(landing -> landing.lease().orderId()).collect(Collectors.toSet()));
        List<OwedNotice> changed = new ArrayList<>();
        List<LetterAttempt> attempted = new ArrayList<>();
        for (Landing landing : landed) {
            List<OwedNotice> held =
                    stored.stream().filter(landing.lease()::holds).toList();
            // If the lease was over and somebody else has the letter, it is theirs to tell what came of it.
            if (!held.isEmpty()) {
                attempted.add(attempt(landing));
                held.forEach(owed -> changed.add(owed.with(after(landing, owed.delivery(), now))));
            }
        }
        unit.notices().update(changed);
        return attempted;
    }

    private Delivery after(Landing landing, Delivery before, Instant now) {
        if (landing.delivered()) {
            return before.delivered(now);
        }
        int attempt = landing.lease().attempt();
        return attempt < attempts
                ? before.retriedAt(now.plus(backoff.after(attempt)).truncatedTo(ChronoUnit.MICROS))
                : before.givenUp(now);
    }

    private LetterAttempt attempt(Landing landing) {
        Lease flown = landing.lease();
        Outcome failure = flown.attempt() < attempts ? Outcome.FAILED : Outcome.DEAD;
        return new LetterAttempt(
                flown.lines().get(0).notice().kind(),
                landing.delivered() ? Outcome.DELIVERED : failure,
                flown.lines().size(),
                flown.overdue());
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What came of letters that were on their way, and those that are from now on. */
    private record Turn(List<LetterAttempt> attempts, List<Lease> leases) {

        Round done() {
            return attempts.stream()
                    .map(attempt -> switch (attempt.outcome()) {
                        case DELIVERED -> new Round(1, 0, 0);
                        case FAILED -> new Round(0, 1, 0);
                        case DEAD -> new Round(0, 0, 1);
                    })
                    .reduce(Round.NOTHING, Round::plus);
        }
    }

    /** Puts a relay together. Not thread-safe. */
    public static final class Builder {

        private final Store store;
        private final Notifier notifier;
        private Recipients recipients = (customer, orderId) -> new Recipient(Locale.ENGLISH, ZoneOffset.UTC);
        private NoticeTemplate template = new PlainEnglish();
        private InstantSource clock = Clock.systemUTC();
        private int attempts = 5;
        private Backoff backoff = Backoff.usual();
        private Duration timeout = Duration.ofSeconds(30);
        private Duration lease = Duration.ofMinutes(5);
        private int atOnce = 4;
        private Consumer<Letter> afterwards = letter -> {};
        private Meter meter = Meter.OFF;

        private Builder(Store store, Notifier notifier) {
            this.store = store;
            this.notifier = notifier;
        }

        /**
         * Says how customers read.
         *
         * @param newRecipients knows the customers
         * @return this builder
         */
        public Builder recipients(Recipients newRecipients) {
            this.recipients = newRecipients;
            return this;
        }

        /**
         * Has something done with every letter after it was delivered, such as {@link
         * io.preorder4j.Delays#noticeSent(Letter) telling the law}. If that throws, the letter counts as not delivered, and
         * comes again with the same id.
         *
         * @param newAfterwards is given the letter, on the thread that delivered it
         * @return this builder
         */
        public Builder afterwards(Consumer<Letter> newAfterwards) {
            this.afterwards = newAfterwards;
            return this;
        }

        /**
         * Has letters say something else.
         *
         * @param newTemplate puts letters into words
         * @return this builder
         */
        public Builder template(NoticeTemplate newTemplate) {
            this.template = newTemplate;
            return this;
        }

        /**
         * Takes the time from elsewhere than the system.
         *
         * @param newClock tells when letters are due and leases are over; those of all relays of a store should agree
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Limits the attempts.
         *
         * @param most after how many a letter is dead, 1 or more
         * @return this builder
         */
        public Builder attempts(int most) {
            this.attempts = most;
            return this;
        }

        /**
         * Says when a letter that failed is tried again.
         *
         * @param newBackoff how long to wait
         * @return this builder
         */
        public Builder backoff(Backoff newBackoff) {
            this.backoff = newBackoff;
            return this;
        }

        /**
         * Limits the time in which a letter must be delivered.
         *
         * @param newTimeout how long one attempt may take
         * @return this builder
         */
        public Builder timeout(Duration newTimeout) {
            this.timeout = newTimeout;
            return this;
        }

        /**
         * Says how long a letter is kept from other relays.
         *
         * @param newLease when the process is gone, another one sends the letter after so long; longer than a delivery
         *     may take
         * @return this builder
         */
        public Builder lease(Duration newLease) {
            this.lease = newLease;
            return this;
        }

        /**
         * Says how many letters are on their way at the same time, each on its own thread.
         *
         * @param letters how many, 1 to 1000
         * @return this builder
         */
        public Builder atOnce(int letters) {
            this.atOnce = letters;
            return this;
        }

        /**
         * Has each attempt to deliver a letter, and the transactions of the relay, measured; nothing is unless told otherwise.
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
         * @return the relay, not started
         * @throws IllegalArgumentException if there is no attempt, nothing at once, or more than 1000, or the lease is not
         *     longer than the timeout
         */
        public NoticeRelay build() {
            if (attempts < 1 || atOnce < 1 || atOnce > 1000 || lease.compareTo(timeout) <= 0) {
                throw new IllegalArgumentException("a relay with " + attempts + " attempts, " + atOnce
                        + " letters at once, a timeout of " + timeout + " and a lease of " + lease);
            }
            return new NoticeRelay(this);
        }
    }
}
