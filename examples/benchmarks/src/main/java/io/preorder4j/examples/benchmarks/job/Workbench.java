package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where jobs are done.
 *
 * @param database where everything is kept
 * @param sizes how much is measured
 * @param runs how often
 * @param backlogs queues that are copied for whoever is measured with one
 */
public record Workbench(Database database, Sizes sizes, int runs, Backlogs backlogs) {

    /** A bench with nothing on it. */
    public static Workbench at(Database database, Sizes sizes, int runs) {
        return new Workbench(database, sizes, runs, new Backlogs(database, sizes.warm()));
    }

    /** Has each of them work in every run, one after the other, so that a busy minute of the machine meets all. */
    List<Row> compared(Map<String, Supplier<Measured>> each) {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            each.forEach((who, work) ->
                    measured.computeIfAbsent(who, name -> new ArrayList<>()).add(work.get()));
        }
        return measured.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Works in an empty room, and leaves nothing behind. */
    <T> T inRoom(Function<Room, T> work) {
        return in(database.room(), work);
    }

    /** Works in a copy of a room, and leaves nothing behind. */
    <T> T inCopyOf(Room room, Function<Room, T> work) {
        return in(database.copyOf(room), work);
    }

    private <T> T in(Room room, Function<Room, T> work) {
        T result = work.apply(room);
        database.clear(room);
        return result;
    }
}
