package io.preorder4j.examples.replay.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a folder that appear under their names only when all of them are written to their end. */
public final class ResultFiles {

    private final Map<Path, Path> writtenAs = new LinkedHashMap<>();
    private final Path folder;

    private ResultFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes files into the folder, which is made if it is not there. If one cannot be written, none appears, and those
     * of before stay as they were.
     *
     * @param contents what writes each file, by its name
     */
    public static void write(Path folder, Map<String, Content> contents) throws IOException {
        Files.createDirectories(folder);
        ResultFiles files = new ResultFiles(folder);
        try {
            for (var content : contents.entrySet()) {
                files.write(content.getKey(), content.getValue());
            }
            files.appear();
        } finally {
            files.removeUnfinished();
        }
    }

    private void write(String name, Content content) throws IOException {
        Path unfinished = folder.resolve("." + name + ".unfinished");
        writtenAs.put(folder.resolve(name), unfinished);
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            content.writeTo(out);
        }
    }

    private void appear() throws IOException {
        for (var file : writtenAs.entrySet()) {
            Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void removeUnfinished() throws IOException {
        for (Path unfinished : writtenAs.values()) {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What a file holds. */
    @FunctionalInterface
    public interface Content {
        /** Writes the whole file. */
        void writeTo(Writer out) throws IOException;
    }
}
