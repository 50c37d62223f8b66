package io.preorder4j.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Long histories, each made from a seed of its own. One that breaks a promise is told with its seed, and as the shortest
 * story that was found to break it too.
 *
 * <p>System properties say how long and how many: {@code preorder4j.history.steps} (200 unless told otherwise), {@code
 * preorder4j.histories.times} (so many times as many), and {@code preorder4j.history.seed} for one history alone.
 */
final class LongHistories {

    private static final int STEPS = Integer.getInteger("preorder4j.history.steps", 200);
    private static final int TIMES = Integer.getInteger("preorder4j.histories.times", 1);
    private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("preorder4j.history.seed"));
    private static final int TRIES = 1000;

    private LongHistories() {}

    /** Lets histories happen, and holds each against a promise. */
    static void keep(int histories, Consumer<History> promise) {
        long first = SEED.orElse((long) new Random().nextInt(Integer.MAX_VALUE));
        int count = SEED.isPresent() ? 1 : Math.multiplyExact(histories, TIMES);
        JqwikSession.run(() -> {
            RandomGenerator<List<Draft>> generator = Histories.ofDrafts(STEPS).generator(TRIES);
            for (long seed = first; seed < first + count; seed++) {
                List<Draft> drafts = generator.next(new Random(seed)).value();
                Optional<Throwable> failure = failure(drafts, promise);
                if (failure.isPresent()) {
                    throw broken(seed, shortened(drafts, promise), promise, failure.get());
                }
            }
        });
    }

    private static AssertionError broken(
            long seed, List<Draft> shortest, Consumer<History> promise, Throwable failure) {
        Throwable simplest = failure(shortest, promise).orElse(failure);
        return new AssertionError(
                "the history of seed " + seed + " breaks a promise; again by -Dpreorder4j.history.seed=" + seed
                        + " -Dpreorder4j.history.steps=" + STEPS + "\n" + simplest + "\nIt does so as early as here:"
                        + History.of(shortest, STEPS),
                simplest);
    }

    /** Leaves out what can be left out, larger parts first. */
    private static List<Draft> shortened(List<Draft> drafts, Consumer<History> promise) {
        List<Draft> shortest = drafts;
        for (int part = drafts.size() / 2; part > 0; part /= 2) {
            int from = 0;
            while (from < shortest.size()) {
                List<Draft> without = new ArrayList<>(shortest);
                without.subList(from, Math.min(from + part, without.size())).clear();
                if (failure(without, promise).isPresent()) {
                    shortest = without;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }

    private static Optional<Throwable> failure(List<Draft> drafts, Consumer<History> promise) {
        try {
            promise.accept(History.of(drafts, STEPS));
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
