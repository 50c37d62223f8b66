package io.preorder4j.examples.hosttransaction;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;

/** A small shop: a table of its own for orders, beside the library's tables, and one record to pre-order. */
final class Shop {

    static final Sku RECORD = new Sku("LP-1977");
    static final String INSERT_ORDER = "INSERT INTO orders (id, customer) VALUES (?, ?)";

    private final DataSource dataSource;
    private final JdbcStore store;
    private final PreOrders preOrders;

    Shop(Path database, long cap) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        dataSource = source;
        store = JdbcStore.sqlite(dataSource);
        store.createSchema();
        new JdbcTemplate(dataSource).execute("CREATE TABLE orders (id TEXT PRIMARY KEY, customer TEXT NOT NULL)");
        preOrders = PreOrders.builder(store).build();
        Availability july = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));
        preOrders.open(new CommandKey("open-LP-1977"), Offer.of(RECORD, july).withCap(Limit.of(cap)));
    }

    Checkout withJdbc() {
        return new JdbcCheckout(dataSource, store, preOrders);
    }

    Checkout withSpring() {
        return new SpringCheckout(dataSource, store, preOrders);
    }

    PreOrders preOrders() {
        return preOrders;
    }

    /** The orders in the shop's own table. */
    List<String> orders() {
        return new JdbcTemplate(dataSource)
                .query("SELECT id FROM orders ORDER BY id", (row, number) -> row.getString("id"));
    }

    /** Whether the library knows a pre-order of an order's first line. */
    boolean hasPreOrder(String order) {
        return preOrders.preOrder(new PreOrderId(order, "1")).isPresent();
    }
}
