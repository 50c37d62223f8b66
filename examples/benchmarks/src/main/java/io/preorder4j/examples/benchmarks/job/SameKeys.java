package io.preorder4j.examples.benchmarks.job;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.process.Errand;
import io.preorder4j.examples.benchmarks.process.SendAgain;
import io.preorder4j.examples.benchmarks.process.Worker;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Nothing is timed here: two processes with 64 threads each send every one of thousands of requests three times, from
 * different threads and both processes, for 100 units. Each request has to be answered alike three times, and as many are
 * accepted as there are units.
 */
record SameKeys() implements Job {

    private static final int THREADS = 64;
    private static final int CAP = 100;
    private static final int PAGE = 1_000;
    private static final String HEAP = "512m";

    @Override
    public String name() {
        return "same-keys";
    }

    @Override
    public Result run(Workbench bench) {
        int threads = Math.min(THREADS, bench.sizes().mostClients() * 2);
        int keys = bench.sizes().requests();
        List<Verdict> verdicts = new ArrayList<>();
        for (int run = 0; run < bench.runs(); run++) {
            verdicts.addAll(bench.inRoom(room -> verdicts(room, threads, keys)));
        }
        String title = "2 processes, %,d requests three times each for %d units".formatted(threads * keys, CAP);
        return new Result(name(), title, Unit.PER_SECOND, Optional.empty(), List.of(), verdicts);
    }

    private static List<Verdict> verdicts(Room room, int threads, int keys) {
        List<String> skus = Library.skus(1);
        new Library().setUp(room, skus, CAP);
        List<Worker> workers = IntStream.range(0, 2)
                .mapToObj(number -> Worker.on(HEAP, Errand.SEND_AGAIN, room, number, threads, keys))
                .toList();
        workers.forEach(Worker::begin);
        List<String> answers = workers.stream().map(Worker::answer).toList();
        workers.forEach(Worker::close);
        int accepted = 0;
        int refused = 0;
        int unlike = 0;
        for (int key = 0; key < threads * keys; key++) {
            int yes = acceptances(answers, key);
            accepted += yes == SendAgain.TIMES ? 1 : 0;
            refused += yes == 0 ? 1 : 0;
            unlike += yes > 0 && yes < SendAgain.TIMES ? 1 : 0;
        }
        try (Till till = new Library().open(room, 1)) {
            return List.of(
                    Verdict.Promise.exactly("requests accepted three times", CAP, accepted),
                    Verdict.Promise.exactly("requests refused three times", (long) threads * keys - CAP, refused),
                    Verdict.Promise.exactly("requests with different answers", 0, unlike),
                    Verdict.Promise.exactly("units that the counter says", CAP, till.counted(skus.get(0))),
                    Verdict.Promise.exactly("units that the journal tells of", CAP, recounted(room)));
        }
    }

    /** How often a key was accepted, of the three times that the two of them sent it. */
    private static int acceptances(List<String> answers, int key) {
        int yes = 0;
        for (int time = 0; time < SendAgain.TIMES; time++) {
            int place = key * SendAgain.TIMES + time;
            List<Character> sent = answers.stream()
                    .map(all -> all.charAt(place))
                    .filter(answer -> answer != SendAgain.NOT_SENT)
                    .toList();
            if (sent.size() != 1) {
                throw new IllegalStateException("request " + key + " was sent by " + sent.size() + " instead of one");
            }
            yes += sent.get(0) == SendAgain.ACCEPTED ? 1 : 0;
        }
        return yes;
    }

    private static long recounted(Room room) {
        try (HikariDataSource connections = room.pool(1)) {
            PreOrders shop = Library.shop(room.store(connections));
            long units = 0;
            List<JournalEntry> page = shop.journal(0, PAGE);
            while (!page.isEmpty()) {
                units += page.stream()
                        .filter(entry -> entry.event() instanceof PreOrderPlaced)
                        .mapToLong(entry -> ((PreOrderPlaced) entry.event())
                                .preOrder()
                                .stages()
                                .ordered())
                        .sum();
                page = shop.journal(page.get(page.size() - 1).sequence(), PAGE);
            }
            return units;
        }
    }
}
