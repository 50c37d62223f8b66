package io.preorder4j.examples.hosttransaction;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.jdbc.JdbcStore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sells with Spring's transactions. In an application, the joined {@code PreOrders} is a bean, and {@code sell} a method with
 * {@code @Transactional}.
 */
final class SpringCheckout implements Checkout {

    private final TransactionTemplate transaction;
    private final JdbcTemplate orders;
    private final PreOrders preOrders;

    SpringCheckout(DataSource dataSource, JdbcStore store, PreOrders preOrders) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.orders = new JdbcTemplate(dataSource);
        // Made once: it finds the transaction of whatever thread calls.
        this.preOrders = preOrders.within(store.joining(new TransactionAwareDataSourceProxy(dataSource)));
    }

    @Override
    public boolean sell(PlaceOrder order) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            orders.update(Shop.INSERT_ORDER, order.orderId(), order.customer().value());
            boolean sold = Sale.placed(preOrders, order);
            if (!sold) {
                status.setRollbackOnly();
            }
            return sold;
        }));
    }
}
