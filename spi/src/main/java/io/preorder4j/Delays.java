package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayRuleViolationException;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.delay.DelayDue;
import io.preorder4j.internal.DelayDesk;
import io.preorder4j.notice.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the law of delays asks for pre-orders that were placed {@linkplain io.preorder4j.command.PlaceOrder#under under} one. <strong>No
 * rule is legal advice</strong>; see {@link io.preorder4j.core.delay}.
 *
 * <p>A case opens when an order is placed, and anew when a hold is confirmed. By itself, its rule hears of dates that change and of
 * parcels: of all units, once those that are not cancelled are dispatched. A host tells it the rest by these commands, and has passed
 * deadlines have their effect by {@link #review}. What the law cancels is cancelled in the same transaction, as far as it has not gone
 * out: by the shop, with the name of the rule as its reason.
 *
 * <p>Every command is recorded, with or without effect. Its answer is the case since then, and the duties that arose. A case goes
 * nowhere any more once all units were cancelled by others, and before a hold is confirmed.
 *
 * <p>Each command throws {@link UnknownIdException} if there is no such pre-order, or if it is under no law or under one that is
 * registered no more, and {@link DelayRuleViolationException} if the rule breaks its contract; then nothing changes. Thread-safe.
 */
public final class Delays {

    private final DelayDesk desk;
    private final Function<PreOrderId, Optional<PreOrder>> preOrders;

    Delays(DelayDesk desk, Function<PreOrderId, Optional<PreOrder>> preOrders) {
        this.desk = desk;
        this.preOrders = preOrders;
    }

    /**
     * Takes note that the customer was told of a later date, with all that the law wants such a notice to say.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param date the date in the notice
     * @return what came of it
     */
    public Answer<Outcome> noticeSent(CommandKey key, PreOrderId id, ShipDate date) {
        return desk.tell(key, id, new DelayFact.NoticeSent(date));
    }

    /**
     * Takes note of what a letter told about delays; see {@link io.preorder4j.notice.NoticeRelay.Builder#afterwards}. A letter
     * that comes again has no second effect, and one about anything else has none.
     *
     * @param letter a letter that was delivered
     */
    public void noticeSent(Letter letter) {
        for (Letter.Line line : letter.lines()) {
            if (line.notice().fact() instanceof DutyArose arose) {
                CommandKey key = new CommandKey(
                        "letter-" + letter.id() + "-" + line.notice().id());
                date(arose.duty()).ifPresent(date -> noticeSent(key, arose.id(), date));
            }
        }
    }

    private static Optional<ShipDate> date(Duty duty) {
        if (duty instanceof Duty.OfferDelay offer) {
            return Optional.of(offer.date());
        }
        return duty instanceof Duty.ObtainConsent consent ? Optional.of(consent.date()) : Optional.empty();
    }

    /**
     * Takes note that the customer said yes to a later date.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param date the date that the answered notice named
     * @return what came of it
     */
    public Answer<Outcome> consent(CommandKey key, PreOrderId id, ShipDate date) {
        return desk.tell(key, id, new DelayFact.Consented(date));
    }

    /**
     * Takes note that the customer said no: to the later date, or to the whole contract.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     */
    public Answer<Outcome> decline(CommandKey key, PreOrderId id) {
        return desk.tell(key, id, new DelayFact.Declined());
    }

    /**
     * Takes note that the customer called upon the seller to deliver within an additional period.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param until its last day, in the shop's time zone
     * @return what came of it
     * @throws InvalidInputException if the day is not in the years 0 to 9999
     */
    public Answer<Outcome> setAdditionalPeriod(CommandKey key, PreOrderId id, LocalDate until) {
        return desk.tell(key, id, new DelayFact.AdditionalPeriodSet(until));
    }

    /**
     * Takes note that the seller told the customer that the goods will not come.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     */
    public Answer<Outcome> giveUp(CommandKey key, PreOrderId id) {
        return desk.tell(key, id, new DelayFact.SellerGaveUp());
    }

    /**
     * Takes note that all units were handed to the customer.
     *
     * @param key the command's key
     * @param id the pre-order
     * @return what came of it
     */
    public Answer<Outcome> delivered(CommandKey key, PreOrderId id) {
        return desk.tell(key, id, new DelayFact.Delivered());
    }

    /**
     * Lets the deadlines that have passed have their effect. To be called once a day for each SKU on offer, after midnight in the
     * shop's zone; a host that is late loses nothing. A case whose rule breaks its contract is passed over.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return how many cases changed
     */
    public Answer<Integer> review(CommandKey key, Sku sku) {
        return desk.review(key, sku);
    }

    /**
     * How a pre-order stands under the law of delays.
     *
     * @param id the pre-order
     * @return its case, if there is such a pre-order and it is under a law
     */
    public Optional<DelayCase> of(PreOrderId id) {
        return preOrders.apply(id).flatMap(preOrder -> preOrder.standing().delay());
    }

    /**
     * What must be done by when: those whose deadline ends before a time, the first to end first.
     *
     * @param sku the SKU
     * @param until the time
     * @param after the last one of the page before, empty for the first page
     * @param limit how many at most, 1 to 1000
     * @return the next of them
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<DelayDue> due(Sku sku, Instant until, Optional<DelayDue> after, int limit) {
        return desk.due(sku, until, after, limit);
    }
}
