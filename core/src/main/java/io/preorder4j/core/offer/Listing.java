package io.preorder4j.core.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An offer as the outside world lists it: values for structured data on a product page and for a merchant's feed. Plain
 * texts, to be written by whatever JSON or XML library the host uses.
 *
 * @see <a href="https://schema.org/ItemAvailability">schema.org, ItemAvailability</a>
 * @see <a href="https://support.google.com/merchants/answer/6324448">Google Merchant Center, availability</a>
 */
public final class Listing {

    private static final String SCHEMA_ORG = "https://schema.org/";

    private final Offer offer;
    private final Tally tally;
    private final Limit supply;
    private final Instant now;

    /**
     * Lists an offer.
     *
     * @param offer the offer
     * @param tally how much of it is sold
     * @param supply the cap that its supply gives it, {@link Limit#none()} if it has {@linkplain Caps#supply() no such cap}
     * @param now the time
     */
    public Listing(Offer offer, Tally tally, Limit supply, Instant now) {
        this.offer = offer;
        this.tally = tally;
        this.supply = supply;
        this.now = now;
    }

    /**
     * The properties of a schema.org {@code Offer}, for JSON-LD: {@code @context}, {@code @type}, {@code sku}, {@code
     * availability}, and where they are known {@code availabilityStarts}, {@code availabilityEnds}, {@code validFrom} and
     * {@code validThrough}.
     *
     * @return the properties in this order
     */
    public Map<String, String> schemaOrg() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("@context", SCHEMA_ORG);
        values.put("@type", "Offer");
        values.put("sku", offer.sku().value());
        values.put("availability", SCHEMA_ORG + itemAvailability());
        put(values, "availabilityStarts", offer.availability().startsAt());
        put(values, "availabilityEnds", offer.availability().endsAt());
        put(values, "validFrom", offer.window().from());
        put(values, "validThrough", offer.window().until());
        return Collections.unmodifiableMap(values);
    }

    /**
     * The attributes {@code availability} and {@code availability_date} of a merchant's feed: {@code preorder} before the
     * first day, {@code backorder} from then on, and {@code out_of_stock} if nothing can be bought, or if no date
     * is known or it has passed, as feeds take nothing without a date to come.
     *
     * @return one or both of these attributes
     */
    public Map<String, String> merchantFeed() {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Instant> date = isBackorder()
                ? offer.availability().endsAt()
                : offer.availability().startsAt();
        if (sells() && date.filter(now::isBefore).isPresent()) {
            values.put("availability", isBackorder() ? "backorder" : "preorder");
            put(values, "availability_date", date);
        } else {
            values.put("availability", "out_of_stock");
        }
        return Collections.unmodifiableMap(values);
    }

    private String itemAvailability() {
        if (sells()) {
            return isBackorder() ? "BackOrder" : "PreOrder";
        }
        return switch (offer.state()) {
            case OPEN -> offer.window().opensAfter(now) ? "OutOfStock" : "SoldOut";
            case DRAFT, PAUSED, CLOSED -> "OutOfStock";
        };
    }

    /** One unit could be sold to somebody, through a channel without a cap of its own. */
    private boolean sells() {
        Admission.Applicant anybody = new Admission.Applicant(0, Optional.empty());
        return Admission.refusal(offer, tally, supply, anybody, 1, now).isEmpty();
    }

    private boolean isBackorder() {
        return offer.availability()
                .startsAt()
                .filter(starts -> !now.isBefore(starts))
                .isPresent();
    }

    private void put(Map<String, String> values, String name, Optional<Instant> time) {
        time.map(at -> OffsetDateTime.ofInstant(at, offer.availability().zone()))
                .ifPresent(at -> values.put(name, at.toString()));
    }
}
