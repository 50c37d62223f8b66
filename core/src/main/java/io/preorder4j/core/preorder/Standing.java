package io.preorder4j.core.preorder;

import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.payment.Payment;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a pre-order stands with the shop, whatever its units do.
 *
 * @param blocks what keeps it from going on
 * @param pinned whether its allocated units stay with it when stock is lost
 * @param heldUntil until when its held units are kept; empty if it never was a hold, or is one no more
 * @param payment what is owed for it
 * @param delay how it stands under the law of delays; empty if it was placed under none
 */
public record Standing(
        Set<BlockReason> blocks,
        boolean pinned,
        Optional<Instant> heldUntil,
        Payment payment,
        Optional<DelayCase> delay) {

    private static final Standing GOOD =
            new Standing(Set.of(), false, Optional.empty(), Payment.nothingOwed(), Optional.empty());

    /** Copies and sorts the blocks. */
    public Standing {
        blocks = blocks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(blocks));
    }

    /**
     * Nothing is the matter.
     *
     * @return the standing that most pre-orders have
     */
    public static Standing good() {
        return GOOD;
    }

    /**
     * Whether the pre-order may be given goods.
     *
     * @return {@code false} if a block forbids it
     */
    public boolean allowsAllocation() {
        return blocks.stream().allMatch(BlockReason::allowsAllocation);
    }

    /**
     * The standing with one more block.
     *
     * @param reason why
     * @return the next standing, the same if it was blocked for that reason already
     */
    public Standing blocked(BlockReason reason) {
        EnumSet<BlockReason> more = EnumSet.of(reason);
        more.addAll(blocks);
        return new Standing(more, pinned, heldUntil, payment, delay);
    }

    /**
     * The standing without a block.
     *
     * @param reason why it was blocked
     * @return the next standing, the same if it was not blocked for that reason
     */
    public Standing unblocked(BlockReason reason) {
        EnumSet<BlockReason> fewer = EnumSet.noneOf(BlockReason.class);
        fewer.addAll(blocks);
        fewer.remove(reason);
        return new Standing(fewer, pinned, heldUntil, payment, delay);
    }

    /**
     * The standing with its units pinned, or not.
     *
     * @param nowPinned whether they are
     * @return the next standing
     */
    public Standing pinned(boolean nowPinned) {
        return new Standing(blocks, nowPinned, heldUntil, payment, delay);
    }

    /**
     * The standing of a hold.
     *
     * @param until when it ends
     * @return the next standing
     */
    public Standing heldUntil(Instant until) {
        return new Standing(blocks, pinned, Optional.of(until), payment, delay);
    }

    /**
     * The standing of what was a hold.
     *
     * @return the next standing
     */
    public Standing notHeld() {
        return new Standing(blocks, pinned, Optional.empty(), payment, delay);
    }

    /**
     * The standing with another payment.
     *
     * @param newPayment what is owed
     * @return the next standing
     */
    public Standing with(Payment newPayment) {
        return new Standing(blocks, pinned, heldUntil, newPayment, delay);
    }

    /**
     * The standing under the law of delays.
     *
     * @param newCase how it stands there
     * @return the next standing
     */
    public Standing with(DelayCase newCase) {
        return new Standing(blocks, pinned, heldUntil, payment, Optional.of(newCase));
    }
}
