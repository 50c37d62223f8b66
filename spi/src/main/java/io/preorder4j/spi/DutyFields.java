package io.preorder4j.spi;

import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
import java.time.LocalDate;

/** How duties of the law of delays are written into details, and read from them. */
final class DutyFields {

    private static final String DUTY = "duty";
    private static final String BY = "by";
    private static final String DATE = "date";

    private DutyFields() {}

    static void write(Duty duty, Details to) {
        if (duty instanceof Duty.OfferDelay offer) {
            to.with(DUTY, "OFFER_DELAY").with(BY, offer.by().toString());
            write(offer.date(), to);
            to.with("silence", offer.silence().name());
        } else if (duty instanceof Duty.ObtainConsent consent) {
            to.with(DUTY, "OBTAIN_CONSENT").with(BY, consent.by().toString());
            write(consent.date(), to);
        } else if (duty instanceof Duty.Cancel cancel) {
            to.with(DUTY, "CANCEL").with(BY, cancel.on().toString());
        } else if (duty instanceof Duty.Refund refund) {
            to.with(DUTY, "REFUND").with(BY, refund.by().toString());
        }
    }

    static Duty duty(Details from) {
        LocalDate day = LocalDate.parse(from.text(BY));
        String duty = from.text(DUTY);
        return switch (duty) {
            case "OFFER_DELAY" -> new Duty.OfferDelay(day, shipDate(from), Fields.one(Silence.class, from, "silence"));
            case "OBTAIN_CONSENT" -> new Duty.ObtainConsent(day, shipDate(from));
            case "CANCEL" -> new Duty.Cancel(day);
            case "REFUND" -> new Duty.Refund(day);
            default -> throw new StoreException("there is no duty '" + duty + "'", null);
        };
    }

    /** Writes nothing for a date that nobody knows. */
    private static void write(ShipDate date, Details to) {
        to.with(DATE, date.day(), LocalDate::toString);
    }

    private static ShipDate shipDate(Details from) {
        return from.optional(DATE, day -> ShipDate.by(LocalDate.parse(day))).orElse(ShipDate.unknown());
    }
}
