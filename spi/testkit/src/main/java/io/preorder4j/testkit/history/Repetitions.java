package io.preorder4j.testkit.history;

import io.preorder4j.core.stock.Adjustment;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What comes again, the same or with other content: keys and ids that are known already. */
final class Repetitions {

    private Repetitions() {}

    /** A command comes again under its key. */
    static Arbitrary<Draft> command() {
        return Histories.which()
                .map(which -> past -> past.anyStep(which).ifPresent(step -> past.then(step.key(), step.command())));
    }

    /** A command comes again under its key, slightly altered. */
    static Arbitrary<Draft> alteredCommand() {
        return Histories.which()
                .map(which -> past -> past.anyStep(which)
                        .ifPresent(step -> past.then(step.key(), step.command().altered())));
    }

    /** A command comes under the key of another one. */
    static Arbitrary<Draft> key() {
        return Combinators.combine(Histories.which(), Histories.which())
                .as((which, other) -> past -> past.anyStep(which)
                        .ifPresent(step -> past.anyStep(other)
                                .ifPresent(otherStep -> past.then(step.key(), otherStep.command()))));
    }

    /** Somebody orders under the id of another order, in its way. */
    static Arbitrary<Draft> orderId() {
        return Combinators.combine(Histories.which(), Sales.placeOrder())
                .as((which, order) -> past -> past.any(which, Ordering.class, Stream::of)
                        .ifPresent(earlier -> past.then(
                                earlier.with(Sales.named(earlier.order().orderId(), order)))));
    }

    /** A supply is announced again. */
    static Arbitrary<Draft> supplyId() {
        return Histories.which()
                .map(which ->
                        past -> past.any(which, Announce.class, Stream::of).ifPresent(past::then));
    }

    /** A receipt comes again, the same or with more rejected units. */
    static Arbitrary<Draft> receiptId() {
        return Combinators.combine(Histories.which(), Histories.maybe())
                .as((which, same) -> past -> past.any(which, Receive.class, earlier -> Stream.of(earlier.receipt()))
                        .map(known -> same ? known : Receive.oneMoreRejected(known))
                        .ifPresent(receipt -> past.then(new Receive(receipt))));
    }

    /** An adjustment comes again, the same or for another reason. */
    static Arbitrary<Draft> adjustmentId() {
        return Combinators.combine(Histories.which(), Arbitraries.of("count", "flood"))
                .as((which, reason) -> past -> past.any(which, Adjust.class, earlier -> Stream.of(earlier.adjustment()))
                        .map(known -> new Adjustment(known.id(), known.sku(), known.units(), reason))
                        .ifPresent(adjustment -> past.then(new Adjust(adjustment))));
    }

    /** Units are not on the shelf, under the id of an adjustment that is known. */
    static Arbitrary<Draft> lossId() {
        return Combinators.combine(Histories.which(), Histories.which())
                .as((which, line) -> past -> past.any(which, Adjust.class, earlier -> Stream.of(earlier.adjustment()))
                        .ifPresent(known -> past.then(new ShortPick(past.anyLine(line), 1, known.id()))));
    }
}
