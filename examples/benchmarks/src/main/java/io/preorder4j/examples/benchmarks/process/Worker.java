package io.preorder4j.examples.benchmarks.process;

import io.preorder4j.examples.benchmarks.database.Room;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that does an errand. */
public final class Worker implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private Worker(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Sends one out, and waits until it is ready.
     *
     * @param heap the most heap that it may use, as in {@code 64m}
     * @param errand what it is to do
     * @param room where
     * @param details what the errand needs to know
     */
    public static Worker on(String heap, Errand errand, Room room, Object... details) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Errands.class.getName(),
                errand.name(),
                room.kind().name(),
                room.url(),
                Boolean.toString(room.slowDisk())));
        for (Object detail : details) {
            command.add(detail.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Worker worker = new Worker(process);
            worker.expect(Errands.READY);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it begin. */
    public void begin() {
        try (Writer orders = process.outputWriter(StandardCharsets.UTF_8)) {
            orders.write(Errands.BEGIN + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for what it has to tell. */
    public String answer() {
        return next();
    }

    /** Ends it, if it has not ended by itself. */
    @Override
    public void close() {
        process.destroy();
    }

    private void expect(String word) {
        String next = next();
        if (!next.equals(word)) {
            throw new IllegalStateException("'" + next + "' instead of '" + word + "'");
        }
    }

    private String next() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the other process ended with " + process.waitFor());
            }
            return line;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
