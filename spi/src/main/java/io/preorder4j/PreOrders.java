package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.command.DryRun;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.internal.Batch;
import io.preorder4j.internal.CommandDesk;
import io.preorder4j.internal.DryRuns;
import io.preorder4j.internal.MoveDesk;
import io.preorder4j.internal.OfferDesk;
import io.preorder4j.internal.OrderDesk;
import io.preorder4j.internal.Policies;
import io.preorder4j.internal.Settling;
import io.preorder4j.internal.StockDesk;
import io.preorder4j.internal.Transactions;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
 * it lost five races; the same key is safe then, too.
 *
 * <p>After every command that touches units, free units are with those who wait for them, as the offer's policy says. A
 * policy that breaks its rules is a {@link PolicyViolationException}.
 *
 * <p>Where more than 1000 pre-orders are to be served, the command takes effect together with the first 1000, and the
 * others follow in transactions of their own. An exception between these leaves the command done and some still to be
 * served: the same key, or the next command on the SKU, goes on.
 *
 * <p><b>Questions</b> see one consistent state each. Thread-safe: share one.
 */
public final class PreOrders {

    private final Transactions transactions;
    private final OfferDesk offers;
    private final OrderDesk orders;
    private final MoveDesk moves;
    private final StockDesk stocks;
    private final DryRuns dryRuns;

    private PreOrders(Builder builder) {
        Policies policies = new Policies(builder.policies);
        transactions = new Transactions(builder.store);
        CommandDesk desk = new CommandDesk(transactions, new Settling(transactions, policies), builder.clock);
        offers = new OfferDesk(desk, policies);
        orders = new OrderDesk(desk, policies);
        moves = new MoveDesk(desk);
        stocks = new StockDesk(desk);
        dryRuns = new DryRuns(transactions, policies);
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
        Answer<List<Offer>> answer = open(key, List.of(offer));
        return new Answer<>(answer.outcome().get(0), answer.sequence(), answer.repeated());
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
        return offers.open(key, newOffers);
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
        return offers.change(key, sku, OfferState.PAUSED);
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
        return offers.change(key, sku, OfferState.OPEN);
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
        return offers.change(key, sku, OfferState.CLOSED);
    }

    // ---- orders

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
     * Cancels units of a pre-order: as many as asked for, or all that can still be cancelled. Waiting units go first,
     * then those that have come least far. Goods behind cancelled units are free for others at once.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what was cancelled
     */
    public Answer<MoveOutcome> cancel(CommandKey key, PreOrderId id, long units) {
        return moves.cancel(key, id, units);
    }

    // ---- stock

    /**
     * Announces units that are expected in, all supplies or none.
     *
     * @param key the command's key
     * @param supplies 1 to 1000 supplies with different ids
     * @return the supplies as they were announced
     * @throws DuplicateIdException if a supply was announced already
     */
    public Answer<List<Supply>> announce(CommandKey key, List<Supply> supplies) {
        return stocks.announce(key, supplies);
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
     * Records that allocated units were taken from the shelf.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> pick(CommandKey key, PreOrderId id, long units) {
        return moves.move(key, id, new Move(Stage.ALLOCATED, Stage.PICKED, units));
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
        return moves.move(key, id, new Move(Stage.PICKED, Stage.PACKED, units));
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
        return moves.move(key, id, new Move(Stage.PACKED, Stage.AWAITING_SHIPMENT, units));
    }

    /**
     * Records that the carrier took units.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 to 1,000,000,000
     * @return what moved: all of these units, or none
     */
    public Answer<MoveOutcome> dispatch(CommandKey key, PreOrderId id, long units) {
        return moves.move(key, id, new Move(Stage.AWAITING_SHIPMENT, Stage.DISPATCHED, units));
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
     * How much of an offer is sold.
     *
     * @param sku the SKU
     * @return its tally, if it is offered
     */
    public Optional<Tally> tally(Sku sku) {
        return one(sku, skus -> transactions.read(unit -> unit.offers().tallies(skus)));
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
     * The journal, page by page.
     *
     * @param afterSequence the number of the last entry of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next entries in the order of their numbers
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<JournalEntry> journal(long afterSequence, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.journal().page(afterSequence, limit));
    }

    private static <K, V> Optional<V> one(K key, Function<Set<K>, Map<K, V>> question) {
        return Optional.ofNullable(question.apply(Set.of(key)).get(key));
    }

    /** Puts {@link PreOrders} together. Not thread-safe. */
    public static final class Builder {

        private final Store store;
        private final List<AllocationPolicy> policies = new ArrayList<>();
        private InstantSource clock = Clock.systemUTC();

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
         * Builds.
         *
         * @return the façade
         * @throws DuplicateIdException if two policies have one name
         */
        public PreOrders build() {
            return new PreOrders(this);
        }
    }
}
