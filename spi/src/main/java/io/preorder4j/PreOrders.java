package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.command.DryRun;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.HoldOutcome;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.command.PaymentOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Listing;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.internal.ArchiveDesk;
import io.preorder4j.internal.Batch;
import io.preorder4j.internal.CommandDesk;
import io.preorder4j.internal.Configuration;
import io.preorder4j.internal.DayBookDesk;
import io.preorder4j.internal.DelayDesk;
import io.preorder4j.internal.DelayRules;
import io.preorder4j.internal.Delaying;
import io.preorder4j.internal.DryRuns;
import io.preorder4j.internal.HoldDesk;
import io.preorder4j.internal.Holds;
import io.preorder4j.internal.Inbound;
import io.preorder4j.internal.JoinedTransactions;
import io.preorder4j.internal.Meter;
import io.preorder4j.internal.MoveDesk;
import io.preorder4j.internal.OfferDesk;
import io.preorder4j.internal.OrderDesk;
import io.preorder4j.internal.OwnTransactions;
import io.preorder4j.internal.Policies;
import io.preorder4j.internal.PrivacyDesk;
import io.preorder4j.internal.PromiseDesk;
import io.preorder4j.internal.Promising;
import io.preorder4j.internal.RankDesk;
import io.preorder4j.internal.ReadinessDesk;
import io.preorder4j.internal.Settling;
import io.preorder4j.internal.StandingDesk;
import io.preorder4j.internal.StockDesk;
import io.preorder4j.internal.SupplyDesk;
import io.preorder4j.internal.TabDesk;
import io.preorder4j.internal.Transactions;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.ShopInventory;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.Explanation;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderCount;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.Sorting;
import io.preorder4j.tab.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pre-orders, from the offer to the door.
 *
 * <pre>{@code
 * PreOrders preOrders = PreOrders.builder(store).build();
 * preOrders.open(new CommandKey("open-LP-1977"), Offer.of(sku, availability).withCap(Limit.of(5_000)));
 * preOrders.place(new CommandKey("checkout-4711"), new PlaceOrder("4711", customer, lines));
 * preOrders.receive(new CommandKey("grn-0815"), GoodsReceipt.of(new ReceiptId("grn-0815"), sku, 1_200));
 * }</pre>
 *
 * <p><b>Commands</b> take a key and are carried out once. The same key with the same content gets the first {@link
 * Answer} again, whatever has happened since; with other content it is a {@link CommandConflictException}. A command has
 * taken effect, durably and whole, when it returns. When it throws, nothing has changed — except for an {@link
 * OutcomeUnknownException}, after which the same key tells. Every command may throw a {@link ContentionException} after
 * it lost five races; the same key is safe then, too. Orders and holds may be refused with an {@link
 * io.preorder4j.spi.OverloadedException} in a rush, before anything is done.
 *
 * <p>After every command that touches units, free units are with those who wait for them, as the offer's policy says. A
 * policy that breaks its rules is a {@link PolicyViolationException}.
 *
 * <p>Where more than 1000 pre-orders are to be served, the command takes effect together with the first 1000, and the
 * others follow in transactions of their own. An exception between these leaves the command done and some still to be
 * served: the same key, or the next command on the SKU, goes on.
 *
 * <p>Who has a transaction of their own to commit together with commands asks for the façade {@link #within} it.
 *
 * <p><b>Questions</b> see one consistent state each. Thread-safe: share one.
 */
public final class PreOrders {

    private final Configuration configuration;
    private final Transactions transactions;
    private final InstantSource clock;
    private final OfferDesk offers;
    private final Inbound inbound;
    private final OrderDesk orders;
    private final HoldDesk holds;
    private final MoveDesk moves;
    private final StandingDesk standings;
    private final RankDesk ranks;
    private final SupplyDesk supplies;
    private final StockDesk stocks;
    private final TabDesk tab;
    private final Planning planning;
    private final DryRuns dryRuns;
    private final Promises promises;
    private final Delays delays;
    private final Privacy privacy;
    private final Archive archive;

    private PreOrders(Configuration configuration, Transactions transactions, int queue, int abreast) {
        this.configuration = configuration;
        this.transactions = transactions;
        clock = configuration.clock();
        Policies policies = configuration.policies();
        Delaying delaying = configuration.delaying();
        Promising promising = new Promising(configuration.pastDue(), configuration.threshold(), delaying);
        Settling settling = new Settling(policies, promising, configuration.meter(), transactions.commitsEachPart());
        CommandDesk desk = new CommandDesk(transactions, settling, clock, configuration.meter(), queue, abreast);
        offers = new OfferDesk(desk, policies);
        inbound = new Inbound(configuration.pastDue());
        ReadinessDesk readiness = new ReadinessDesk(transactions, inbound);
        orders = new OrderDesk(
                desk, transactions, policies, promising, inbound, delaying, configuration.inventory(), clock);
        holds = new HoldDesk(desk, delaying);
        moves = new MoveDesk(desk, delaying);
        standings = new StandingDesk(desk);
        ranks = new RankDesk(desk, policies);
        supplies = new SupplyDesk(desk);
        stocks = new StockDesk(desk);
        tab = new TabDesk(transactions);
        planning = new Planning(transactions, inbound, clock);
        dryRuns = new DryRuns(transactions, policies);
        promises = new Promises(
                new PromiseDesk(desk, transactions, promising, configuration.threshold(), readiness, inbound), clock);
        delays = new Delays(new DelayDesk(desk, transactions, delaying), this::preOrder);
        archive = new Archive(new ArchiveDesk(desk, transactions, new DayBookDesk(transactions), clock));
        privacy = new Privacy(new PrivacyDesk(desk, transactions, configuration.pseudonyms()));
    }

    /**
     * Begins to build.
     *
     * @param store where everything is kept
     * @return a builder with the system's clock, the built-in policies and those of providers
     */
    public static Builder builder(Store store) {
        return new Builder(store);
    }

    /**
     * The same library within a transaction of the host's: commands take effect together with what the host itself changes
     * there, or not at all.
     *
     * <pre>{@code
     * try (Connection connection = dataSource.getConnection()) {
     *     connection.setAutoCommit(false);
     *     insertIntoMyOrders(connection, order);
     *     preOrders.within(store.joining(connection)).place(key, order);
     *     connection.commit();
     * }
     * }</pre>
     *
     * <p>Everything is configured as it is here, and it costs next to nothing: ask for it anew for each transaction, or
     * keep it where the store finds the transaction by itself. What is different:
     *
     * <ul>
     *   <li>An {@link Answer} is as good as the host's commit. Until then it is not to be told to anybody. After a
     *       rollback nothing is left of a command, not even its key.
     *   <li>A command is tried once. After a {@link ContentionException} or a {@link io.preorder4j.spi.StoreException}
     *       roll back, and begin again with your own work; the same keys are safe. After any other exception, the store
     *       says whether the transaction may go on without the command.
     *   <li>A command is one piece, however many pre-orders are to be served or told of another date.
     *   <li>Questions see what the transaction has changed so far.
     * </ul>
     *
     * <p>The locks of a command are held until the host's transaction ends: others wait to sell and to move units of its
     * SKUs, and who follows the journal does not go past it. So call the library last, with all lines in one command, and commit at once; call no
     * other service in between. Two transactions with several commands each can be in each other's way in ways that single
     * commands cannot; the database then ends one of them, which is a {@link ContentionException}. Until the transaction
     * has ended, its thread gives no commands elsewhere: they would wait for it. Questions about demand and punctuality are
     * better asked elsewhere, too: {@linkplain Planning their book} would be locked. And so are customers forgotten and offers
     * archived elsewhere: that goes page by page, and here it would be one long transaction.
     *
     * @param hosts a store whose transactions are within the host's, such as the one that {@code JdbcStore.joining} gives
     * @return the façade over that store
     */
    public PreOrders within(Store hosts) {
        return new PreOrders(configuration, new JoinedTransactions(hosts, configuration::withNotices), 0, 1);
    }

    // ---- offers

    /**
     * Opens a SKU for pre-order.
     *
     * @param key the command's key
     * @param offer what is offered
     * @return the offer as it was opened
     * @throws DuplicateIdException if the SKU has an offer already
     * @throws UnknownIdException if the offer names a policy that nobody registered
     */
    public Answer<Offer> open(CommandKey key, Offer offer) {
        return first(open(key, List.of(offer)));
    }

    /**
     * Opens SKUs for pre-order, all or none.
     *
     * @param key the command's key
     * @param newOffers 1 to 1000 offers of different SKUs
     * @return the offers as they were opened
     * @throws DuplicateIdException if a SKU has an offer already
     * @throws UnknownIdException if an offer names a policy that nobody registered
     */
    public Answer<List<Offer>> open(CommandKey key, List<Offer> newOffers) {
        return offers.create(key, newOffers);
    }

    /**
     * Prepares an offer that nobody can buy from yet.
     *
     * @param key the command's key
     * @param offer what will be offered, whatever its state says
     * @return the offer as a draft
     * @throws DuplicateIdException if the SKU has an offer already
     * @throws UnknownIdException if the offer names a policy that nobody registered
     */
    public Answer<Offer> draft(CommandKey key, Offer offer) {
        return first(offers.create(key, List.of(offer.asDraft())));
    }

    /**
     * Begins the sale of a draft.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return {@link OfferState#OPEN}
     * @throws UnknownIdException if the SKU is not offered
     * @throws IllegalStateException if the offer is closed, or sells already
     */
    public Answer<OfferState> publish(CommandKey key, Sku sku) {
        return offers.change(key, "publish", sku, Set.of(OfferState.DRAFT), OfferState.OPEN);
    }

    /**
     * Stops the sale of an open offer for now.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return {@link OfferState#PAUSED}
     * @throws UnknownIdException if the SKU is not offered
     * @throws IllegalStateException if the offer is not open
     */
    public Answer<OfferState> pause(CommandKey key, Sku sku) {
        return offers.change(key, "pause", sku, Set.of(OfferState.OPEN), OfferState.PAUSED);
    }

    /**
     * Goes on with the sale of a paused offer.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return {@link OfferState#OPEN}
     * @throws UnknownIdException if the SKU is not offered
     * @throws IllegalStateException if the offer is not paused
     */
    public Answer<OfferState> resume(CommandKey key, Sku sku) {
        return offers.change(key, "resume", sku, Set.of(OfferState.PAUSED), OfferState.OPEN);
    }

    /**
     * Ends the sale of an offer. What was sold is still received, allocated and dispatched.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return {@link OfferState#CLOSED}
     * @throws UnknownIdException if the SKU is not offered
     * @throws IllegalStateException if the offer is closed already
     */
    public Answer<OfferState> close(CommandKey key, Sku sku) {
        return offers.change(
                key, "close", sku, Set.of(OfferState.DRAFT, OfferState.OPEN, OfferState.PAUSED), OfferState.CLOSED);
    }

    /**
     * Revises an offer in whatever state it is; the state stays. A cap below what is sold stops the sale and takes nothing
     * back. With another policy, all its pre-orders are ranked anew.
     *
     * @param key the command's key
     * @param revision the offer as it should be, whatever its state says
     * @return the offer as it is from now on
     * @throws UnknownIdException if the SKU is not offered
     * @throws UnknownIdException if it names a policy that nobody registered
     * @throws IllegalStateException if the terms of payment would change and it is not a draft
     */
    public Answer<Offer> revise(CommandKey key, Offer revision) {
        return offers.revise(key, revision);
    }

    /**
     * Has an offer allocated by itself, or by hand. A policy that broke its rules has its offers allocated by hand until
     * somebody calls this.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @param mode who brings free units to those who wait
     * @return the mode from now on
     * @throws UnknownIdException if the SKU is not offered
     */
    public Answer<AllocationMode> allocateBy(CommandKey key, Sku sku, AllocationMode mode) {
        return offers.allocateBy(key, sku, mode);
    }

    // ---- orders

    /**
     * Tells what each line of a cart is now: in stock, shipped by a supplier, a pre-order, a backorder, or not to be had.
     * Nothing is kept; the same is decided again at the checkout.
     *
     * @param cart the cart, as the order that it may become
     * @param mixed what the shop does with mixed carts
     * @return each line with its parts, in the cart's order
     */
    public List<ClassifiedLine> classify(PlaceOrder cart, MixedCart mixed) {
        return orders.classify(cart, mixed);
    }

    /**
     * An offer as the outside world lists it.
     *
     * @param sku the SKU
     * @return the listing as of now, if the SKU is offered
     */
    public Optional<Listing> listing(Sku sku) {
        Instant now = clock.instant();
        return transactions.read(unit -> Optional.ofNullable(
                        unit.offers().find(Set.of(sku)).get(sku))
                .flatMap(offer -> tally(unit, sku, now)
                        .map(tally -> new Listing(offer, tally, inbound.cap(unit, offer, now), now))));
    }

    /**
     * Places the lines of an order. Each line is sold whole or refused whole, on its own; two lines of one SKU are
     * counted one after the other.
     *
     * @param key the command's key
     * @param order the order's lines
     * @return what became of each line, in the order's order
     */
    public Answer<List<LineOutcome>> place(CommandKey key, PlaceOrder order) {
        return orders.place(key, order);
    }

    /**
     * Classifies the lines of an order, as {@link #classify} does, and places those that ship later. The others are for the
     * host, who ships them now.
     *
     * @param key the command's key
     * @param order the order's lines
     * @param mixed what the shop does with mixed carts
     * @return what became of each line, in the order's order; of a line that is split, of each part
     */
    public Answer<List<LineOutcome>> checkOut(CommandKey key, PlaceOrder order, MixedCart mixed) {
        return orders.checkOut(key, order, mixed);
    }

    /**
     * Holds the lines of an order for a checkout that is not finished: they count against every cap, and wait for
     * nothing. A hold that has ended frees its units at once, whether or not anybody looks after it.
     *
     * @param key the command's key
     * @param order the order's lines
     * @param timeToLive for how long, 1 ms to 30 days
     * @return what became of each line, in the order's order
     * @throws InvalidInputException if the time to live is out of range
     */
    public Answer<List<LineOutcome>> hold(CommandKey key, PlaceOrder order, Duration timeToLive) {
        return orders.hold(key, order, timeToLive);
    }

    /**
     * Finishes the checkout of a held order: its units wait for their goods from now on, at the place in the backlog that
     * they had from the first.
     *
     * @param key the command's key
     * @param orderId the order
     * @return what became of each line, those that were resolved before last
     * @throws UnknownIdException if the order has no pre-order
     */
    public Answer<List<HoldOutcome>> confirmHold(CommandKey key, String orderId) {
        return holds.confirm(key, orderId);
    }

    /**
     * Keeps a held order for longer.
     *
     * @param key the command's key
     * @param orderId the order
     * @param timeToLive for how long from now on, 1 ms to 30 days
     * @return what became of each line, those that were resolved before last
     * @throws UnknownIdException if the order has no pre-order
     * @throws InvalidInputException if the time to live is out of range
     */
    public Answer<List<HoldOutcome>> extendHold(CommandKey key, String orderId, Duration timeToLive) {
        return holds.extend(key, orderId, timeToLive);
    }

    /**
     * Gives up the checkout of a held order. Its units are for others at once.
     *
     * @param key the command's key
     * @param orderId the order
     * @return what became of each line, those that were resolved before last
     * @throws UnknownIdException if the order has no pre-order
     */
    public Answer<List<HoldOutcome>> releaseHold(CommandKey key, String orderId) {
        return holds.release(key, orderId);
    }

    /**
     * Expires the holds of a SKU that have ended. The cap needs no such sweep; a person who looks at the pre-orders may.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return the units that are held no more
     */
    public Answer<Long> expireHolds(CommandKey key, Sku sku) {
        return holds.expire(key, sku);
    }

    /**
     * Cancels units of a pre-order: as many as asked for, or all that can still be cancelled. Waiting units go first,
     * then those that have come least far. Goods behind cancelled units are free for others at once.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @param cancellation who wants it, and why
     * @return what was cancelled
     */
    public Answer<MoveOutcome> cancel(CommandKey key, PreOrderId id, long units, Cancellation cancellation) {
        return moves.cancel(key, id, units, cancellation);
    }

    /**
     * Leaves a pre-order with fewer units, as its customer wants. It is refused whole if it has no more units than that,
     * or if more of them are dispatched.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many it keeps, 0 to 1,000,000,000
     * @param cancellation who wants it, and why
     * @return what was cancelled
     */
    public Answer<MoveOutcome> reduce(CommandKey key, PreOrderId id, long units, Cancellation cancellation) {
        return moves.reduce(key, id, units, cancellation);
    }

    // ---- standing

    /**
     * Keeps a pre-order from going on. It keeps its place in the backlog, and what is allocated to it.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param reason why, which says whether it is kept from goods or from being picked
     * @return the reason
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<BlockReason> block(CommandKey key, PreOrderId id, BlockReason reason) {
        return standings.block(key, id, reason);
    }

    /**
     * Lets a pre-order go on, as far as this reason goes; others may still block it.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param reason why it was blocked
     * @return the reason
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<BlockReason> unblock(CommandKey key, PreOrderId id, BlockReason reason) {
        return standings.unblock(key, id, reason);
    }

    /**
     * Keeps the allocated units of a pre-order with it when stock is lost: others lose theirs instead.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return {@code true}
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<Boolean> pin(CommandKey key, PreOrderId id) {
        return standings.pin(key, id, true);
    }

    /**
     * Undoes {@link #pin}.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return {@code false}
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<Boolean> unpin(CommandKey key, PreOrderId id) {
        return standings.pin(key, id, false);
    }

    /**
     * Sets and removes labels. The place in the backlog stays; {@link #rerank(CommandKey, PreOrderId)} looks at them.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param set the labels to set
     * @param removed the labels to remove
     * @return the labels from now on
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<Set<Tag>> tag(CommandKey key, PreOrderId id, Set<Tag> set, Set<Tag> removed) {
        return standings.tag(key, id, set, removed);
    }

    /**
     * Puts a pre-order elsewhere in the backlog, whatever the policy says.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param rank the number to go by: the smallest is served first
     * @return its rank from now on
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<Rank> putAt(CommandKey key, PreOrderId id, long rank) {
        return ranks.put(key, id, rank);
    }

    /**
     * Has the policy rank a pre-order anew, as it is now.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return its rank from now on
     * @throws UnknownIdException if there is no such pre-order
     * @throws PolicyViolationException if the policy throws or is too slow
     */
    public Answer<Rank> rerank(CommandKey key, PreOrderId id) {
        return ranks.rerank(key, id);
    }

    /**
     * Has the policy rank all pre-orders of an offer anew that are held, wait or are allocated, in one transaction.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return how many stand elsewhere from now on
     * @throws UnknownIdException if the SKU is not offered
     * @throws PolicyViolationException if the policy throws or is too slow
     */
    public Answer<Integer> rerank(CommandKey key, Sku sku) {
        return ranks.rerank(key, sku);
    }

    /**
     * Takes note that all that was owed for a pre-order was paid. If it was blocked for that, it no longer is.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<PaymentOutcome> paid(CommandKey key, PreOrderId id) {
        return standings.paid(key, id);
    }

    /**
     * Takes note that an attempt to collect what is owed failed. If the time to pay has passed, the pre-order is blocked,
     * and its allocated units go to others.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     * @throws UnknownIdException if there is no such pre-order
     */
    public Answer<PaymentOutcome> paymentFailed(CommandKey key, PreOrderId id) {
        return standings.paymentFailed(key, id);
    }

    /**
     * Blocks all pre-orders of a SKU that were not paid in time, and gives their allocated units to others.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return how many pre-orders it were
     */
    public Answer<Integer> releaseUnpaid(CommandKey key, Sku sku) {
        return standings.releaseUnpaid(key, sku);
    }

    // ---- stock

    /**
     * Announces units that are expected in, all supplies or none.
     *
     * @param key the command's key
     * @param supplies 1 to 1000 supplies with different ids
     * @return the supplies as they were announced
     * @throws DuplicateIdException if a supply was announced already
     * @throws InvalidQuantityException if a supply has no units
     */
    public Answer<List<Supply>> announce(CommandKey key, List<Supply> supplies) {
        return this.supplies.announce(key, supplies);
    }

    /**
     * Changes the day on which a supply is expected, or its units. It is as sure as before.
     *
     * @param key the command's key
     * @param id the supply
     * @param units how many will have come in all, 1 to 1,000,000,000
     * @param expectedOn the day on which those to come are expected, in the shop's zone
     * @return the supply as it is from now on
     * @throws UnknownIdException if no such supply was announced
     */
    public Answer<Supply> revise(CommandKey key, SupplyId id, long units, LocalDate expectedOn) {
        return supplies.revise(key, id, units, expectedOn);
    }

    /**
     * Changes the day on which a supply is expected, or its units, and how sure it is.
     *
     * @param key the command's key
     * @param id the supply
     * @param units how many will have come in all, 1 to 1,000,000,000
     * @param expectedOn the day on which those to come are expected, in the shop's zone
     * @param confidence how many in a hundred of them one may count on, 0 to 100
     * @return the supply as it is from now on
     * @throws UnknownIdException if no such supply was announced
     * @throws InvalidQuantityException if the confidence is out of range
     */
    public Answer<Supply> revise(CommandKey key, SupplyId id, long units, LocalDate expectedOn, int confidence) {
        return supplies.revise(key, id, units, expectedOn, confidence);
    }

    /**
     * Records that nothing more will come of a supply.
     *
     * @param key the command's key
     * @param id the supply
     * @return the supply as it is from now on
     * @throws UnknownIdException if no such supply was announced
     */
    public Answer<Supply> cancel(CommandKey key, SupplyId id) {
        return supplies.cancel(key, id);
    }

    /**
     * Has some units of a supply come as another one, on a day of their own.
     *
     * @param key the command's key
     * @param id the supply
     * @param part the other supply, of the same SKU, with units that are to come of the first
     * @return the first supply without these units
     * @throws UnknownIdException if no such supply was announced
     * @throws DuplicateIdException if the other one was announced already
     * @throws InvalidInputException if the other one is of another SKU
     * @throws InvalidQuantityException if fewer units are to come
     */
    public Answer<Supply> split(CommandKey key, SupplyId id, Supply part) {
        return supplies.split(key, id, part);
    }

    /**
     * Books goods that arrived. They repay a deficit first; what is left goes to those who wait. A receipt counts once
     * by its id, under whatever command key it comes.
     *
     * @param key the command's key
     * @param receipt what arrived
     * @return what became of the receipt
     */
    public Answer<Booking> receive(CommandKey key, GoodsReceipt receipt) {
        return stocks.receive(key, receipt);
    }

    /**
     * Takes a receipt back: what it brought did not come. Free units go first, then allocated ones that are not yet picked
     * and not pinned, the last in rank first; what is still missing is the deficit. Those who keep units of the receipt
     * have units of others from now on, as far as there are any.
     *
     * @param key the command's key
     * @param id the receipt
     * @return what became of it; a receipt that was taken back already is {@link Booking#ALREADY_BOOKED}
     * @throws UnknownIdException if no such receipt was booked
     */
    public Answer<Booking> reverse(CommandKey key, ReceiptId id) {
        return stocks.reverse(key, id);
    }

    /**
     * Books a correction of stock. Lost units are taken from the free ones, then from allocated ones that are not yet
     * picked, the last in rank first; what is still missing is the deficit that the next units repay. An adjustment
     * counts once by its id, under whatever command key it comes.
     *
     * @param key the command's key
     * @param adjustment the correction
     * @return what became of the adjustment
     */
    public Answer<Booking> adjust(CommandKey key, Adjustment adjustment) {
        return stocks.adjust(key, adjustment);
    }

    // ---- fulfilment

    /**
     * Gives free units of a SKU to those who wait, as the policy says, although the offer is allocated by hand.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return the SKU
     * @throws UnknownIdException if the SKU is not offered
     * @throws PolicyViolationException if the policy breaks its rules; nothing has changed
     */
    public Answer<Sku> allocate(CommandKey key, Sku sku) {
        return offers.allocate(key, sku);
    }

    /**
     * Gives free units to one pre-order by hand.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> allocate(CommandKey key, PreOrderId id, long units) {
        return moves.allocate(key, id, units);
    }

    /**
     * Takes allocated units from a pre-order. It waits for them again, at its place; if the offer is allocated by itself,
     * that may be the first.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> release(CommandKey key, PreOrderId id, long units) {
        return moves.release(key, id, units);
    }

    /**
     * Books allocated units as lost that were not on the shelf when they were to be picked. The pre-order waits for them
     * again. Units that were found elsewhere are {@linkplain #release released} instead.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @param loss the id of the correction of stock that goes with it
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> shortPick(CommandKey key, PreOrderId id, long units, AdjustmentId loss) {
        return moves.shortPick(key, id, units, loss);
    }

    /**
     * Records that allocated units were taken from the shelf. That is refused while the pre-order is blocked or something
     * is owed for it.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> pick(CommandKey key, PreOrderId id, long units) {
        return moves.pick(key, id, units);
    }

    /**
     * Records that picked units were packed.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> pack(CommandKey key, PreOrderId id, long units) {
        return moves.pack(key, id, units);
    }

    /**
     * Records that packed units wait for the carrier.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> awaitShipment(CommandKey key, PreOrderId id, long units) {
        return moves.awaitShipment(key, id, units);
    }

    /**
     * Records that the carrier took units.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @param shipment who carries them
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> dispatch(CommandKey key, PreOrderId id, long units, Shipment shipment) {
        return moves.dispatch(key, id, units, shipment);
    }

    // ---- questions

    /**
     * The offer of a SKU.
     *
     * @param sku the SKU
     * @return its offer, if it has one
     */
    public Optional<Offer> offer(Sku sku) {
        return one(sku, skus -> transactions.read(unit -> unit.offers().find(skus)));
    }

    /**
     * How much of an offer is sold or held now. Holds that have ended don't count.
     *
     * @param sku the SKU
     * @return its tally, if it is offered
     */
    public Optional<Tally> tally(Sku sku) {
        Instant now = clock.instant();
        return transactions.read(unit -> tally(unit, sku, now));
    }

    private static Optional<Tally> tally(UnitOfWork unit, Sku sku, Instant now) {
        return Optional.ofNullable(unit.offers().tallies(Set.of(sku)).get(sku))
                .map(tally -> Holds.asOf(unit, tally, now));
    }

    /**
     * The books of a SKU.
     *
     * @param sku the SKU
     * @return its stock, empty books if nothing ever came
     */
    public Stock stock(Sku sku) {
        Optional<Stock> stock =
                one(sku, skus -> transactions.read(unit -> unit.stocks().find(skus)));
        return stock.orElseGet(() -> Stock.none(sku));
    }

    /**
     * A pre-order.
     *
     * @param id the order line
     * @return the pre-order, if the line is one
     */
    public Optional<PreOrder> preOrder(PreOrderId id) {
        return one(id, this::preOrders);
    }

    /**
     * Pre-orders by their order lines.
     *
     * @param ids 1 to 1000 order lines
     * @return those that are pre-orders
     * @throws InvalidQuantityException if there are none or more than 1000 ids
     */
    public Map<PreOrderId, PreOrder> preOrders(Set<PreOrderId> ids) {
        Batch.checked("ids", ids.size());
        return transactions.read(unit -> unit.preOrders().find(ids));
    }

    /**
     * What a receipt would do if it came now, under the offer's policy or any other. It reads the whole backlog of the SKU.
     *
     * @param sku what would come
     * @param units how many, 1 to 1,000,000,000
     * @param policy the name of the policy to try
     * @return who would get what
     * @throws UnknownIdException if nobody registered the policy
     * @throws InvalidQuantityException if the number of units is out of range
     */
    public DryRun dryRun(Sku sku, long units, String policy) {
        return dryRuns.receiving(sku, Units.positive("units", units), policy);
    }

    /**
     * The PreOrder tab: a page of pre-orders.
     *
     * @param filter which pre-orders
     * @param sorting in which order
     * @param after the mark at the end of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the page; while pre-orders change, none is shown twice and none is left out that the filter admits all the time
     * @throws InvalidQuantityException if the limit is out of range
     */
    public PreOrderPage find(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        return tab.find(filter, sorting, after, limit);
    }

    /**
     * The numbers on the PreOrder tab, whatever they are. It reads all that it counts.
     *
     * @param filter which pre-orders
     * @return how many of them are in each status that any is in
     */
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        return tab.count(filter);
    }

    /**
     * The numbers on the PreOrder tab, as far as a person looks: of a million that wait, it reads no more than it counts.
     *
     * @param filter which pre-orders
     * @param most up to which number those in one status are counted, 1 to 1000
     * @return how many of them are in each status that any is in, or that there are more than {@code most}
     * @throws InvalidQuantityException if {@code most} is out of range
     */
    public Map<PreOrderStatus, PreOrderCount> count(PreOrderFilter filter, int most) {
        return tab.count(filter, most);
    }

    /**
     * All that happened to an order line, from its first refusal to the door.
     *
     * @param id the order line
     * @return the entries of the journal about it, in order
     */
    public List<JournalEntry> timeline(PreOrderId id) {
        return tab.timeline(id);
    }

    /**
     * Why a pre-order has not got all its units yet: its place, what it waits for, and why others got goods first.
     *
     * @param id the order line
     * @return the explanation, if the line is a pre-order
     */
    public Optional<Explanation> explain(PreOrderId id) {
        return tab.explain(id);
    }

    /**
     * What is on order and what is sold, looked at together.
     *
     * @return the same object every time
     */
    public Planning planning() {
        return planning;
    }

    /**
     * From which receipts the goods of a pre-order came.
     *
     * @param id the pre-order
     * @return its lots, the oldest first
     */
    public List<Source> sources(PreOrderId id) {
        return tab.sources(id);
    }

    /**
     * Who has units of a receipt, wherever they are now: for a recall.
     *
     * @param receipt the receipt
     * @param sku one of its SKUs
     * @param afterSequence the number of the last pre-order of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next pre-orders by number, and how many units each has
     * @throws UnknownIdException if no such receipt was booked
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<Holding> recall(ReceiptId receipt, Sku sku, long afterSequence, int limit) {
        return tab.recall(receipt, sku, afterSequence, limit);
    }

    /**
     * The receipts and adjustments that were kept aside, because another one had their id.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next of them, in the order of their numbers
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<JournalEntry> conflicts(long afterSequence, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.journal().conflicts(afterSequence, limit));
    }

    /**
     * What a receipt would do under several policies, on the same backlog.
     *
     * @param sku what would come
     * @param units how many, 1 to 1,000,000,000
     * @param policies the names of the policies to compare
     * @return who would get what, policy by policy
     * @throws UnknownIdException if nobody registered one of the policies
     * @throws InvalidQuantityException if the number of units is out of range
     */
    public List<DryRun> compare(Sku sku, long units, List<String> policies) {
        return dryRuns.compare(sku, Units.positive("units", units), policies);
    }

    /**
     * The journal, page by page. A host may follow it, and remember how far it has read: it is given every entry once.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers, as far as no other can appear before them any more
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<JournalEntry> journal(long afterSequence, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.journal().news(afterSequence, limit));
    }

    /**
     * What customers were promised.
     *
     * @return the same object every time
     */
    public Promises promises() {
        return promises;
    }

    /**
     * What the law asks for when a pre-order is late.
     *
     * @return the delays
     */
    public Delays delays() {
        return delays;
    }

    /**
     * What is over.
     *
     * @return the same object every time
     */
    public Archive archive() {
        return archive;
    }

    /**
     * Customers who want to be forgotten.
     *
     * @return the same object every time
     */
    public Privacy privacy() {
        return privacy;
    }

    private static <T> Answer<T> first(Answer<List<T>> answer) {
        return new Answer<>(answer.outcome().get(0), answer.sequence(), answer.repeated());
    }

    private static <K, V> Optional<V> one(K key, Function<Set<K>, Map<K, V>> question) {
        return Optional.ofNullable(question.apply(Set.of(key)).get(key));
    }

    /** Puts {@link PreOrders} together. Not thread-safe. */
    public static final class Builder {

        private final Store store;
        private final List<AllocationPolicy> policies = new ArrayList<>();
        private final List<DelayRule> delayRules = new ArrayList<>();
        private InstantSource clock = Clock.systemUTC();
        private ShopInventory inventory = skus -> Map.of();
        private PastDue pastDue = PastDue.countsFor(14);
        private Duration patience = Duration.ofSeconds(1);
        private Set<NoticeKind> notices = Set.of();
        private Threshold threshold = Threshold.everyDay();
        private Meter meter = Meter.OFF;
        private Supplier<CustomerId> pseudonyms = () -> new CustomerId("anonymous-" + UUID.randomUUID());
        private int queue = 20_000;

        private Builder(Store store) {
            this.store = store;
        }

        /**
         * Takes the time from elsewhere than the system.
         *
         * @param newClock tells the time that is recorded with facts; nothing is ever ordered by it
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Registers a policy of the host's. One that is a {@link java.util.ServiceLoader} provider of {@link
         * AllocationPolicy} is found without this.
         *
         * @param policy a policy with a name of its own
         * @return this builder
         */
        public Builder policy(AllocationPolicy policy) {
            policies.add(policy);
            return this;
        }

        /**
         * Registers a law of delays, in addition to the built-in ones and to those that the {@link java.util.ServiceLoader} finds. One
         * with the name of a built-in one takes its place: so a host tells the holidays that it knows.
         *
         * @param rule a rule with a name that no other has
         * @return this builder
         */
        public Builder delayRule(DelayRule rule) {
            delayRules.add(rule);
            return this;
        }

        /**
         * Limits the time in which a policy that is not built in must answer. One that takes longer is a {@link
         * PolicyViolationException}, and is not asked again by this object.
         *
         * @param newPatience how long one answer may take, 1 second unless told otherwise
         * @return this builder
         */
        public Builder policyTimeout(Duration newPatience) {
            this.patience = newPatience;
            return this;
        }

        /**
         * Says what can be delivered without a pre-order; nothing unless told otherwise.
         *
         * @param newInventory the host's own stock, and what suppliers ship
         * @return this builder
         */
        public Builder inventory(ShopInventory newInventory) {
            this.inventory = newInventory;
            return this;
        }

        /**
         * Says how long one goes on counting on a supply that is late; 14 days unless told otherwise. Caps by supply,
         * readiness and what is available to promise go by it.
         *
         * @param rule for how many days after its day a supply still counts
         * @return this builder
         */
        public Builder pastDue(PastDue rule) {
            this.pastDue = rule;
            return this;
        }

        /**
         * Says from how many days on a customer is told of another date; every other day is told unless told otherwise.
         *
         * @param newThreshold the least difference that is told
         * @return this builder
         */
        public Builder dateChanges(Threshold newThreshold) {
            this.threshold = newThreshold;
            return this;
        }

        /**
         * Says what customers are told; nothing unless told otherwise. A notice is written together with the change that
         * owes it, and stays until a {@link io.preorder4j.notice.NoticeRelay} delivers it: have one run for as long as you ask for notices.
         *
         * @param kinds the kinds of notices that changes owe from now on
         * @return this builder
         */
        public Builder notices(Set<NoticeKind> kinds) {
            this.notices = Set.copyOf(kinds);
            return this;
        }

        /**
         * Has commands, their transactions and what they allocate measured; nothing is unless told otherwise. {@linkplain
         * #within Within} a transaction of the host's, a command is told when it is done, whatever becomes of it, and the
         * transaction is the host's to measure.
         *
         * @param metrics is told each measurement, on the thread of the command
         * @return this builder
         */
        public Builder metrics(Metrics metrics) {
            this.meter = Meter.telling(metrics);
            return this;
        }

        /**
         * Names customers who are forgotten; random names unless told otherwise. That is for tests that compare: whoever can
         * tell the next name can tell who it was.
         *
         * @param newPseudonyms gives a name that no customer has, another one each time
         * @return this builder
         */
        public Builder pseudonyms(Supplier<CustomerId> newPseudonyms) {
            this.pseudonyms = newPseudonyms;
            return this;
        }

        /**
         * Says how many orders may wait for their turn in a rush. Those that are placed at the same time are carried out
         * together, in one transaction: none waits for company, and none for another SKU's crowd. One more than may wait is an {@link
         * io.preorder4j.spi.OverloadedException}.
         *
         * @param orders how many, 20,000 unless told otherwise; 0 to have each carried out in a transaction of its own
         * @return this builder
         * @throws InvalidQuantityException if there are fewer than 0
         */
        public Builder queue(int orders) {
            this.queue = (int) Units.notNegative("queue", orders);
            return this;
        }

        /**
         * Builds.
         *
         * @return the façade
         * @throws DuplicateIdException if two policies have one name
         */
        public PreOrders build() {
            Configuration configuration = new Configuration(
                    clock,
                    new Policies(policies, patience),
                    new Delaying(new DelayRules(delayRules)),
                    inventory,
                    pastDue,
                    threshold,
                    notices,
                    meter,
                    pseudonyms);
            Transactions transactions = new OwnTransactions(configuration.withNotices(store), meter);
            return new PreOrders(configuration, transactions, store.isShared() ? queue : 0, store.writers());
        }
    }
}
