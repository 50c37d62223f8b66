package io.preorder4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void the_walk_from_offer_to_door_prints_what_happened(@TempDir Path folder) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        new Quickstart(folder.resolve("quickstart.db"), out).walk();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        The shop opens LP-1977 for pre-order: 8 units, expected on 2026-07-01.
                        Anna  orders 5: placed as number 2.
                        Ben   orders 3: placed as number 3.
                        Cleo  orders 1: refused, CAP_REACHED.

                        6 units arrive. Who came first is served first; Ben gets a part.
                        Anna  ALLOCATED {ALLOCATED=5}
                        Ben   PARTIALLY_ALLOCATED {WAITING=2, ALLOCATED=1}

                        Anna's units go to the door.
                        Anna  AWAITING_SHIPMENT {AWAITING_SHIPMENT=5}
                        Anna  DISPATCHED {DISPATCHED=5}

                        2 more arrive. The note is sent twice, and counts once.
                        Ben   ALLOCATED {ALLOCATED=3}
                        In stock and free: 0.
                        """);
    }
}
