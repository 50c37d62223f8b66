package io.preorder4j.examples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTransactionTest {

    @Test
    void the_walk_prints_that_row_and_pre_order_are_there_together_or_not_at_all(@TempDir Path folder) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        new HostTransaction(folder.resolve("shop.db"), out).walk();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        The shop has 5 records to sell, and a table of orders of its own.
                        1001, with plain JDBC: sold; the shop has a row, the library has a pre-order.
                        1002, with Spring: sold; the shop has a row, the library has a pre-order.

                        One is left. Cleo wants two: the shop's row was written before, and is gone again.
                        1003, with plain JDBC: not sold; the shop has no row, the library has no pre-order.
                        1004, with Spring: not sold; the shop has no row, the library has no pre-order.

                        The shop's orders: [1001, 1002].
                        """);
    }
}
