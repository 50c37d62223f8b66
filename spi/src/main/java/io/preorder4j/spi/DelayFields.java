package io.preorder4j.spi;

import io.preorder4j.core.delay.Consent;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.ShipDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** How cases under the law of delays, and the facts that it hears, are written into details, and read from them. */
final class DelayFields {

    private static final String RULE = "delay.rule";
    private static final String PROPOSED = "delay.proposed";
    private static final String DEADLINE = "delay.deadline";
    private static final String REFUND_BY = "delay.refundBy";
    private static final String ESSENTIAL = "delay.dateEssential";
    private static final String NOBODY_KNOWS = "UNKNOWN";
    private static final String FACT = "fact";
    private static final String DATE = "date";
    private static final String UNTIL = "until";

    private DelayFields() {}

    static Details write(DelayCase delay, Details to) {
        to.with(RULE, delay.rule())
                .with("delay.zone", delay.zone().getId())
                .with("delay.promised", delay.promised().toString())
                .with("delay.stage", delay.stage().name())
                .with(DEADLINE, delay.deadline(), LocalDate::toString)
                .with(PROPOSED, delay.proposed(), DelayFields::text)
                .with("delay.consent", delay.consent().name())
                .with("delay.slips", delay.slips())
                .with(REFUND_BY, delay.refundBy(), LocalDate::toString);
        return delay.dateEssential() ? to.with(ESSENTIAL, 1) : to;
    }

    static DelayCase delay(Details from) {
        return new DelayCase(
                from.text(RULE),
                ZoneId.of(from.text("delay.zone")),
                LocalDate.parse(from.text("delay.promised")),
                from.has(ESSENTIAL),
                Fields.one(DelayStage.class, from, "delay.stage"),
                from.optional(DEADLINE, LocalDate::parse),
                from.optional(PROPOSED, DelayFields::shipDate),
                Fields.one(Consent.class, from, "delay.consent"),
                Math.toIntExact(from.number("delay.slips")),
                from.optional(REFUND_BY, LocalDate::parse));
    }

    static Optional<DelayCase> optional(Details from) {
        return from.has(RULE) ? Optional.of(delay(from)) : Optional.empty();
    }

    static Details write(DelayFact fact, Details to) {
        if (fact instanceof DelayFact.Expected expected) {
            return to.with(FACT, "EXPECTED").with(DATE, text(expected.date()));
        } else if (fact instanceof DelayFact.NoticeSent sent) {
            return to.with(FACT, "NOTICE_SENT").with(DATE, text(sent.date()));
        } else if (fact instanceof DelayFact.Consented consented) {
            return to.with(FACT, "CONSENTED").with(DATE, text(consented.date()));
        } else if (fact instanceof DelayFact.AdditionalPeriodSet period) {
            return to.with(FACT, "ADDITIONAL_PERIOD_SET")
                    .with(UNTIL, period.until().toString());
        }
        return to.with(FACT, name(fact));
    }

    private static String name(DelayFact fact) {
        if (fact instanceof DelayFact.Declined) {
            return "DECLINED";
        } else if (fact instanceof DelayFact.SellerGaveUp) {
            return "SELLER_GAVE_UP";
        } else if (fact instanceof DelayFact.Shipped) {
            return "SHIPPED";
        }
        return fact instanceof DelayFact.Delivered ? "DELIVERED" : "TIME_PASSED";
    }

    static DelayFact fact(Details from) {
        String fact = from.text(FACT);
        return switch (fact) {
            case "EXPECTED" -> new DelayFact.Expected(shipDate(from.text(DATE)));
            case "NOTICE_SENT" -> new DelayFact.NoticeSent(shipDate(from.text(DATE)));
            case "CONSENTED" -> new DelayFact.Consented(shipDate(from.text(DATE)));
            case "ADDITIONAL_PERIOD_SET" -> new DelayFact.AdditionalPeriodSet(LocalDate.parse(from.text(UNTIL)));
            case "DECLINED" -> new DelayFact.Declined();
            case "SELLER_GAVE_UP" -> new DelayFact.SellerGaveUp();
            case "SHIPPED" -> new DelayFact.Shipped();
            case "DELIVERED" -> new DelayFact.Delivered();
            case "TIME_PASSED" -> new DelayFact.TimePassed();
            default -> throw new StoreException("there is no fact '" + fact + "'", null);
        };
    }

    private static String text(ShipDate date) {
        return date.day().map(LocalDate::toString).orElse(NOBODY_KNOWS);
    }

    private static ShipDate shipDate(String text) {
        return text.equals(NOBODY_KNOWS) ? ShipDate.unknown() : ShipDate.by(LocalDate.parse(text));
    }
}
