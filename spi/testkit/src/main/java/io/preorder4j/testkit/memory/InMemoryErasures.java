package io.preorder4j.testkit.memory;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.Erasures;
import java.util.List;
import java.util.Optional;

/** Who is being forgotten, by the keys of the commands. */
final class InMemoryErasures implements Erasures {

    private final Table<CommandKey, Erasure> erasures;

    InMemoryErasures(Transactions transactions) {
        erasures = new Table<>("erasure", transactions, List.of());
    }

    @Override
    public Optional<Erasure> find(CommandKey key) {
        return erasures.find(key);
    }

    @Override
    public Optional<Erasure> lock(CommandKey key) {
        return find(key);
    }

    @Override
    public void add(Erasure erasure) {
        erasures.add(erasure.key(), erasure);
    }

    @Override
    public void update(Erasure erasure) {
        erasures.update(erasure.key(), erasure);
    }

    @Override
    public void remove(CommandKey key) {
        erasures.remove(key);
    }
}
