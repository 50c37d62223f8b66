package io.preorder4j.testkit.history;

import io.preorder4j.core.Tag;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.preorder.BlockReason;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What people decide about single pre-orders: who must wait, who goes first, who has paid. */
final class Cares {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private Cares() {}

    static Arbitrary<Draft> block() {
        return Combinators.combine(Histories.which(), Arbitraries.of(BlockReason.class), Histories.maybe())
                .as((which, reason, blocked) -> past -> past.then(new Block(past.anyLine(which), reason, blocked)));
    }

    /** Somebody who was blocked is so no longer. */
    static Arbitrary<Draft> lifting() {
        return Histories.which()
                .map(which -> past -> past.any(which, Block.class, Stream::of)
                        .ifPresent(block -> past.then(new Block(block.id(), block.reason(), false))));
    }

    static Arbitrary<Draft> pin() {
        return Combinators.combine(Histories.early(), Histories.maybe())
                .as((which, pinned) -> past -> past.then(new Pin(past.anyLine(which), pinned)));
    }

    /** Somebody who was pinned is so no longer. */
    static Arbitrary<Draft> loosening() {
        return Histories.which()
                .map(which -> past ->
                        past.any(which, Pin.class, Stream::of).ifPresent(pin -> past.then(new Pin(pin.id(), false))));
    }

    static Arbitrary<Draft> label() {
        Arbitrary<Set<Tag>> tags = Arbitraries.of(Set.of(Tag.PRIORITY), Set.of(new Tag("GIFT")), Set.of());
        return Combinators.combine(Histories.which(), tags, tags)
                .as((which, set, removed) -> past -> past.then(new Label(past.anyLine(which), set, removed)));
    }

    static Arbitrary<Draft> place() {
        return Combinators.combine(Histories.which(), Arbitraries.longs().between(-3, 3))
                .as((which, rank) -> past -> past.then(new PutAt(past.anyLine(which), rank)));
    }

    static Arbitrary<Draft> rerank() {
        return Histories.which().map(which -> past -> past.then(new Rerank(past.anyLine(which))));
    }

    static Arbitrary<Draft> payment() {
        Arbitrary<Boolean> paid = Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false));
        return Combinators.combine(Histories.which(), paid)
                .as((which, yes) -> past -> past.then(new Pay(past.anyLine(which), yes)));
    }

    /** Something is said about a delay: mostly of the days on which supplies are expected. */
    static Arbitrary<Draft> delay() {
        return Combinators.combine(
                        Histories.which(),
                        Arbitraries.of(Hear.What.class),
                        Arbitraries.integers().between(0, 40))
                .as((which, what, days) -> past -> past.then(new Hear(past.anyLine(which), what, DAY.plusDays(days))));
    }

    static Arbitrary<Draft> forgetting() {
        return Arbitraries.of(Sales.CUSTOMERS).map(customer -> past -> past.then(new ForgetCustomer(customer)));
    }

    static Arbitrary<Draft> lookingThrough() {
        return Combinators.combine(Histories.sku(), Arbitraries.of(Review.class))
                .as((sku, review) -> past -> past.then(new LookThrough(sku, review)));
    }
}
