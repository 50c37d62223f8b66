package io.preorder4j.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes in rounds: in a round, nothing is changed twice, as a statement that changes many rows makes one change of a row. What
 * happens to one thing stays in its order, and one round is all for things that happen once.
 */
final class Rounds {

    private Rounds() {}

    static <T, K> List<List<T>> of(Collection<T> changes, Function<T, K> changed) {
        List<List<T>> rounds = new ArrayList<>();
        Map<K, Integer> next = new HashMap<>();
        for (T change : changes) {
            int round = next.merge(changed.apply(change), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(change);
        }
        return rounds;
    }
}
