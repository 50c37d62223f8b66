package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.AllocationMode;
import java.util.List;

/**
 * Goods that arrive for an offer that is allocated by hand go to those who wait, as the policy says, once the receipt is
 * booked. Offers that are allocated by themselves need no such rule.
 *
 * <p>An offer whose policy broke its rules is allocated by hand, too: if it breaks them again, the receipt is kept aside.
 */
public record AllocateOnReceipt() implements Rule {

    @Override
    public String name() {
        return "allocate-on-receipt";
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        return entry.event() instanceof GoodsReceived received
                ? received.receipt().accepted().keySet().stream()
                        .filter(sku -> isWaitedFor(sku, preOrders))
                        .map(sku -> new Effect(sku.value(), (shop, key) -> shop.allocate(key, sku)))
                        .toList()
                : List.of();
    }

    private static boolean isWaitedFor(Sku sku, PreOrders preOrders) {
        return preOrders
                        .offer(sku)
                        .filter(offer -> offer.mode() == AllocationMode.MANUAL)
                        .isPresent()
                && preOrders.stock(sku).free() > 0;
    }
}
