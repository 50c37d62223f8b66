package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What becomes of a customer who is being forgotten, and of an offer on its way to the archive, when processes are killed. */
class SqliteHousekeepingTest extends SqliteTest {

    private static final int LINES = 350;

    @Test
    void whoever_comes_next_goes_on_where_a_process_was_killed() throws Exception {
        PreOrders shop = PreOrders.builder(store)
                .clock(InstantSource.fixed(KilledKeeper.NOW))
                .build();
        allIsOver(shop);

        // Each comes one transaction farther than the one before, so that one dies in every one of them.
        int deaths = 0;
        while (killedAfter(deaths)) {
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
        assertThat(file.ask("SELECT count(*) FROM preorder4j_erasure")).containsExactly("0");
        assertThat(file.ask("SELECT count(*) FROM preorder4j_archived_entry")).containsExactly("0");
    }

    private static void allIsOver(PreOrders shop) {
        shop.open(new CommandKey("open"), offer(KilledKeeper.RECORD.value()));
        List<OrderLine> lines = LongStream.rangeClosed(1, LINES)
                .mapToObj(line -> OrderLine.of(Long.toString(line), KilledKeeper.RECORD, 1))
                .toList();
        shop.place(new CommandKey("place"), new PlaceOrder("order-1", KilledKeeper.ANNA, lines));
        for (OrderLine line : lines) {
            shop.cancel(
                    new CommandKey("cancel-" + line.lineId()),
                    new PreOrderId("order-1", line.lineId()),
                    1,
                    Cancellation.byCustomer("changed my mind"));
        }
        shop.close(new CommandKey("close"), KilledKeeper.RECORD);
    }

    private boolean killedAfter(int writes) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledKeeper.class.getName(),
                        path().toString(),
                        Integer.toString(writes))
                .inheritIO()
                .start();
        int end = process.waitFor();
        assertThat(end).isIn(0, KilledWriter.KILLED);
        return end == KilledWriter.KILLED;
    }
}
