package io.preorder4j.examples.replay.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.preorder4j.examples.replay.result.ResultFiles.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

    @TempDir
    private Path folder;

    @Test
    void all_files_appear_when_all_are_written() throws IOException {
        ResultFiles.write(folder.resolve("new/results"), Map.of("a.txt", out -> out.write("A")));
        assertThat(folder.resolve("new/results/a.txt")).hasContent("A");
        assertThat(folder.resolve("new/results")).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void no_file_appears_when_one_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "of before");
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("a.txt", out -> out.write("A"));
        contents.put("b.txt", out -> {
            out.write("half");
            throw new IOException("disk full");
        });

        assertThatIOException()
                .isThrownBy(() -> ResultFiles.write(folder, contents))
                .withMessage("disk full");
        assertThat(folder.resolve("a.txt")).hasContent("of before");
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("a.txt"));
    }
}
