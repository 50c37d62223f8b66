package io.preorder4j.examples.replay.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {

    private final StringWriter written = new StringWriter();

    @Test
    void there_is_a_line_for_every_tenth() {
        try (Progress progress = new ProgressInLines(2000, new PrintWriter(written))) {
            for (int row = 0; row < 2000; row++) {
                progress.advance(1);
            }
        }
        assertThat(written.toString().lines())
                .hasSize(10)
                .startsWith("replaying:  10 %, 200 of 2,000 rows")
                .endsWith("replaying: 100 %, 2,000 of 2,000 rows");
    }

    @Test
    void a_big_step_is_one_line() {
        try (Progress progress = new ProgressInLines(1000, new PrintWriter(written))) {
            progress.advance(350);
        }
        assertThat(written.toString().lines()).containsExactly("replaying:  30 %, 350 of 1,000 rows");
    }
}
