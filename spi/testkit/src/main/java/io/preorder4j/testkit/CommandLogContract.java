package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.ContentionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which commands were answered. */
abstract class CommandLogContract extends PortContract {

    private static final String FINGERPRINT = "0123456789abcdef0123456789abcdef";

    @Test
    void records_come_back_equal_whatever_their_keys() {
        List<CommandRecord> records = new ArrayList<>();
        for (String text : HostileTexts.ALL) {
            records.add(new CommandRecord(new CommandKey(text), FINGERPRINT, records.size() + 1, 1));
        }

        write(work -> records.forEach(work.commands()::add));

        for (CommandRecord command : records) {
            assertThat(find(command.key())).contains(command);
        }
    }

    @Test
    void records_come_back_equal_with_the_largest_numbers() {
        CommandKey key = new CommandKey("large");
        CommandRecord command = new CommandRecord(key, FINGERPRINT, Long.MAX_VALUE, Integer.MAX_VALUE);

        write(work -> work.commands().add(command));

        assertThat(find(key)).contains(command);
    }

    @Test
    void a_command_that_was_not_answered_has_no_record() {
        write(work -> work.commands().add(new CommandRecord(new CommandKey("known"), FINGERPRINT, 1, 1)));

        assertThat(find(new CommandKey("unknown"))).isEmpty();
    }

    @Test
    void a_key_that_is_there_already_is_a_lost_race_and_the_first_record_stays() {
        CommandKey key = new CommandKey("checkout-4711");
        CommandRecord first = new CommandRecord(key, FINGERPRINT, 1, 1);
        write(work -> work.commands().add(first));

        assertThatThrownBy(() -> write(work -> work.commands().add(new CommandRecord(key, "f".repeat(32), 2, 3))))
                .isInstanceOf(ContentionException.class);

        assertThat(find(key)).contains(first);
    }

    private Optional<CommandRecord> find(CommandKey key) {
        return read(work -> work.commands().find(key));
    }
}
