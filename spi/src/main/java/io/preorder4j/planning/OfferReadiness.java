package io.preorder4j.planning;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.readiness.Readiness;
import io.preorder4j.core.readiness.Shortfall;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Whether what is promised of an offer can be there in time.
 *
 * @param sku the SKU of the offer
 * @param state whether it sells; what a closed offer sold is still owed
 * @param readiness green, amber or red, with the first day that fails and the units short
 */
public record OfferReadiness(Sku sku, OfferState state, Readiness readiness) {

    /** What needs a person first: red before amber before green, the earlier day, more units short, and then by SKU. */
    public static final Comparator<OfferReadiness> WORST_FIRST = Comparator.comparing(
                    (OfferReadiness offer) -> offer.readiness().light())
            .reversed()
            .thenComparing(OfferReadiness::firstDay)
            .thenComparing(Comparator.comparingLong(OfferReadiness::missing).reversed())
            .thenComparing(OfferReadiness::sku);

    private LocalDate firstDay() {
        return readiness.shortfall().map(Shortfall::day).orElse(LocalDate.MAX);
    }

    private long missing() {
        return readiness.shortfall().map(Shortfall::units).orElse(0L);
    }
}
