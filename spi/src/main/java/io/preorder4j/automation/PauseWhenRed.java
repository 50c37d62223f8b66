package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.readiness.Outlook;
import io.preorder4j.core.readiness.Readiness.Light;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sale of an offer stops when what is promised can no longer be kept: when its readiness is red after a pre-order, a
 * receipt, a loss or news of a supply, or because a day has passed. A person decides how it goes on: nothing resumes it by
 * itself, as a light that turns green again doesn't tell that the shop wants to sell again. As a review it pauses an
 * offer once a day at most.
 */
public record PauseWhenRed() implements Rule, Review {

    @Override
    public String name() {
        return "pause-when-red";
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        return skus(entry.event()).stream()
                .sorted()
                .filter(sku -> preOrders.offer(sku).filter(PauseWhenRed::sells).isPresent())
                .filter(sku -> red(sku, preOrders).isPresent())
                .map(sku -> pausing(sku, sku.value()))
                .toList();
    }

    @Override
    public List<Effect> look(Offer offer, Instant now, PreOrders preOrders) {
        return Optional.of(offer)
                .filter(PauseWhenRed::sells)
                .flatMap(selling -> red(selling.sku(), preOrders))
                .map(outlook -> pausing(offer.sku(), outlook.today().toString()))
                .stream()
                .toList();
    }

    private static Effect pausing(Sku sku, String about) {
        return new Effect(about, (shop, key) -> shop.pause(key, sku));
    }

    private static boolean sells(Offer offer) {
        return offer.state() == OfferState.OPEN;
    }

    private static Optional<Outlook> red(Sku sku, PreOrders preOrders) {
        return preOrders
                .planning()
                .outlook(sku)
                .filter(outlook -> outlook.readiness().light() == Light.RED);
    }

    private static Collection<Sku> skus(Event event) {
        if (event instanceof PreOrderPlaced placed) {
            return Set.of(placed.preOrder().sku());
        } else if (event instanceof SupplyRevised revised) {
            return Set.of(revised.supply().sku());
        } else if (event instanceof SupplyCancelled cancelled) {
            return Set.of(cancelled.supply().sku());
        } else if (event instanceof StockAdjusted adjusted) {
            return Set.of(adjusted.adjustment().sku());
        } else if (event instanceof GoodsReceived received) {
            return skus(received.receipt());
        }
        return event instanceof ReceiptReversed reversed ? skus(reversed.receipt()) : Set.of();
    }

    /** Rejected units count, too: they are expected no more. */
    private static Set<Sku> skus(GoodsReceipt receipt) {
        return receipt.lines().stream().map(ReceiptLine::sku).collect(Collectors.toSet());
    }
}
