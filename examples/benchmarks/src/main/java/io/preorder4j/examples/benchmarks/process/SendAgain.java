package io.preorder4j.examples.benchmarks.process;

import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.sale.Clients;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.util.Arrays;
import java.util.List;

/**
 * Sends every request three times, from three threads at about the same time: two in one of two processes, one in the other.
 * Of all that are sent, it sends its own half.
 *
 * @param process which of the two it is, 0 or 1
 * @param threads how many threads there are in each
 * @param keys how many requests each thread thinks of
 */
public record SendAgain(int process, int threads, int keys) {

    /** How often each is sent. */
    public static final int TIMES = 3;

    /** What stands for a request that the other process sends. */
    public static final char NOT_SENT = '.';

    /** What stands for a request that was accepted. */
    public static final char ACCEPTED = '1';

    private static final int PRIME = 7;
    private static final int CONNECTIONS = 10;

    static SendAgain of(List<String> details) {
        return new SendAgain(
                Integer.parseInt(details.get(0)), Integer.parseInt(details.get(1)), Integer.parseInt(details.get(2)));
    }

    /** Tells the answers: a letter for each time of each key, those of one key side by side. */
    String run(Room room, Runnable awaitBegin) {
        String sku = Library.skus(1).get(0);
        char[] answers = new char[threads * keys * TIMES];
        Arrays.fill(answers, NOT_SENT);
        try (Till till = new Library().open(room, CONNECTIONS)) {
            awaitBegin.run();
            Clients.atOnce(threads, thread -> {
                for (int key = 0; key < keys; key++) {
                    for (int time = 0; time < TIMES; time++) {
                        int owner = (thread + time * PRIME) % threads;
                        if ((owner + time) % 2 == process) {
                            boolean accepted = till.sell("key-" + owner + "-" + key, sku, "customer-" + owner);
                            answers[(owner * keys + key) * TIMES + time] = accepted ? ACCEPTED : '0';
                        }
                    }
                }
            });
        }
        return new String(answers);
    }
}
