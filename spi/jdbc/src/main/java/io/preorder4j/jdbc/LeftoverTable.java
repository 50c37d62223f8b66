package io.preorder4j.jdbc;

import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.Leftovers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code leftover}. */
final class LeftoverTable implements Leftovers {

    private final Session session;

    LeftoverTable(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Leftover> find(String reader, String item) {
        return session.find(Query.LEFTOVER, p -> p.tenant().text(reader).text(item), LeftoverTable::leftover);
    }

    @Override
    public List<Leftover> page(String reader, Optional<String> afterItem, int limit) {
        return session.list(
                Query.LEFTOVER_PAGE,
                p -> p.tenant().text(reader).after(afterItem).number(limit),
                LeftoverTable::leftover);
    }

    @Override
    public List<Leftover> page(Optional<Leftover> after, int limit) {
        return session.list(
                Query.LEFTOVERS,
                p -> p.tenant()
                        .after(after.map(Leftover::reader))
                        .after(after.map(Leftover::item))
                        .number(limit),
                LeftoverTable::leftover);
    }

    @Override
    public void put(Leftover leftover) {
        session.changeEach(Query.PUT_LEFTOVER, List.of(leftover), LeftoverTable::bind);
    }

    @Override
    public void remove(String reader, String item) {
        session.change(Query.REMOVE_LEFTOVER, p -> p.tenant().text(reader).text(item));
    }

    private static void bind(Parameters p, Leftover leftover) throws SQLException {
        p.tenant()
                .text(leftover.reader())
                .text(leftover.item())
                .text(leftover.content())
                .text(leftover.reason())
                .instant(leftover.at());
    }

    private static Leftover leftover(Row row) throws SQLException {
        return new Leftover(row.text(), row.text(), row.text(), row.text(), row.instant());
    }
}
