package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The SKUs that threads of this process are settling, chunk by chunk. Who finds one here leaves what is to be settled to that
 * thread, and neither waits for its chunks nor takes turns with it: a sale goes on while a million are served.
 *
 * <p>Nothing is forgotten between the two. Who leaves something looks here once more after its commit, and who goes away looks at
 * the stock once more after that: one of them sees the other. A process that dies takes its marks along, and whoever comes next
 * goes on at once, in any process. Those of another process are not here; with them, one takes turns by the lock of the stock.
 */
final class UnderWay {

    private final Set<Sku> skus = ConcurrentHashMap.newKeySet();

    /** Whether a thread is at it. */
    boolean contains(Sku sku) {
        return skus.contains(sku);
    }

    /** Begins, unless another thread is at it. */
    boolean begin(Sku sku) {
        return skus.add(sku);
    }

    /** Ends what this thread began. */
    void end(Set<Sku> begun) {
        skus.removeAll(begun);
    }
}
