package io.preorder4j.examples.benchmarks.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sells by hand keeps the same promise, or there is nothing to compare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByHandTest {

    private static final int CAP = 20;
    private static final int BUYERS = 40;

    private Database postgres;
    private Database sqlite;

    @BeforeAll
    void start() {
        postgres = Database.start(Kind.POSTGRES, false);
        sqlite = Database.start(Kind.SQLITE, false);
    }

    @AfterAll
    void stop() {
        postgres.close();
        sqlite.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_crowd_that_sends_everything_three_times_gets_no_more_than_the_cap(Kind kind) {
        for (Seller seller : Seller.byHand(kind)) {
            Room room = database(kind).room();
            seller.setUp(room, List.of("LP-1977", "LP-1978"), CAP);
            AtomicInteger sold = new AtomicInteger();
            AtomicInteger unlike = new AtomicInteger();

            try (Till till = seller.open(room, 8)) {
                Clients.atOnce(BUYERS, buyer -> {
                    List<Boolean> answers = List.of(sell(till, buyer), sell(till, buyer), sell(till, buyer));
                    sold.addAndGet(answers.get(0) ? 1 : 0);
                    unlike.addAndGet(Set.copyOf(answers).size() - 1);
                });

                assertThat(sold).as(seller.name()).hasValue(CAP);
                assertThat(unlike).as(seller.name()).hasValue(0);
                assertThat(till.counted("LP-1977")).as(seller.name()).isEqualTo(CAP);
                assertThat(till.counted("LP-1978")).as(seller.name()).isZero();
            }
        }
    }

    /** Two buyers at a time think of the same key. */
    @ParameterizedTest
    @EnumSource
    void the_same_key_at_the_same_time_is_one_order(Kind kind) {
        for (Seller seller : Seller.byHand(kind)) {
            Room room = database(kind).room();
            seller.setUp(room, List.of("LP-1977"), BUYERS);

            try (Till till = seller.open(room, 8)) {
                Clients.atOnce(
                        BUYERS, buyer -> assertThat(sell(till, buyer / 2)).isTrue());

                assertThat(till.counted("LP-1977")).as(seller.name()).isEqualTo(BUYERS / 2);
            }
        }
    }

    private Database database(Kind kind) {
        return switch (kind) {
            case POSTGRES -> postgres;
            case SQLITE -> sqlite;
        };
    }

    private static boolean sell(Till till, int buyer) {
        return till.sell("key-" + buyer, "LP-1977", "customer-" + buyer);
    }
}
