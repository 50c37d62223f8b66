package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.Channel;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.event.ArchivePurged;
import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.LineClassified;
import io.preorder4j.core.event.OfferArchived;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.spi.Buyer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is sold, within the caps in force at that time. */
final class SaleRecount {

    private final Told told;
    private final StockRecount stocks;

    SaleRecount(Told told, StockRecount stocks) {
        this.told = told;
        this.stocks = stocks;
    }

    void register(Effects effects) {
        effects.on(PreOrderPlaced.class, this::place);
        effects.on(PreOrderRefused.class, this::refuse);
        effects.on(CustomerAnonymised.class, this::forget);
        effects.on(OfferArchived.class, this::archive);
        effects.on(ArchivePurged.class, purged -> require(purged.skus().isEmpty(), "entries are gone"));
        effects.on(LineClassified.class, classified -> {
            LineClass lineClass = classified.part().lineClass();
            require(lineClass.shipsNow(), "what is " + lineClass + " does not ship now");
        });
    }

    /** Who is forgotten was written over in the entries before; no number changes. */
    private void forget(CustomerAnonymised forgotten) {
        require(forgotten.preOrders() <= told.preOrders.size(), "there are not so many pre-orders");
    }

    /** Only where it is kept changes. */
    private void archive(OfferArchived archived) {
        require(told.offer(archived.sku()).state() == OfferState.CLOSED, "the offer is not closed");
        List<PreOrder> ofSku = told.preOrders.values().stream()
                .filter(preOrder -> preOrder.sku().equals(archived.sku()))
                .toList();
        require(ofSku.size() == archived.preOrders(), "there are " + ofSku.size() + " pre-orders");
        require(
                ofSku.stream().map(PreOrder::stages).allMatch(stages -> stages.active() == stages.in(Stage.DISPATCHED)),
                "some are not over");
        told.archived.add(archived.sku());
    }

    private void place(PreOrderPlaced placed, JournalEntry entry) {
        PreOrder preOrder = placed.preOrder();
        Offer offer = told.offer(preOrder.sku());
        requireOnSale(offer, entry.at());
        requireAsAgreed(preOrder, offer, entry);
        requireFresh(preOrder);
        told.lines.requireNoEndedHold(preOrder.sku(), entry.at());
        require(!told.preOrders.containsKey(preOrder.id()), "the order line is placed already");
        told.count(preOrder, preOrder.stages().ordered());
        requireWithin(offer.caps(), preOrder, entry.at());
        told.put(preOrder);
    }

    private static void requireOnSale(Offer offer, Instant now) {
        require(offer.state() == OfferState.OPEN, "the offer is " + offer.state());
        require(!offer.window().opensAfter(now), "the sale has not begun");
        require(!offer.window().isOver(now), "the sale is over");
    }

    private static void requireAsAgreed(PreOrder preOrder, Offer offer, JournalEntry entry) {
        require(preOrder.sequence() == entry.sequence(), "the sequence of a pre-order is the number of its entry");
        require(preOrder.placedAt().equals(entry.at()), "a pre-order is placed at the time of its entry");
        require(preOrder.tags().containsAll(offer.tags()), "the tags of the offer are " + offer.tags());
        require(preOrder.told().equals(preOrder.purchase().promised()), "the first promise is told");
        LineClass lineClass = LineClass.of(offer.availability(), entry.at());
        require(preOrder.purchase().lineClass() == lineClass, "the line is " + lineClass);
        require(Precedence.hasRank(offer, preOrder), "the policy gives another rank");
    }

    private static void requireFresh(PreOrder preOrder) {
        Optional<Instant> until = preOrder.standing().heldUntil();
        long units = preOrder.stages().ordered();
        require(
                preOrder.stages().equals(until.isPresent() ? Stages.held(units) : Stages.waiting(units)),
                "no unit has moved yet");
        require(isAsGood(preOrder.standing()), "nothing is the matter with it yet");
    }

    private static boolean isAsGood(Standing standing) {
        Standing released = standing.notHeld();
        return released.equals(released.delay().map(Standing.good()::with).orElse(Standing.good()));
    }

    private void requireWithin(Caps caps, PreOrder preOrder, Instant now) {
        Tally tally = told.tally(preOrder.sku());
        long bought = told.purchases.getOrDefault(new Buyer(preOrder.sku(), preOrder.customer()), 0L);
        requireWithin("the customer", bought, caps.perCustomer());
        requireWithin("the offer", tally.active(), caps.total());
        requireWithin("the open waves", tally.active(), caps.opened(now));
        if (caps.supply().isPresent()) {
            Limit most = caps.supply().get().of(stocks.supplied(preOrder.sku()));
            requireWithin("what is on order", tally.active(), most);
        }
        if (preOrder.purchase().channel().isPresent()) {
            Channel channel = preOrder.purchase().channel().get();
            requireWithin("the channel", tally.of(channel), caps.of(channel));
        }
    }

    private static void requireWithin(String whose, long units, Limit limit) {
        require(units <= limit.units(), "it makes " + units + " units, but the limit of " + whose + " is " + limit);
    }

    private void refuse(PreOrderRefused refused, JournalEntry entry) {
        Optional<Offer> offer = Optional.ofNullable(told.offers.get(refused.sku()));
        boolean possible = switch (refused.reason()) {
            case ALREADY_PLACED -> told.preOrders.containsKey(refused.id());
            case NOT_OFFERED -> offer.isEmpty() || offer.get().state() == OfferState.DRAFT;
            case OFFER_PAUSED -> isIn(OfferState.PAUSED, offer);
            case OFFER_CLOSED -> isIn(OfferState.CLOSED, offer);
            case NOT_YET_ON_SALE ->
                isIn(OfferState.OPEN, offer) && offer.get().window().opensAfter(entry.at());
            case SALE_ENDED ->
                isIn(OfferState.OPEN, offer) && offer.get().window().isOver(entry.at());
            case CUSTOMER_LIMIT, CHANNEL_CAP_REACHED, CAP_REACHED, SUPPLY_SOLD_OUT, WAVE_SOLD_OUT ->
                isIn(OfferState.OPEN, offer) && !offer.get().caps().equals(Caps.none());
            case MIXED_CART, OTHER_LINE_REFUSED -> true;
        };
        require(possible, "there was no such reason");
        told.lines.requireNoEndedHold(refused.sku(), entry.at());
    }

    private static boolean isIn(OfferState state, Optional<Offer> offer) {
        return offer.filter(known -> known.state() == state).isPresent();
    }
}
