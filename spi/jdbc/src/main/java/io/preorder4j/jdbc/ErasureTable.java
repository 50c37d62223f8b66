package io.preorder4j.jdbc;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.Erasures;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code erasure}. */
final class ErasureTable implements Erasures {

    private final Session session;

    ErasureTable(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Erasure> find(CommandKey key) {
        return session.find(Query.ERASURE, p -> p.tenant().text(key.value()), ErasureTable::erasure);
    }

    @Override
    public Optional<Erasure> lock(CommandKey key) {
        return session.find(Query.LOCKED_ERASURE, p -> p.tenant().text(key.value()), ErasureTable::erasure);
    }

    @Override
    public void add(Erasure erasure) {
        session.changeEach(Query.ADD_ERASURE, List.of(erasure), ErasureTable::bind);
    }

    @Override
    public void update(Erasure erasure) {
        session.changeEach(Query.UPDATE_ERASURE, List.of(erasure), ErasureTable::bind);
    }

    @Override
    public void remove(CommandKey key) {
        session.change(Query.REMOVE_ERASURE, p -> p.tenant().text(key.value()));
    }

    private static void bind(Parameters p, Erasure erasure) throws SQLException {
        p.text(erasure.customer().value())
                .text(erasure.pseudonym().value())
                .number(erasure.position())
                .number(erasure.preOrders())
                .tenant()
                .text(erasure.key().value());
    }

    private static Erasure erasure(Row row) throws SQLException {
        return new Erasure(
                new CommandKey(row.text()),
                new CustomerId(row.text()),
                new CustomerId(row.text()),
                row.number(),
                row.number());
    }
}
