package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.PromiseRepository;
import io.preorder4j.spi.ValueText;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table {@code timetable}. */
final class PromiseTable implements PromiseRepository {

    private final Session session;

    PromiseTable(Session session) {
        this.session = session;
    }

    @Override
    public Map<Sku, Timetable> timetables(Set<Sku> skus) {
        return timetablesLater(skus).get();
    }

    Session.Later<Map<Sku, Timetable>> timetablesLater(Set<Sku> skus) {
        return session.mapLater(
                Query.TIMETABLES, p -> p.texts(skus, Sku::value).tenant(), PromiseTable::timetable, Timetable::sku);
    }

    @Override
    public void put(Collection<Timetable> timetables) {
        session.changeEach(
                Query.PUT_TIMETABLE,
                timetables,
                (p, timetable) -> p.text(ValueText.of(timetable))
                        .tenant()
                        .text(timetable.sku().value()));
    }

    private static Timetable timetable(Row row) throws SQLException {
        return ValueText.timetable(new Sku(row.text()), row.text());
    }
}
