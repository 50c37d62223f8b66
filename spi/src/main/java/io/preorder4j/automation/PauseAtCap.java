package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import java.util.List;
import java.util.Optional;

/**
 * The sale of an offer stops when so much of its cap is sold or held, and a person decides how it goes on: nothing resumes it
 * by itself, as nobody but a person knows why it should. While as much is sold, the next pre-order after a {@code resume}
 * pauses it again; whoever wants to sell more raises the cap first.
 *
 * @param percent how much of the cap, 1 to 100
 */
public record PauseAtCap(int percent) implements Rule {

    private static final int WHOLE = 100;

    /** Checks the percentage. */
    public PauseAtCap {
        if (percent < 1 || percent > WHOLE) {
            throw new InvalidQuantityException("percent", percent, "is not 1 to 100");
        }
    }

    @Override
    public String name() {
        return "pause-at-cap";
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        return sku(entry)
                .filter(sku -> isReached(sku, preOrders))
                .map(sku -> new Effect("", (shop, key) -> shop.pause(key, sku)))
                .stream()
                .toList();
    }

    private static Optional<Sku> sku(JournalEntry entry) {
        if (entry.event() instanceof PreOrderPlaced placed) {
            return Optional.of(placed.preOrder().sku());
        }
        return entry.event() instanceof OfferRevised revised
                ? Optional.of(revised.offer().sku())
                : Optional.empty();
    }

    private boolean isReached(Sku sku, PreOrders preOrders) {
        Optional<Limit> cap = preOrders
                .offer(sku)
                .filter(offer -> offer.state() == OfferState.OPEN)
                .map(Offer::caps)
                .map(Caps::total)
                .filter(Limit::isSet);
        long active = preOrders.tally(sku).map(Tally::active).orElse(0L);
        // Rounded up. A cap is at most 1,000,000,000 units, so that the product fits; the tally may be anything.
        return cap.filter(limit -> active >= (limit.units() * percent + WHOLE - 1) / WHOLE)
                .isPresent();
    }
}
