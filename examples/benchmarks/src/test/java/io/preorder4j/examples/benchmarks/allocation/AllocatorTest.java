package io.preorder4j.examples.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.database.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who allocates by hand serves the same, or there is nothing to compare. */
class AllocatorTest {

    @ParameterizedTest
    @EnumSource
    void the_first_in_the_queue_are_served_and_it_is_written_down(Kind kind) {
        try (Database database = Database.start(kind, false)) {
            Room queue = database.room();
            Queue.fill(queue, 3_000);
            for (Allocator allocator : List.of(new SetOnQueue(), RowLoop.IN_BATCHES, RowLoop.ONE_BY_ONE)) {
                Room room = database.copyOf(queue);

                allocator.allocate(room, 2_500);

                try (HikariDataSource connections = room.pool(1)) {
                    assertThat(Script.text(connections, """
                                    SELECT sum(waiting) || ' wait, ' || sum(allocated) || ' served, the last '
                                        || max(CASE WHEN status = 'ALLOCATED' THEN id END) || ', '
                                        || (SELECT sum(units) FROM allocation) || ' shared, '
                                        || (SELECT count(*) FROM journal) || ' told'
                                    FROM order_line
                                    """))
                            .as(allocator.name())
                            .isEqualTo("500 wait, 2500 served, the last 2500, 2500 shared, 2500 told");
                }
            }
        }
    }
}
