package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

/**
 * What the library promises over a store through long histories, in which goods are dispatched and taken back, holds
 * expire and payments lapse. Extend it to test a store of your own, as {@link HistoryContract}.
 *
 * <p>Of {@code -Dpreorder4j.history.steps=200} and {@code -Dpreorder4j.histories.times=1} the one says how long the
 * histories are, the other how many times as many there are. A broken promise tells its seed; {@code
 * -Dpreorder4j.history.seed=} lets that history happen alone.
 */
public abstract class LongHistoryContract {

    private static final int STEPS_BETWEEN_LOOKS = 20;

    /** For subclasses. */
    protected LongHistoryContract() {}

    /**
     * Makes an empty store.
     *
     * @return a store that holds nothing and is used by nobody else
     */
    protected abstract Store newStore();

    /**
     * Closes what the last store needs.
     */
    protected void close() {}

    /**
     * How many histories there is time for in an ordinary build.
     *
     * @return one or more
     */
    protected int histories() {
        return 1;
    }

    @Test
    void the_store_answers_as_one_in_memory_does_and_is_in_the_same_state_again_and_again() {
        LongHistories.keep(histories(), history -> {
            try {
                happen(history, new Shop(newStore()), new Shop(new InMemoryStore()));
            } finally {
                close();
            }
        });
    }

    private static void happen(History history, Shop shop, Shop inMemory) {
        int taken = 0;
        for (Step step : history.steps()) {
            assertThat(shop.take(step)).as("outcome of %s", step).isEqualTo(inMemory.take(step));
            taken++;
            if (taken % STEPS_BETWEEN_LOOKS == 0) {
                look(shop, inMemory, taken);
            }
        }
        look(shop, inMemory, taken);
    }

    private static void look(Shop shop, Shop inMemory, int taken) {
        assertThat(shop.state()).as("state after %s steps", taken).isEqualTo(inMemory.state());
        assertThat(shop.questions(taken).answers())
                .as("answers after %s steps", taken)
                .isEqualTo(inMemory.questions(taken).answers());
        shop.inspect();
    }
}
