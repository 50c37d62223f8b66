package io.preorder4j.examples.replay;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this example lies: the folder with its {@code data} and its {@code target}. */
final class Home {

    private Home() {}

    /** A folder of the example, wherever the replay was started. */
    static Path folder(String path) {
        return relative(code().resolve("../..").resolve(path));
    }

    /** A path as a person at this place would write it. */
    static Path shown(Path path) {
        return relative(path);
    }

    /** {@code target/replay.jar}, or {@code target/classes}. */
    private static Path code() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}
