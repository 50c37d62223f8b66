package io.preorder4j.examples.replay.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file of a folder, as it is or gzipped.
 *
 * @param path where it lies
 */
public record CsvFile(Path path) {

    private static final String GZIPPED = ".gz";

    /**
     * The file of this name in the folder, or the one with {@code .gz} added to its name.
     *
     * @throws BadInputException if there is neither, or if there are both
     */
    public static CsvFile in(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path gzipped = folder.resolve(name + GZIPPED);
        boolean isPlain = Files.isRegularFile(plain);
        boolean isGzipped = Files.isRegularFile(gzipped);
        if (isPlain && isGzipped) {
            throw new BadInputException(folder.toString(), "has both " + name + " and " + name + GZIPPED);
        }
        if (!isPlain && !isGzipped) {
            throw new BadInputException(folder.toString(), "has neither " + name + " nor " + name + GZIPPED);
        }
        return new CsvFile(isPlain ? plain : gzipped);
    }

    InputStream open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        if (!path.toString().endsWith(GZIPPED)) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Where the file lies. */
    @Override
    public String toString() {
        return path.toString();
    }
}
