package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.event.AllocationModeChanged;
import io.preorder4j.core.event.AllocationSuspended;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;

/** What becomes of offers. */
final class OfferRecount {

    private final Told told;

    OfferRecount(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(OfferCreated.class, this::create);
        effects.on(OfferRevised.class, this::revise);
        effects.on(OfferStateChanged.class, this::change);
        effects.on(AllocationModeChanged.class, this::allocateBy);
        effects.on(AllocationSuspended.class, this::suspend);
    }

    private void create(OfferCreated created) {
        Offer offer = created.offer();
        require(told.offers.put(offer.sku(), offer) == null, "the SKU has an offer already");
        told.tallies.put(offer.sku(), Tally.none(offer.sku()));
    }

    private void revise(OfferRevised revised) {
        Offer before = told.offer(revised.offer().sku());
        Offer after = revised.offer();
        require(after.state() == before.state(), "the offer is " + before.state());
        require(
                before.state() == OfferState.DRAFT || after.payment().equals(before.payment()),
                "the terms of payment were " + before.payment());
        told.offers.put(after.sku(), after);
    }

    private void change(OfferStateChanged change) {
        Offer offer = told.offer(change.sku());
        require(offer.state() == change.from(), "the offer is " + offer.state());
        told.offers.put(change.sku(), offer.in(change.to()));
    }

    private void allocateBy(AllocationModeChanged changed) {
        told.offers.put(changed.sku(), told.offer(changed.sku()).withMode(changed.mode()));
    }

    private void suspend(AllocationSuspended suspended) {
        Offer offer = told.offer(suspended.sku());
        require(offer.policy().equals(suspended.policy()), "the offer's policy is " + offer.policy());
        require(offer.mode() == AllocationMode.AUTOMATIC, "the offer is allocated by hand already");
        told.offers.put(offer.sku(), offer.withMode(AllocationMode.MANUAL));
    }
}
