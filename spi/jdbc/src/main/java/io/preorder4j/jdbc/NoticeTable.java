package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.EventText;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OwedNotice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table {@code notice}. What the journal has under the number of a notice is not written a second time: it is most of what a
 * notice says.
 */
final class NoticeTable implements NoticeRepository {

    private final Session session;
    private final JournalTable journal;

    NoticeTable(Session session, JournalTable journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public void add(Collection<OwedNotice> notices) {
        session.changeEach(Query.ADD_NOTICE, notices, this::bindAll);
    }

    @Override
    public List<Notice> unsent(Set<PreOrderId> ids) {
        return session
                .list(
                        Query.UNSENT_NOTICES,
                        p -> p.pairs(ids, PreOrderId::orderId, PreOrderId::lineId)
                                .tenant(),
                        NoticeTable::notice)
                .stream()
                .sorted(Comparator.comparingLong(Notice::id))
                .toList();
    }

    @Override
    public void withdraw(Collection<Notice> notices) {
        int withdrawn = session.changeAndCount(Query.WITHDRAW_NOTICE, notices, NoticeTable::bindKey);
        if (withdrawn != notices.size()) {
            throw new ContentionException("a notice to withdraw was taken for delivery first", null);
        }
    }

    @Override
    public List<String> lockDue(Instant now, int limit) {
        return session.list(Query.DUE_ORDERS, p -> p.tenant().instant(now).number(limit), Row::text);
    }

    @Override
    public List<OwedNotice> lock(Set<String> orderIds) {
        return ofOrders(Query.LOCKED_NOTICES_OF_ORDERS, orderIds);
    }

    @Override
    public void update(Collection<OwedNotice> notices) {
        session.changeEach(Query.UPDATE_NOTICE, notices, NoticeTable::bind);
    }

    @Override
    public void rewrite(Collection<Notice> notices) {
        session.changeEach(Query.REWRITE_NOTICE, notices, (p, notice) -> {
            EventText fact = EventText.of(notice.fact());
            bindKey(p.text(fact.details()), notice);
            p.text(fact.kind());
        });
    }

    @Override
    public List<OwedNotice> ofOrders(Set<String> orderIds) {
        return ofOrders(Query.NOTICES_OF_ORDERS, orderIds);
    }

    @Override
    public List<OwedNotice> page(Delivery.State state, Optional<OwedNotice> after, int limit) {
        return session.list(
                Query.NOTICE_PAGE,
                p -> p.tenant()
                        .text(state.name())
                        .number(after.map(last -> Micros.of(last.delivery().at()))
                                .orElse(Long.MIN_VALUE))
                        .number(after.map(last -> last.notice().id()).orElse(0L))
                        .number(limit),
                NoticeTable::owed);
    }

    @Override
    public int forgetDelivered(Instant before, int limit) {
        return session.changeAndCount(
                Query.FORGET_DELIVERED_NOTICES, p -> p.tenant().instant(before).number(limit));
    }

    private List<OwedNotice> ofOrders(Query query, Set<String> orderIds) {
        return session.list(query, p -> p.texts(orderIds, id -> id).tenant(), NoticeTable::owed).stream()
                .sorted(Comparator.comparingLong(owed -> owed.notice().id()))
                .toList();
    }

    private void bindAll(Parameters p, OwedNotice owed) throws SQLException {
        bind(p, owed);
        Notice notice = owed.notice();
        Optional<EventText> fact = journal.hasAppended(notice.id(), notice.fact())
                ? Optional.empty()
                : Optional.of(EventText.of(notice.fact()));
        p.text(notice.sku().value())
                .text(notice.kind().name())
                .number(notice.units())
                .optionalText(fact.map(EventText::kind))
                .optionalText(fact.map(EventText::details));
    }

    private static void bind(Parameters p, OwedNotice owed) throws SQLException {
        Delivery delivery = owed.delivery();
        p.text(delivery.state().name())
                .optionalNumber(delivery.letter())
                .number(delivery.attempts())
                .instant(delivery.at())
                .optionalText(delivery.holder());
        bindKey(p, owed.notice());
    }

    private static void bindKey(Parameters p, Notice notice) throws SQLException {
        p.tenant()
                .text(notice.preOrder().orderId())
                .text(notice.preOrder().lineId())
                .number(notice.id());
    }

    static OwedNotice owed(Row row) throws SQLException {
        return new OwedNotice(
                notice(row),
                new Delivery(
                        Delivery.State.valueOf(row.text()),
                        row.optionalNumber(),
                        Math.toIntExact(row.number()),
                        row.instant(),
                        row.optionalText()));
    }

    private static Notice notice(Row row) throws SQLException {
        return new Notice(
                row.number(),
                NoticeKind.valueOf(row.text()),
                new PreOrderId(row.text(), row.text()),
                new Sku(row.text()),
                row.number(),
                new EventText(row.text(), row.text()).event());
    }
}
