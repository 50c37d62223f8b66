package io.preorder4j.command;

import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.stock.Stock;
import java.util.List;

/**
 * What a receipt would do. Nothing has changed, and what happens until it comes can change the result.
 *
 * @param policy the name of the policy that shared
 * @param shares who would get how much, in the order of the policy's ranks
 * @param stock the books as they would be
 */
public record DryRun(String policy, List<Share> shares, Stock stock) {

    /** Copies the shares. */
    public DryRun {
        shares = List.copyOf(shares);
    }
}
