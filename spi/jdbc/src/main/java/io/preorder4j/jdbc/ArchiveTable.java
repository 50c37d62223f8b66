package io.preorder4j.jdbc;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ArchiveRepository;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.EventText;
import io.preorder4j.spi.OwedNotice;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables {@code archived_preorder}, {@code archived_entry}, {@code archived_notice} and {@code archived_offer}. */
final class ArchiveTable implements ArchiveRepository {

    private final Session session;

    ArchiveTable(Session session) {
        this.session = session;
    }

    @Override
    public void take(Collection<PreOrder> preOrders) {
        List<PreOrderId> ids = preOrders.stream().map(PreOrder::id).toList();
        session.changeEach(Query.ARCHIVE_PREORDER, preOrders, ArchiveTable::bindSequence);
        session.changeEach(Query.LEAVE_PREORDERS, preOrders, ArchiveTable::bindSequence);
        session.change(Query.ARCHIVE_ENTRIES, ids, ArchiveTable::bind);
        session.change(Query.LEAVE_ENTRIES, ids, ArchiveTable::bind);
        session.change(Query.ARCHIVE_NOTICES, ids, ArchiveTable::bind);
        session.change(Query.LEAVE_NOTICES, ids, ArchiveTable::bind);
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return session.map(
                Query.ARCHIVED_PREORDERS,
                p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId).tenant(),
                PreOrderRow::read,
                PreOrder::id);
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return session.list(
                Query.ARCHIVED_PAGE, p -> p.tenant().number(afterSequence).number(limit), PreOrderRow::read);
    }

    @Override
    public List<OwedNotice> notices(PreOrderId id) {
        return session.list(Query.ARCHIVED_NOTICES, p -> bind(p, id), NoticeTable::owed);
    }

    @Override
    public void boughtBy(Set<PreOrderId> ids, CustomerId customer) {
        session.changeEach(Query.ARCHIVED_BOUGHT_BY, ids, (p, id) -> bind(p.text(customer.value()), id));
    }

    @Override
    public void rewrite(Collection<Notice> notices) {
        session.changeEach(Query.REWRITE_ARCHIVED_NOTICE, notices, (p, notice) -> {
            EventText fact = EventText.of(notice.fact());
            bind(p.text(fact.details()), notice.preOrder());
            p.number(notice.id()).text(fact.kind());
        });
    }

    @Override
    public int purge(Sku sku, int limit) {
        List<PreOrder> purged = session.list(
                Query.ARCHIVED_OF_SKU, p -> p.tenant().text(sku.value()).number(limit), PreOrderRow::read);
        List<PreOrderId> ids = purged.stream().map(PreOrder::id).toList();
        session.change(Query.PURGE_ENTRIES, ids, ArchiveTable::bind);
        // What was refused to it since it was archived.
        session.change(Query.PURGE_LATER_ENTRIES, ids, ArchiveTable::bind);
        session.change(Query.PURGE_NOTICES, ids, ArchiveTable::bind);
        session.change(Query.PURGE_HOLDINGS, purged, ArchiveTable::bindSequence);
        session.changeEach(Query.PURGE_PREORDER, purged, ArchiveTable::bindSequence);
        return purged.size();
    }

    @Override
    public Optional<ArchivedOffer> offer(Sku sku) {
        return session.find(Query.ARCHIVED_OFFER, p -> p.tenant().text(sku.value()), ArchiveTable::offer);
    }

    @Override
    public List<ArchivedOffer> offers(Optional<Sku> after, int limit) {
        return session.list(
                Query.ARCHIVED_OFFERS,
                p -> p.tenant().after(after.map(Sku::value)).number(limit),
                ArchiveTable::offer);
    }

    @Override
    public void put(ArchivedOffer offer) {
        session.changeEach(
                Query.PUT_ARCHIVED_OFFER,
                List.of(offer),
                (p, each) -> p.tenant()
                        .text(each.sku().value())
                        .number(each.preOrders())
                        .instant(each.at())
                        .flag(each.purged()));
    }

    private static void bindSequence(Parameters p, PreOrder preOrder) throws SQLException {
        p.tenant().number(preOrder.sequence());
    }

    private static void bind(Parameters p, PreOrderId id) throws SQLException {
        p.tenant().text(id.orderId()).text(id.lineId());
    }

    private static ArchivedOffer offer(Row row) throws SQLException {
        return new ArchivedOffer(new Sku(row.text()), row.number(), row.instant(), row.flag());
    }
}
