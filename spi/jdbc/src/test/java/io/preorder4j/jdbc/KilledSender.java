package io.preorder4j.jdbc;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.notice.NoticeRelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A process that dies when a letter is sent, before that is written down. */
final class KilledSender {

    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private KilledSender() {}

    /** Sells two orders, sends the letter of one of them and dies. */
    public static void main(String... arguments) {
        JdbcStore store = KilledWriter.storeAt(arguments[0]);
        Path sent = Path.of(arguments[1]);
        PreOrders shop = PreOrders.builder(store)
                .clock(InstantSource.fixed(NOW))
                .notices(Set.of(NoticeKind.CONFIRMATION))
                .build();
        shop.open(new CommandKey("open"), SqliteTest.offer("LP-1977"));
        for (String order : List.of("o-1", "o-2")) {
            OrderLine line = OrderLine.of("1", new Sku("LP-1977"), 1);
            shop.place(new CommandKey(order), new PlaceOrder(order, new CustomerId("Anna"), List.of(line)));
        }
        NoticeRelay.builder(store, (letter, words) -> sendAndDie(sent, letter.id()))
                .clock(InstantSource.fixed(NOW))
                .atOnce(1)
                .build()
                .deliverOnce();
    }

    private static void sendAndDie(Path sent, long letter) {
        try {
            Files.writeString(sent, Long.toString(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(KilledWriter.KILLED);
    }
}
