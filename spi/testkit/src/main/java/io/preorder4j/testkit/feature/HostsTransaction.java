package io.preorder4j.testkit.feature;

import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;

/** What a store is within a transaction of the host's: all is done in one unit of work, and counted. */
final class HostsTransaction implements Store {

    private final UnitOfWork unit;
    private int writes;

    HostsTransaction(UnitOfWork unit) {
        this.unit = unit;
    }

    int writes() {
        return writes;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        writes++;
        return work.apply(unit);
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return work.apply(unit);
    }
}
