package io.preorder4j.core.allocation;

import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import java.util.List;

/**
 * One step by which stock and backlog of a SKU come to rest: lost units are taken back from those who have them, or free
 * units go to those who wait.
 *
 * @param stock the books after the step
 * @param shares whose units move, and how many
 * @param from the stage that they leave
 * @param to the stage that they go to
 */
public record Settlement(Stock stock, List<Share> shares, Stage from, Stage to) {

    /** Copies the shares. */
    public Settlement {
        shares = List.copyOf(shares);
    }

    /**
     * Takes units back to repay a deficit.
     *
     * @param stock books with a deficit
     * @param lastAllocated those with allocated units, the last in rank first
     * @return the step; it repays the deficit, or takes all that these have
     */
    public static Settlement takingBack(Stock stock, List<Claim> lastAllocated) {
        List<Share> shares = Share.inOrder(stock.deficit(), lastAllocated);
        return new Settlement(stock.givenBack(sum(shares)), shares, Stage.ALLOCATED, Stage.WAITING);
    }

    /**
     * Gives free units to those who wait.
     *
     * @param stock books with free units
     * @param policy who decides
     * @param waiting the head of the backlog or all of it, as the policy needs to see it, not empty
     * @return the step
     * @throws PolicyViolationException if the policy breaks its rules
     */
    public static Settlement allocating(Stock stock, AllocationPolicy policy, List<Claim> waiting) {
        List<Share> shares = Allocation.shares(policy, stock.free(), waiting);
        return new Settlement(stock.allocated(sum(shares)), shares, Stage.WAITING, Stage.ALLOCATED);
    }

    /**
     * The move of one share.
     *
     * @param share one of the shares
     * @return what moves
     */
    public Move move(Share share) {
        return new Move(from, to, share.units());
    }

    /**
     * How many units move.
     *
     * @return the sum over the shares
     */
    public long units() {
        return sum(shares);
    }

    private static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::units).sum();
    }
}
