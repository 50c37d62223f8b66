package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.LotRepository;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code lot}, and the holdings of its units. */
final class LotTable implements LotRepository {

    private final Session session;
    private final HoldingTable holdings;

    LotTable(Session session) {
        this.session = session;
        this.holdings = new HoldingTable(session);
    }

    @Override
    public List<Lot> free(Sku sku, int limit) {
        return session.list(Query.FREE_LOTS, p -> p.tenant().text(sku.value()).number(limit), LotTable::lot);
    }

    @Override
    public Map<LotId, Lot> find(Sku sku, Set<LotId> ids) {
        return session.map(
                Query.LOTS, p -> p.numbers(ids, LotId::sequence).tenant().text(sku.value()), LotTable::lot, Lot::id);
    }

    @Override
    public List<Holding> heldOfReversed(Sku sku, int limit) {
        return holdings.ofReversed(sku, limit);
    }

    @Override
    public void add(Collection<Lot> lots) {
        session.changeEach(Query.ADD_LOT, lots, LotTable::bind);
    }

    @Override
    public void update(Collection<Lot> lots) {
        session.changeEach(Query.UPDATE_LOT, lots, LotTable::bind);
    }

    @Override
    public Map<PreOrderId, List<Holding>> holdings(Set<PreOrderId> ids) {
        return holdings.of(ids);
    }

    @Override
    public List<Holding> holders(Sku sku, LotId lot, long afterSequence, int limit) {
        return holdings.of(sku, lot, afterSequence, limit);
    }

    @Override
    public void resource(List<UnitsResourced> changes) {
        holdings.resource(changes);
    }

    private static void bind(Parameters p, Lot lot) throws SQLException {
        p.number(lot.free())
                .flag(lot.reversed())
                .tenant()
                .text(lot.sku().value())
                .number(lot.id().sequence());
    }

    private static Lot lot(Row row) throws SQLException {
        return new Lot(new Sku(row.text()), new LotId(row.number()), row.number(), row.flag());
    }
}
