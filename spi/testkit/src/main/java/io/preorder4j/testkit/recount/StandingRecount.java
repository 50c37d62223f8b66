package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.event.PreOrderBlocked;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderReranked;
import io.preorder4j.core.event.PreOrderTagged;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Standing;
import java.util.function.UnaryOperator;

/** Blocks, pins, tags and ranks. */
final class StandingRecount {

    private final Told told;

    StandingRecount(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(
                PreOrderBlocked.class, blocked -> change(blocked.id(), standing -> standing.blocked(blocked.reason())));
        effects.on(
                PreOrderUnblocked.class,
                unblocked -> change(unblocked.id(), standing -> standing.unblocked(unblocked.reason())));
        effects.on(PreOrderPinned.class, pinned -> change(pinned.id(), standing -> standing.pinned(pinned.pinned())));
        effects.on(
                PreOrderTagged.class,
                tagged -> told.put(told.preOrder(tagged.id()).tagged(tagged.tags())));
        effects.on(PreOrderReranked.class, this::rerank);
        effects.on(PromiseChanged.class, this::promise);
    }

    private void change(PreOrderId id, UnaryOperator<Standing> change) {
        PreOrder preOrder = told.preOrder(id);
        told.put(preOrder.with(change.apply(preOrder.standing())));
    }

    private void promise(PromiseChanged changed) {
        PreOrder preOrder = told.preOrder(changed.id());
        require(preOrder.told().equals(changed.from()), "the customer was told " + preOrder.told());
        require(!changed.to().equals(changed.from()), "that is no change");
        require(preOrder.stages().in(Stage.WAITING) > 0, "no unit waits");
        told.put(preOrder.told(changed.to()));
    }

    private void rerank(PreOrderReranked reranked) {
        PreOrder preOrder = told.preOrder(reranked.id());
        require(preOrder.rank().equals(reranked.from()), "the pre-order has " + preOrder.rank());
        require(preOrder.sequence() == reranked.to().sequence(), "the sequence of a pre-order never changes");
        told.put(preOrder.ranked(reranked.to().value()));
    }
}
