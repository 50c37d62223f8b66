package io.preorder4j.jdbc;

import io.preorder4j.spi.Cause;
import io.preorder4j.spi.Causes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table {@code cause}. */
final class CauseTable implements Causes {

    private final Session session;

    CauseTable(Session session) {
        this.session = session;
    }

    @Override
    public Map<Long, Cause> find(Set<Long> sequences) {
        return session.map(
                Query.CAUSES, p -> p.numbers(sequences, Long::longValue).tenant(), CauseTable::cause, Cause::sequence);
    }

    @Override
    public void add(Collection<Cause> causes) {
        session.changeEach(Query.ADD_CAUSE, causes, CauseTable::bind);
    }

    private static void bind(Parameters p, Cause cause) throws SQLException {
        p.tenant()
                .number(cause.sequence())
                .text(cause.rule())
                .number(cause.trigger())
                .number(cause.depth());
    }

    private static Cause cause(Row row) throws SQLException {
        return new Cause(row.number(), row.text(), row.number(), Math.toIntExact(row.number()));
    }
}
