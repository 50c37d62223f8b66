package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AllocationModeChanged;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Creates and revises offers, and changes what they do. */
public final class OfferDesk {

    private final CommandDesk desk;
    private final Policies policies;

    /**
     * A desk for offers.
     *
     * @param desk where commands are answered
     * @param policies the policies that offers may name
     */
    public OfferDesk(CommandDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    /**
     * Creates offers, all or none.
     *
     * @param key the command's key
     * @param offers the offers
     * @return the offers as they were created
     */
    public Answer<List<Offer>> create(CommandKey key, List<Offer> offers) {
        Batch.checked("offers", offers.size());
        Fingerprint content = Fingerprint.of("create");
        offers.forEach(offer -> content.with(new OfferCreated(offer)));
        return desk.answer(
                key,
                content,
                (unit, now) -> created(unit, now, offers),
                facts -> facts.stream()
                        .map(fact -> ((OfferCreated) fact).offer())
                        .toList());
    }

    /**
     * Takes an offer from one state to another.
     *
     * @param key the command's key
     * @param name what that is called
     * @param sku the SKU of the offer
     * @param from the states from which it may go there
     * @param next the state to go to
     * @return that state
     */
    public Answer<OfferState> change(CommandKey key, String name, Sku sku, Set<OfferState> from, OfferState next) {
        return answer(
                key,
                Fingerprint.of(name)
                        .with(sku)
                        .with(from.stream().sorted().toList())
                        .with(next),
                sku,
                (unit, offer) -> {
                    if (!from.contains(offer.state())) {
                        throw new IllegalStateException(
                                "offer " + sku + " is " + offer.state() + ": it cannot become " + next + " this way");
                    }
                    unit.offers().update(offer.in(next));
                    return List.of(new OfferStateChanged(sku, offer.state(), next));
                },
                facts -> ((OfferStateChanged) facts.get(0)).to());
    }

    /**
     * Revises an offer. With another policy, all its pre-orders are ranked anew.
     *
     * @param key the command's key
     * @param revision the offer as it should be
     * @return the offer as it is from now on
     */
    public Answer<Offer> revise(CommandKey key, Offer revision) {
        return answer(
                key,
                Fingerprint.of("revise").with(new OfferRevised(revision)),
                revision.sku(),
                (unit, offer) -> revised(unit, offer, offer.revised(revision)),
                facts -> ((OfferRevised) facts.get(0)).offer());
    }

    /**
     * Has an offer allocated by itself, or by hand.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @param mode who allocates
     * @return who allocates from now on
     */
    public Answer<AllocationMode> allocateBy(CommandKey key, Sku sku, AllocationMode mode) {
        return answer(
                key,
                Fingerprint.of("allocate-by").with(sku).with(mode),
                sku,
                (unit, offer) -> {
                    unit.offers().update(offer.withMode(mode));
                    return List.of(new AllocationModeChanged(sku, mode));
                },
                facts -> ((AllocationModeChanged) facts.get(0)).mode());
    }

    /**
     * Allocates what is free, whoever allocates otherwise.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return the SKU
     */
    public Answer<Sku> allocate(CommandKey key, Sku sku) {
        return answer(
                key,
                Fingerprint.of("allocate").with(sku),
                sku,
                (unit, offer) -> List.of(new ReviewRequested(sku, Review.ALLOCATION)),
                facts -> ((ReviewRequested) facts.get(0)).sku());
    }

    private Decision created(UnitOfWork unit, Instant now, List<Offer> offers) {
        offers.forEach(offer -> policies.named(offer.policy()));
        Set<Sku> skus = offers.stream().map(Offer::sku).collect(Collectors.toSet());
        unit.offers().find(skus).keySet().stream().sorted().findFirst().ifPresent(OfferDesk::refuseSecond);
        if (skus.size() < offers.size()) {
            Set<Sku> seen = new TreeSet<>();
            offers.stream().map(Offer::sku).filter(sku -> !seen.add(sku)).forEach(OfferDesk::refuseSecond);
        }
        unit.offers().add(offers);
        return Decision.record(unit, now, offers.stream().map(OfferCreated::new).toList());
    }

    private static void refuseSecond(Sku sku) {
        throw new DuplicateIdException("offer", sku.value());
    }

    private List<Event> revised(UnitOfWork unit, Offer before, Offer after) {
        policies.named(after.policy());
        unit.offers().update(after);
        List<Event> facts = new ArrayList<>();
        facts.add(new OfferRevised(after));
        if (!after.policy().equals(before.policy())) {
            unit.stocks().lock(new TreeSet<>(Set.of(after.sku())));
            facts.addAll(RankDesk.reranked(unit, after.sku(), policies.named(after.policy())));
        }
        return facts;
    }

    private <T> Answer<T> answer(
            CommandKey key, Fingerprint content, Sku sku, Change change, Function<List<Event>, T> told) {
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    unit.offers().lock(new TreeSet<>(Set.of(sku)));
                    Offer offer = unit.offers().find(Set.of(sku)).get(sku);
                    if (offer == null) {
                        throw new UnknownIdException("offer", sku.value());
                    }
                    return Decision.record(unit, now, change.carryOut(unit, offer));
                },
                told);
    }

    /** What is done with an offer under the lock of its tally. */
    @FunctionalInterface
    private interface Change {
        List<? extends Event> carryOut(UnitOfWork unit, Offer offer);
    }
}
