package io.preorder4j.spi;

import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.event.AllocationModeChanged;
import io.preorder4j.core.event.AllocationSuspended;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.OfferState;
import java.util.List;

/** How events about offers are written and read. */
final class OfferFormats {

    static final List<EventFormat<?>> ALL = List.of(
            new EventFormat<>(
                    "OFFER_CREATED",
                    OfferCreated.class,
                    (e, to) -> Fields.write(e.offer(), to),
                    from -> new OfferCreated(Fields.offer(from))),
            new EventFormat<>(
                    "OFFER_REVISED",
                    OfferRevised.class,
                    (e, to) -> Fields.write(e.offer(), to),
                    from -> new OfferRevised(Fields.offer(from))),
            new EventFormat<>(
                    "OFFER_STATE_CHANGED",
                    OfferStateChanged.class,
                    (e, to) -> Fields.write(e.sku(), to)
                            .with("from", e.from().name())
                            .with("to", e.to().name()),
                    from -> new OfferStateChanged(
                            Fields.sku(from),
                            Fields.one(OfferState.class, from, "from"),
                            Fields.one(OfferState.class, from, "to"))),
            new EventFormat<>(
                    "ALLOCATION_MODE_CHANGED",
                    AllocationModeChanged.class,
                    (e, to) -> Fields.write(e.sku(), to).with("mode", e.mode().name()),
                    from -> new AllocationModeChanged(
                            Fields.sku(from), Fields.one(AllocationMode.class, from, "mode"))),
            new EventFormat<>(
                    "ALLOCATION_SUSPENDED",
                    AllocationSuspended.class,
                    (e, to) -> Fields.write(e.sku(), to)
                            .with("policy", e.policy())
                            .with("violation", e.violation().name()),
                    from -> new AllocationSuspended(
                            Fields.sku(from), from.text("policy"), Fields.one(Violation.class, from, "violation"))));

    private OfferFormats() {}
}
