package io.preorder4j.core.delay;

import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One pre-order under a rule, with a clock that a test sets: always noon of a day, in the shop's time zone. */
final class Story {

    private final DelayRule rule;
    private final ZoneId zone;
    private LocalDate today;
    private DelayCase current;
    private List<Duty> duties = List.of();

    private Story(DelayRule rule, Ordered ordered) {
        this.rule = rule;
        this.zone = ordered.zone();
        this.today = ordered.day();
        this.current = rule.open(ordered);
    }

    /** Ordered at noon of a day, told that it ships by another. */
    static Story promised(DelayRule rule, String orderedOn, String shipBy, ZoneId zone) {
        return new Story(rule, new Ordered(noon(orderedOn, zone), Availability.parse(shipBy, zone), false));
    }

    /** The same, where a later day is of no use. */
    static Story essential(DelayRule rule, String orderedOn, String shipBy, ZoneId zone) {
        return new Story(rule, new Ordered(noon(orderedOn, zone), Availability.parse(shipBy, zone), true));
    }

    /** The clock goes to a day, and nobody says anything. */
    Story on(String day) {
        today = LocalDate.parse(day);
        return hear(new DelayFact.TimePassed());
    }

    Story expected(String day) {
        return hear(new DelayFact.Expected(date(day)));
    }

    Story noticeSent(String day) {
        return hear(new DelayFact.NoticeSent(date(day)));
    }

    /** Expected, and told at once. */
    Story told(String day) {
        return expected(day).noticeSent(day);
    }

    Story consented(String day) {
        return hear(new DelayFact.Consented(date(day)));
    }

    Story declined() {
        return hear(new DelayFact.Declined());
    }

    Story additionalPeriod(String until) {
        return hear(new DelayFact.AdditionalPeriodSet(LocalDate.parse(until)));
    }

    Story sellerGaveUp() {
        return hear(new DelayFact.SellerGaveUp());
    }

    Story shipped() {
        return hear(new DelayFact.Shipped());
    }

    Story delivered() {
        return hear(new DelayFact.Delivered());
    }

    Story hear(DelayFact fact) {
        return hear(fact, noon(today.toString(), zone));
    }

    Story hear(DelayFact fact, Instant at) {
        Outcome outcome = rule.decide(current, fact, at);
        current = outcome.next();
        duties = new ArrayList<>(outcome.duties());
        return this;
    }

    DelayCase current() {
        return current;
    }

    DelayStage stage() {
        return current.stage();
    }

    /** The last day before something happens by itself, or "none". */
    String deadline() {
        return current.deadline().map(LocalDate::toString).orElse("none");
    }

    /** The duties that the last fact led to. */
    List<Duty> duties() {
        return duties;
    }

    static ShipDate date(String day) {
        return day.equals("unknown") ? ShipDate.unknown() : ShipDate.by(LocalDate.parse(day));
    }

    private static Instant noon(String day, ZoneId zone) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
