package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of a customer who is being forgotten, and of an offer on its way to the archive, when processes are killed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class HousekeepingTest {

    private static final int LINES = 350;

    TestDatabase database;
    JdbcStore store;
    PreOrders shop;

    abstract TestDatabase newDatabase();

    /** Where another process finds it. */
    abstract String place();

    @BeforeEach
    final void openTheShop() {
        database = newDatabase();
        store = database.store(database.pool(), Duration.ofSeconds(5));
        store.createSchema();
        shop = PreOrders.builder(store)
                .clock(InstantSource.fixed(KilledKeeper.NOW))
                .build();
    }

    @AfterEach
    final void close() {
        database.close();
    }

    @Test
    void whoever_comes_next_goes_on_where_a_process_was_killed() throws Exception {
        KilledKeeper.allIsOver(shop, LINES);

        // Each comes one transaction farther than the one before, so that one dies in every one of them.
        int deaths = 0;
        while (isKilledAfter(deaths)) {
            deaths++;
            Invariants.check(store);
        }

        assertThat(deaths).isGreaterThan(5);
        assertThat(StateDigest.describe(store)).doesNotContain(KilledKeeper.ANNA.value(), "\"order-1\"");
        assertThat(shop.privacy()
                        .anonymise(new CommandKey("forget"), KilledKeeper.ANNA)
                        .outcome())
                .isEqualTo(new Anonymisation(LINES, 0));
        assertThat(shop.archive()
                        .archive(new CommandKey("archive"), KilledKeeper.RECORD)
                        .outcome())
                .isEqualTo(LINES);
        assertThat(database.ask("SELECT count(*) FROM preorder4j_erasure")).containsExactly("0");
        assertThat(database.ask("SELECT count(*) FROM preorder4j_archived_entry"))
                .containsExactly("0");
    }

    private boolean isKilledAfter(int writes) throws Exception {
        int end = KilledWriter.run(KilledKeeper.class, place(), Integer.toString(writes));
        assertThat(end).isIn(0, KilledWriter.KILLED);
        return end == KilledWriter.KILLED;
    }
}
