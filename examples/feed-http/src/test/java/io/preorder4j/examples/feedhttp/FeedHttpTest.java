package io.preorder4j.examples.feedhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedHttpTest {

    @Test
    void the_news_of_a_warehouse_are_read_over_http(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        new FeedHttp(folder.resolve("feed.db"), out).run();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        The warehouse expects 8 on June 20th.
                        FeedCounts[applied=1, repeated=0, conflicting=0, keptAside=0], cursor 1. Anna: {WAITING=5}

                        4 arrive; the note is told twice, and something nobody understands.
                        FeedCounts[applied=2, repeated=1, conflicting=0, keptAside=1], cursor 4. Anna: {WAITING=1, ALLOCATED=4}
                        Kept aside: adjustment count-1, units is no whole number.

                        The warehouse breaks down.
                        FeedCounts[applied=2, repeated=1, conflicting=0, keptAside=1], cursor 4. Anna: {WAITING=1, ALLOCATED=4}
                        Last failure: java.lang.IllegalStateException: the warehouse answered 503.
                        """);
    }

    @Test
    void news_come_in_pages_and_every_type_is_understood_or_passed_on() throws IOException {
        try (Warehouse warehouse = new Warehouse()) {
            warehouse.tell("{\"type\":\"calledOff\",\"id\":\"po-1\"}");
            warehouse.tell("{\"type\":\"reversal\",\"id\":\"grn-1\"}");
            warehouse.tell("{\"type\":\"adjustment\",\"id\":\"c-1\",\"sku\":\"LP\",\"units\":-1,\"reason\":\"lost\"}");
            warehouse.tell("{\"type\":\"riddle\",\"id\":\"r-1\"}");
            warehouse.tell("{\"units\":1}");
            warehouse.tell(
                    "{\"type\":\"supply\",\"id\":\"po-2\",\"sku\":\"LP\",\"units\":1e30,\"expectedOn\":\"soon\"}");
            HttpFeed feed = new HttpFeed(warehouse.news());

            FeedPage first = feed.pull(Optional.empty(), 2);
            FeedPage second = feed.pull(first.cursor(), 10);

            assertThat(first.more()).isTrue();
            assertThat(first.items())
                    .extracting(FeedItem::name)
                    .containsExactly("supply po-1", "reversal of receipt grn-1");
            assertThat(second.more()).isFalse();
            assertThat(second.items())
                    .extracting(FeedItem::name)
                    .containsExactly("adjustment c-1", "riddle r-1", "item without id", "supply po-2");
        }
    }

    @Test
    void a_warehouse_that_is_not_there_is_a_failure() {
        HttpFeed feed = new HttpFeed(URI.create("http://127.0.0.1:1/news"));

        assertThatThrownBy(() -> feed.pull(Optional.empty(), 10)).isInstanceOf(UncheckedIOException.class);
    }
}
