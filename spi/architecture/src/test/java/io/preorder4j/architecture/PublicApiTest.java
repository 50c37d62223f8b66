package io.preorder4j.architecture;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;
import org.junit.jupiter.api.Test;

/**
 * What a host can call, as a text that a person has read: a signature changes with a change of {@code public-api.txt},
 * or not at all.
 */
class PublicApiTest {

    private static final Path REVIEWED =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "public-api.txt");

    @Test
    void the_public_api_is_the_reviewed_one() throws IOException {
        var found = LibraryModule.all().stream()
                .flatMap(PublicApi::of)
                .dropWhile(String::isEmpty)
                .toList();
        if (Boolean.getBoolean("api.accept")) {
            Files.write(REVIEWED, found);
        }
        var reviewed = Files.exists(REVIEWED) ? Files.readAllLines(REVIEWED) : List.<String>of();
        var deltas = DiffUtils.diff(reviewed, found).getDeltas();
        if (!deltas.isEmpty()) {
            fail("""
                    The public API is not the one in public-api.txt:
                    %s
                    If that is what you want: mvn test -pl spi/architecture -am -Dtest=PublicApiTest -Dapi.accept=true, and commit the file.
                    """, deltas.stream().map(delta -> readable(delta, reviewed)).reduce("", String::concat));
        }
    }

    private static String readable(Delta<String> delta, List<String> reviewed) {
        var text = new StringBuilder("\n  in ")
                .append(heading(delta.getOriginal().getPosition(), reviewed))
                .append('\n');
        delta.getOriginal()
                .getLines()
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        delta.getRevised()
                .getLines()
                .forEach(line -> text.append("  + ").append(line).append('\n'));
        return text.toString();
    }

    /** The type, or the package, that a line stands under. */
    private static String heading(int position, List<String> lines) {
        for (int i = Math.min(position, lines.size()) - 1; i >= 0; i--) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith(" ")) {
                return lines.get(i);
            }
        }
        return "the whole";
    }
}
