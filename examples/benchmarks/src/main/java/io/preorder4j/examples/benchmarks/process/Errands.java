package io.preorder4j.examples.benchmarks.process;

import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/** Does one errand: the main class of another process. */
public final class Errands {

    static final String READY = "ready";
    static final String BEGIN = "begin";

    private static final int OWN_DETAILS = 4;

    private Errands() {}

    /**
     * Gets ready, waits for the word to begin, and tells in one line what came of it.
     *
     * @param args the errand, the room's database, its place and whether its disk is slow, and what the errand needs to know
     */
    public static void main(String[] args) {
        Room room = new Room(Kind.valueOf(args[1]), args[2], Boolean.parseBoolean(args[3]));
        List<String> details = List.of(args).subList(OWN_DETAILS, args.length);
        System.out.println(Errand.valueOf(args[0]).run(room, details, Errands::awaitBegin));
    }

    private static void awaitBegin() {
        System.out.println(READY);
        String word = new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        if (!word.equals(BEGIN)) {
            throw new IllegalStateException("'" + word + "' instead of '" + BEGIN + "'");
        }
    }
}
