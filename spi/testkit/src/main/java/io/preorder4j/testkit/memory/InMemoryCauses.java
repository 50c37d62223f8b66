package io.preorder4j.testkit.memory;

import io.preorder4j.spi.Cause;
import io.preorder4j.spi.Causes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The causes, by the numbers of the entries that rules caused. */
final class InMemoryCauses implements Causes {

    private final Table<Long, Cause> causes;

    InMemoryCauses(Transactions transactions) {
        causes = new Table<>("cause of entry", transactions, List.of());
    }

    @Override
    public Map<Long, Cause> find(Set<Long> sequences) {
        return causes.find(sequences);
    }

    @Override
    public void add(Collection<Cause> added) {
        added.forEach(cause -> causes.add(cause.sequence(), cause));
    }
}
