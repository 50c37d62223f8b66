package io.preorder4j.core.delay;

import java.time.LocalDate;

/**
 * Something that happened to a pre-order and may matter to the law of delays. It carries no time: that is told beside it.
 * Immutable.
 */
public sealed interface DelayFact {

    /**
     * What the fact means under a rule, once the deadlines before it have had their effect.
     *
     * @param rule the rule
     * @param before the case, not at an end
     * @param today the day of the fact in the shop's time zone
     * @return the next case and the duties that arise
     */
    Outcome under(DelayRule rule, DelayCase before, LocalDate today);

    /**
     * The seller now expects to ship at another time, earlier or later, for good reason.
     *
     * @param date when
     */
    record Expected(ShipDate date) implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.expected(before, date);
        }
    }

    /**
     * The customer was told of a later date, with all that the law wants such a notice to say.
     *
     * @param date the date in the notice
     */
    record NoticeSent(ShipDate date) implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.noticeSent(before, date);
        }
    }

    /**
     * The customer said yes to a later date.
     *
     * @param date the date that the answered notice named
     */
    record Consented(ShipDate date) implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.consented(before, date);
        }
    }

    /** The customer said no: to the later date, or to the whole contract. */
    record Declined() implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.declined(before, today);
        }
    }

    /**
     * The customer called upon the seller to deliver within an additional period.
     *
     * @param until its last day, in the shop's time zone; years 0 to 9999
     */
    record AdditionalPeriodSet(LocalDate until) implements DelayFact {

        /** Checks the year. */
        public AdditionalPeriodSet {
            Day.checked("until", until);
        }

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.additionalPeriodSet(before, until, today);
        }
    }

    /** The seller told the customer that the goods will not come. */
    record SellerGaveUp() implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.sellerGaveUp(before, today);
        }
    }

    /** All units were handed to the carrier. */
    record Shipped() implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.shipped(before);
        }
    }

    /** All units were handed to the customer. */
    record Delivered() implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return rule.delivered(before);
        }
    }

    /** Nobody said anything. */
    record TimePassed() implements DelayFact {

        @Override
        public Outcome under(DelayRule rule, DelayCase before, LocalDate today) {
            return Outcome.unchanged(before);
        }
    }
}
