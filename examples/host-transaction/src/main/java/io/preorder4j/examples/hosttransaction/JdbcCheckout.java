package io.preorder4j.examples.hosttransaction;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sells with plain JDBC: the shop begins the transaction, and it is the shop that ends it. */
final class JdbcCheckout implements Checkout {

    private final DataSource dataSource;
    private final JdbcStore store;
    private final PreOrders preOrders;

    JdbcCheckout(DataSource dataSource, JdbcStore store, PreOrders preOrders) {
        this.dataSource = dataSource;
        this.store = store;
        this.preOrders = preOrders;
    }

    @Override
    public boolean sell(PlaceOrder order) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean sold = sell(connection, order);
                if (sold) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return sold;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("order " + order.orderId() + " could not be sold", e);
        }
    }

    private boolean sell(Connection connection, PlaceOrder order) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Shop.INSERT_ORDER)) {
            insert.setString(1, order.orderId());
            insert.setString(2, order.customer().value());
            insert.executeUpdate();
        }
        // Last, so that its locks are held for as short a time as can be.
        return Sale.placed(preOrders.within(store.joining(connection)), order);
    }
}
