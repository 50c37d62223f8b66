package io.preorder4j.testkit.memory;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ArchiveRepository;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pre-orders that are over, and their notices. The journal, which is by numbers anyway, keeps their entries. */
final class InMemoryArchive implements ArchiveRepository {

    private final Transactions transactions;
    private final InMemoryPreOrders present;
    private final InMemoryNotices told;
    private final InMemoryJournal journal;
    private final InMemoryHoldings holdings;
    private final Grouped<PreOrderId, Long, OwedNotice> byPreOrder = new Grouped<>(
            owed -> Optional.of(owed.notice().preOrder()), owed -> owed.notice().id());
    private final Sorted<Sku, ArchivedOffer> inOrder = new Sorted<>(ArchivedOffer::sku);
    private final ArchivedPreOrders preOrders;
    private final Table<Long, OwedNotice> notices;
    private final Table<Sku, ArchivedOffer> offers;

    InMemoryArchive(
            Transactions transactions,
            InMemoryPreOrders present,
            InMemoryNotices told,
            InMemoryJournal journal,
            InMemoryHoldings holdings,
            ArchivedPreOrders preOrders) {
        this.transactions = transactions;
        this.present = present;
        this.told = told;
        this.journal = journal;
        this.holdings = holdings;
        this.preOrders = preOrders;
        notices = new Table<>("archived notice", transactions, List.of(byPreOrder));
        offers = new Table<>("archived offer", transactions, List.of(inOrder));
    }

    @Override
    public void take(Collection<PreOrder> taken) {
        for (PreOrder preOrder : taken) {
            preOrders.add(present.remove(preOrder.id()));
            told.remove(preOrder.id()).forEach(owed -> notices.add(owed.notice().id(), owed));
        }
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return preOrders.find(ids);
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return preOrders.page(afterSequence, limit);
    }

    @Override
    public List<OwedNotice> notices(PreOrderId id) {
        transactions.requireRunning();
        return List.copyOf(byPreOrder.in(id).values());
    }

    @Override
    public void boughtBy(Set<PreOrderId> ids, CustomerId customer) {
        Limits.checkBatch(ids);
        for (PreOrderId id : ids) {
            PreOrder before = Optional.ofNullable(preOrders.find(Set.of(id)).get(id))
                    .orElseThrow(() -> new StoreException("there is no archived pre-order " + id, null));
            preOrders.update(before.boughtBy(customer));
        }
    }

    @Override
    public void rewrite(Collection<Notice> rewritten) {
        for (Notice notice : rewritten) {
            OwedNotice before = notices.find(notice.id())
                    .orElseThrow(() -> new StoreException("there is no archived notice " + notice.id(), null));
            notices.update(notice.id(), new OwedNotice(notice, before.delivery()));
        }
    }

    @Override
    public int purge(Sku sku, int limit) {
        List<PreOrder> purged = preOrders.of(sku, limit);
        for (PreOrder preOrder : purged) {
            notices(preOrder.id()).forEach(owed -> notices.remove(owed.notice().id()));
            journal.remove(preOrder.id());
            holdings.remove(preOrder.id());
            preOrders.remove(preOrder.id());
        }
        return purged.size();
    }

    @Override
    public Optional<ArchivedOffer> offer(Sku sku) {
        return offers.find(sku);
    }

    @Override
    public List<ArchivedOffer> offers(Optional<Sku> after, int limit) {
        return offers.page(inOrder, after, limit);
    }

    @Override
    public void put(ArchivedOffer offer) {
        offers.put(offer.sku(), offer);
    }
}
