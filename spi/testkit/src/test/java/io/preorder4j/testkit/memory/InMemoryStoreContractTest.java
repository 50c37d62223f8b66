package io.preorder4j.testkit.memory;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.StoreContract;

/** The store in memory keeps the contract. */
class InMemoryStoreContractTest extends StoreContract {

    @Override
    protected Store newStore() {
        return new InMemoryStore();
    }
}
