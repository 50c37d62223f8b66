package io.preorder4j.feed.csv;

import io.preorder4j.core.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The folder into which files are dropped, with {@code done} and {@code failed} in it. */
final class DropFolder {

    private static final String CSV = ".csv";
    private static final int DIGEST_BYTES_KEPT = 16;
    private static final int BUFFER = 65_536;

    private final Path folder;

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /** The files that are there, by name. Only these names are ever looked for: none leads out of the folder. */
    List<Path> files() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, DropFolder::isDropped)) {
            List<Path> files = new ArrayList<>();
            entries.forEach(files::add);
            files.sort((one, other) -> Identifier.compare(name(one), name(other)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Refuses what is no file of its own, and a name that a cursor cannot hold. */
    static void check(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadFileException("this is a link or a folder, and no file");
        }
        try {
            Identifier.checked("file", name(file));
        } catch (IllegalArgumentException e) {
            throw new BadFileException(String.valueOf(e.getMessage()));
        }
    }

    static String digest(Path file) {
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES_KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void done(Path file) {
        move(file, "done");
    }

    void failed(Path file, String reason) {
        Path moved = move(file, "failed");
        try {
            Files.writeString(moved.resolveSibling(name(moved) + ".reason"), reason + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file, under another name if one of its name is there already: {@code a.csv}, {@code a-2.csv}, and so on. */
    private Path move(Path file, String where) {
        String stem = name(file).substring(0, name(file).length() - CSV.length());
        try {
            Path target = Files.createDirectories(folder.resolve(where));
            for (int number = 1; ; number++) {
                Path free = target.resolve(number == 1 ? name(file) : stem + "-" + number + CSV);
                if (!Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
                    return Files.move(file, free);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDropped(Path entry) {
        return name(entry).endsWith(CSV) && !name(entry).startsWith(".");
    }
}
