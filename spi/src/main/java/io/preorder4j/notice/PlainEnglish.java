package io.preorder4j.notice;

import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.notice.Letter.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Letters in plain English, with dates as the customer writes them. A day is a day of the shop, wherever the customer
 * lives; a time is told by the customer's clock. Immutable and thread-safe.
 */
public final class PlainEnglish implements NoticeTemplate {

    private static final Message DATE = Message.of("{date}");

    /** Makes the template. */
    public PlainEnglish() {}

    @Override
    public Wording words(Letter letter) {
        String order = letter.orderId();
        return switch (letter.kind()) {
            case CONFIRMATION ->
                wording(letter, "Your pre-order " + order, "Thank you for your pre-order:", PlainEnglish::confirmed);
            case DATE_CHANGED ->
                wording(letter, "A new date for your order " + order, "The date has changed:", PlainEnglish::newDate);
            case DELAY_CONSENT ->
                wording(
                        letter,
                        "Your order " + order + " is late: please tell us what to do",
                        "We cannot ship in time what you ordered. You may wait, or cancel for a full refund:",
                        PlainEnglish::delay);
            case PREPARING ->
                wording(
                        letter,
                        "We are preparing your order " + order,
                        "What you waited for has come in, and we are preparing it:",
                        PlainEnglish::units);
            case TAKEN_BACK ->
                wording(
                        letter,
                        "Your order " + order + " has to wait again",
                        "We are sorry: what we were preparing for you is not available any more. It waits again:",
                        PlainEnglish::units);
            case PAYMENT_DUE ->
                wording(letter, "Please pay for your order " + order, "A payment is due:", PlainEnglish::payment);
            case DISPATCHED ->
                wording(letter, "Your order " + order + " is on its way", "We have sent:", PlainEnglish::parcel);
            case CANCELLED ->
                wording(letter, "Your order " + order + ": cancellation", "We have cancelled:", PlainEnglish::units);
            case REFUND_DUE ->
                wording(letter, "Your order " + order + ": refund", "You get your money back:", PlainEnglish::refund);
        };
    }

    private static Wording wording(Letter letter, String subject, String opening, Telling telling) {
        String lines = letter.lines().stream()
                .map(line -> "- " + telling.of(line, letter.recipient()))
                .collect(Collectors.joining("\n"));
        return new Wording(subject, opening + "\n\n" + lines + "\n");
    }

    private static String units(Line line, Recipient reader) {
        return line.notice().units() + " × " + line.notice().sku();
    }

    /** What was promised, whatever the offer says by now: another date is told in a letter of its own. */
    private static String confirmed(Line line, Recipient reader) {
        return units(line, reader)
                + line.preOrder()
                        .purchase()
                        .promised()
                        .lastDay()
                        .map(day -> ", expected by " + day(day, reader.locale()))
                        .orElse(", at a date to be announced");
    }

    private static String newDate(Line line, Recipient reader) {
        PromiseChanged changed = fact(line, PromiseChanged.class);
        return line.notice().sku() + ": " + availability(changed.to(), reader) + ", before: "
                + availability(changed.from(), reader);
    }

    private static String delay(Line line, Recipient reader) {
        Duty duty = fact(line, DutyArose.class).duty();
        if (duty instanceof Duty.OfferDelay offer) {
            String silence = switch (offer.silence()) {
                case CONSENTS -> "If we hear nothing from you, we take it that you wait.";
                case CANCELS -> "If we hear nothing from you, we have to cancel your order.";
            };
            return line.notice().sku() + ": " + shipDate(offer.date(), reader) + ". " + silence;
        } else if (duty instanceof Duty.ObtainConsent consent) {
            return line.notice().sku() + ": " + shipDate(consent.date(), reader) + ". Please answer by "
                    + day(consent.by(), reader.locale()) + ", or we have to cancel your order.";
        }
        throw unexpected(line.notice());
    }

    private static String payment(Line line, Recipient reader) {
        PaymentDue due = fact(line, PaymentDue.class);
        String what = switch (due.obligation()) {
            case DEPOSIT -> "the deposit";
            case BALANCE -> "the balance";
            case FULL -> "the price";
        };
        return line.notice().sku() + ": " + what + ", by " + time(due.dueBy(), reader);
    }

    private static String parcel(Line line, Recipient reader) {
        Shipment shipment = fact(line, ShipmentRecorded.class).shipment();
        return units(line, reader) + ", with " + shipment.carrier() + ", tracking number " + shipment.tracking();
    }

    private static String refund(Line line, Recipient reader) {
        if (fact(line, DutyArose.class).duty() instanceof Duty.Refund refund) {
            return line.notice().sku() + ": by " + day(refund.by(), reader.locale());
        }
        throw unexpected(line.notice());
    }

    private static String availability(Availability availability, Recipient reader) {
        return availability.firstDay().isPresent() ? DATE.text(availability, reader.locale()) : "to be announced";
    }

    private static String shipDate(ShipDate date, Recipient reader) {
        return date.day()
                .map(day -> "we expect to ship it by " + day(day, reader.locale()))
                .orElse("we do not know yet when we can ship it");
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private static String time(Instant time, Recipient reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(reader.locale())
                .format(time.atZone(reader.zone()));
    }

    private static <E extends Event> E fact(Line line, Class<E> type) {
        if (!type.isInstance(line.notice().fact())) {
            throw unexpected(line.notice());
        }
        return type.cast(line.notice().fact());
    }

    private static IllegalArgumentException unexpected(Notice notice) {
        return new IllegalArgumentException(
                "a notice of kind " + notice.kind() + " does not come from " + notice.fact());
    }

    /** How a kind of letter tells of a pre-order, in a line. */
    @FunctionalInterface
    private interface Telling {
        String of(Line line, Recipient reader);
    }
}
