package io.preorder4j.testkit.feature;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;

/** The library does what it should over the store in memory. */
class InMemoryFeatureTest extends FeatureContract {

    @Override
    protected Store newStore() {
        return new InMemoryStore();
    }
}
