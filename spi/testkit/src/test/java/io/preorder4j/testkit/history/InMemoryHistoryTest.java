package io.preorder4j.testkit.history;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** The library keeps its promises over the store in memory. Ten thousand longer histories have a profile of their own. */
@PropertyDefaults(tries = 75, edgeCases = EdgeCasesMode.NONE)
class InMemoryHistoryTest extends HistoryContract {

    @Override
    protected Store newStore() {
        return new InMemoryStore();
    }
}
