package io.preorder4j.testkit.history;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;

/** The library keeps its promises to thousands over the store in memory. */
class InMemoryLongAllocationTest extends LongAllocationContract {

    @Override
    protected Store newStore() {
        return new InMemoryStore();
    }
}
