package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.spi.Cause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which facts came about by rules. */
abstract class CauseContract extends PortContract {

    private final Cause first = new Cause(2, "tag-large-orders", 1, 1);
    private final Cause second = new Cause(3, "tag-large-orders", 1, 1);

    @Test
    void causes_come_back_equal_whatever_the_names_of_rules() {
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            Cause cause = new Cause(i + 1, HostileTexts.ALL.get(i), 0, 1);
            add(cause);
            assertThat(find(i + 1)).isEqualTo(Map.of(i + 1L, cause));
        }
    }

    @Test
    void causes_come_back_equal_with_the_largest_numbers() {
        Cause cause = new Cause(Long.MAX_VALUE, "r", Long.MAX_VALUE - 1, Integer.MAX_VALUE);
        add(cause);

        assertThat(find(Long.MAX_VALUE)).isEqualTo(Map.of(Long.MAX_VALUE, cause));
    }

    @Test
    void only_those_that_there_are_are_found() {
        add(first, second);

        assertThat(find(1, 2, 4)).isEqualTo(Map.of(2L, first));
        assertThat(find()).isEmpty();
    }

    @Test
    void an_entry_has_one_cause() {
        add(first);

        assertRefused(work -> work.causes().add(List.of(new Cause(2, "another", 1, 1))));
        assertThat(find(2)).isEqualTo(Map.of(2L, first));
    }

    private void add(Cause... causes) {
        write(work -> work.causes().add(List.of(causes)));
    }

    private Map<Long, Cause> find(long... sequences) {
        return read(work -> work.causes().find(boxed(sequences)));
    }

    private static Set<Long> boxed(long... sequences) {
        return LongStream.of(sequences).boxed().collect(Collectors.toSet());
    }
}
