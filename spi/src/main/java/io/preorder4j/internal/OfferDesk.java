package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.OfferOpened;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Opens, pauses and closes offers. */
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
     * Opens offers, all or none.
     *
     * @param key the command's key
     * @param offers the offers
     * @return the offers as they were opened
     */
    public Answer<List<Offer>> open(CommandKey key, List<Offer> offers) {
        Batch.checked("offers", offers.size());
        Fingerprint content = Fingerprint.of("open");
        offers.forEach(offer -> content.with(new OfferOpened(offer)));
        return desk.answer(key, content, (unit, now) -> opened(unit, now, offers), OfferDesk::openedIn);
    }

    /**
     * Takes an offer to another state.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @param next the state to go to
     * @return that state
     */
    public Answer<OfferState> change(CommandKey key, Sku sku, OfferState next) {
        Fingerprint content = Fingerprint.of("offer-state").with(sku).with(next);
        return desk.answer(
                key,
                content,
                (unit, now) -> changed(unit, now, sku, next),
                facts -> ((OfferStateChanged) facts.get(0)).to());
    }

    private Decision opened(UnitOfWork unit, Instant now, List<Offer> offers) {
        offers.forEach(offer -> policies.named(offer.policy()));
        Set<Sku> skus = offers.stream().map(Offer::sku).collect(Collectors.toSet());
        unit.offers().find(skus).keySet().stream().sorted().findFirst().ifPresent(OfferDesk::refuseSecond);
        if (skus.size() < offers.size()) {
            Set<Sku> seen = new TreeSet<>();
            offers.stream().map(Offer::sku).filter(sku -> !seen.add(sku)).forEach(OfferDesk::refuseSecond);
        }
        unit.offers().add(offers);
        return Decision.record(unit, now, offers.stream().map(OfferOpened::new).toList());
    }

    private static void refuseSecond(Sku sku) {
        throw new DuplicateIdException("offer", sku.value());
    }

    private static Decision changed(UnitOfWork unit, Instant now, Sku sku, OfferState next) {
        Set<Sku> one = Set.of(sku);
        unit.offers().lock(new TreeSet<>(one));
        Offer offer = unit.offers().find(one).get(sku);
        if (offer == null) {
            throw new UnknownIdException("offer", sku.value());
        }
        unit.offers().update(offer.in(next));
        return Decision.record(unit, now, List.of(new OfferStateChanged(sku, offer.state(), next)));
    }

    private static List<Offer> openedIn(List<Event> facts) {
        return facts.stream().map(fact -> ((OfferOpened) fact).offer()).toList();
    }
}
