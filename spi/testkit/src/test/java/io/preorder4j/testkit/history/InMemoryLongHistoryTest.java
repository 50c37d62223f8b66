package io.preorder4j.testkit.history;

import io.preorder4j.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

/** The library keeps its promises over the store in memory, step by step for long. */
class InMemoryLongHistoryTest {

    private static final int HISTORIES = 20;
    private static final int STEPS_BETWEEN_QUESTIONS = 7;

    @Test
    void the_invariants_hold_after_every_step_of_long_histories() {
        LongHistories.keep(HISTORIES, history -> {
            Shop shop = new Shop(new InMemoryStore());
            int taken = 0;
            for (Step step : history.steps()) {
                shop.take(step);
                shop.inspect();
                taken++;
                if (taken % STEPS_BETWEEN_QUESTIONS == 0) {
                    shop.questions(taken).check();
                }
            }
            shop.checkInvariants();
        });
    }
}
