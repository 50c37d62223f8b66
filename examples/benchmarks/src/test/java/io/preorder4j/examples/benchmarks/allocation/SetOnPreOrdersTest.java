package io.preorder4j.examples.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.database.Script;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.jdbc.JdbcStore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written by hand is what the library writes, or there is nothing to compare. */
class SetOnPreOrdersTest {

    private static final Sku HOT = new Sku("HOT");
    private static final int UNITS = 7;

    @ParameterizedTest
    @EnumSource
    void the_same_rows_are_in_the_library_s_tables_however_they_came_there(Kind kind) {
        try (Database database = Database.start(kind, false)) {
            Room waiting = database.room();
            place(waiting);
            Room byLibrary = database.copyOf(waiting);
            Room byHand = database.copyOf(waiting);

            receive(byLibrary);
            new SetOnPreOrders().allocate(byHand, UNITS);

            assertThat(written(byHand))
                    .isEqualTo(written(byLibrary))
                    .contains("b2:2/2", "h2:3HOT", "j2:UNITS_MOVED", "p2:2/3", "r2:0/3");
        }
    }

    /** Five wait for 2, 2, 5, 1 and 1 units: 7 of them are enough for two and a half. */
    private static void place(Room room) {
        try (HikariDataSource connections = room.pool(1)) {
            JdbcStore store = room.store(connections);
            store.createSchema();
            PreOrders shop = Library.shop(store);
            shop.open(new CommandKey("open"), Library.offer(HOT.value()));
            shop.place(
                    new CommandKey("place"),
                    new PlaceOrder(
                            "order",
                            new CustomerId("Anna"),
                            List.of(
                                    OrderLine.of("0", HOT, 2),
                                    OrderLine.of("1", HOT, 2),
                                    OrderLine.of("2", HOT, 5),
                                    OrderLine.of("3", HOT, 1),
                                    OrderLine.of("4", HOT, 1))));
        }
    }

    private static void receive(Room room) {
        try (HikariDataSource connections = room.pool(1)) {
            Library.shop(room.store(connections))
                    .receive(new CommandKey("grn"), GoodsReceipt.of(new ReceiptId("grn"), HOT, UNITS));
        }
    }

    /** All that differs from before, but for the numbers that are given out and the time. */
    private static String written(Room room) {
        boolean isPostgres = room.kind() == Kind.POSTGRES;
        String joined = isPostgres ? "string_agg" : "group_concat";
        String place = isPostgres ? "strpos" : "instr";
        try (HikariDataSource connections = room.pool(1)) {
            return Script.text(connections, """
                    SELECT %s(line, ' ') FROM (
                        SELECT 'p' || line_id || ':' || waiting || '/' || allocated AS line FROM preorder4j_preorder
                        UNION ALL
                        SELECT 'b' || line_id || ':' || queued || '/' || units FROM preorder4j_backlog
                        UNION ALL
                        SELECT 'r' || line_id || ':' || rank || '/' || units FROM preorder4j_recallable
                        UNION ALL
                        SELECT 'h' || p.line_id || ':' || h.units || h.sku
                        FROM preorder4j_holding h JOIN preorder4j_preorder p ON p.sequence = h.sequence
                        UNION ALL
                        SELECT 'j' || line_id || ':' || kind || order_id || conflict
                            || substr(details, 1, %s(details, ',"lot"')) FROM preorder4j_journal
                        WHERE kind = 'UNITS_MOVED'
                        ORDER BY line) AS lines
                    """.formatted(joined, place));
        }
    }
}
