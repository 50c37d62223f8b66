package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.ArchivePurged;
import io.preorder4j.core.event.OfferArchived;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.privacy.Retention;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts what is over into the archive, and deletes it there when it is old. */
public final class ArchiveDesk {

    /** How many pre-orders one transaction moves or deletes: each has some ten rows. */
    private static final int CHUNK = 100;

    private final CommandDesk desk;
    private final Transactions transactions;
    private final DayBookDesk dayBook;
    private final InstantSource clock;

    /**
     * A desk for the archive.
     *
     * @param desk where commands are answered
     * @param transactions where pre-orders are moved
     * @param dayBook what has to know of them before
     * @param clock tells when something was archived
     */
    public ArchiveDesk(CommandDesk desk, Transactions transactions, DayBookDesk dayBook, InstantSource clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.dayBook = dayBook;
        this.clock = clock;
    }

    /**
     * Puts the pre-orders of an offer into the archive.
     *
     * @param key the command's key
     * @param sku the SKU of the offer
     * @return how many there are
     */
    public Answer<Long> archive(CommandKey key, Sku sku) {
        if (!desk.knows(key)) {
            requireAllIsOver(sku);
            dayBook.bringUpToDate();
            boolean more = true;
            while (more) {
                more = transactions.write(unit -> takeSome(unit, sku));
            }
        }
        return desk.answer(
                key,
                Fingerprint.of("archive").with(sku),
                (unit, now) -> Decision.record(
                        unit,
                        now,
                        List.of(new OfferArchived(sku, stored(unit, sku, now).preOrders()))),
                facts -> ((OfferArchived) facts.get(0)).preOrders());
    }

    /**
     * Deletes what was archived before a time.
     *
     * @param key the command's key
     * @param before the time
     * @return the SKUs of which everything is deleted
     */
    public Answer<List<Sku>> purge(CommandKey key, Instant before) {
        Answer<List<Sku>> answer = desk.answer(
                key,
                Fingerprint.of("purge").with(before),
                (unit, now) -> Decision.record(unit, now, List.of(marked(unit, before))),
                facts -> ((ArchivePurged) facts.get(0)).skus());
        // What is left of a purge that was killed follows from the marks.
        for (ArchivedOffer left : transactions.read(
                unit -> Archiving.offers(unit, offer -> offer.purged() && offer.preOrders() > 0, Integer.MAX_VALUE))) {
            boolean more = true;
            while (more) {
                more = transactions.write(unit -> purgeSome(unit, left));
            }
        }
        return answer;
    }

    /**
     * Reads an archived pre-order.
     *
     * @param id the order line
     * @return the pre-order, if it is in the archive
     */
    public Optional<PreOrder> preOrder(PreOrderId id) {
        return transactions.read(
                unit -> Optional.ofNullable(unit.archive().find(Set.of(id)).get(id)));
    }

    /**
     * Reads what the customer of an archived pre-order was told.
     *
     * @param id the order line
     * @return its notices
     */
    public List<OwedNotice> notices(PreOrderId id) {
        return transactions.read(unit -> unit.archive().notices(id));
    }

    /**
     * Reads an archived offer.
     *
     * @param sku its SKU
     * @return the offer, if it was archived
     */
    public Optional<ArchivedOffer> offer(Sku sku) {
        return transactions.read(unit -> unit.archive().offer(sku));
    }

    /** What is closed stays closed, and what is over stays over: nothing has to be locked to know that. */
    private void requireAllIsOver(Sku sku) {
        Offer offer = transactions.read(
                unit -> Optional.ofNullable(unit.offers().find(Set.of(sku)).get(sku))
                        .orElseThrow(() -> new UnknownIdException("offer", sku.value())));
        if (offer.state() != OfferState.CLOSED) {
            throw new IllegalStateException("offer " + sku + " is " + offer.state() + ": it cannot be archived");
        }
        Optional<PageMark> after = Optional.empty();
        List<PreOrder> page;
        do {
            Optional<PageMark> mark = after;
            page = transactions.read(unit -> requireOver(unit, page(unit, sku, mark, Batch.MAX)));
            after = page.isEmpty() ? after : Optional.of(PageMark.of(page.get(page.size() - 1)));
        } while (!page.isEmpty());
    }

    private static List<PreOrder> requireOver(UnitOfWork unit, List<PreOrder> preOrders) {
        Map<PreOrderId, Retention> reasons = Retentions.of(unit, preOrders);
        for (PreOrder preOrder : preOrders) {
            Retention reason = reasons.get(preOrder.id());
            if (reason != null) {
                throw new IllegalStateException("offer " + preOrder.sku() + " cannot be archived: pre-order "
                        + preOrder.id() + " is not over, " + reason);
            }
        }
        return preOrders;
    }

    /** Under the lock of the stock, as for all that is done to pre-orders. A letter that was given up may be taken up again. */
    private boolean takeSome(UnitOfWork unit, Sku sku) {
        lock(unit, List.of(sku));
        List<PreOrder> some = page(unit, sku, Optional.empty(), CHUNK);
        if (!some.isEmpty()) {
            unit.notices().lock(Retentions.orders(some));
            requireOver(unit, some);
            ArchivedOffer offer = stored(unit, sku, clock.instant().truncatedTo(ChronoUnit.MICROS));
            unit.archive().take(some);
            unit.archive().put(new ArchivedOffer(sku, offer.preOrders() + some.size(), offer.at(), offer.purged()));
        }
        return some.size() == CHUNK;
    }

    private static boolean purgeSome(UnitOfWork unit, ArchivedOffer offer) {
        lock(unit, List.of(offer.sku()));
        boolean more = unit.archive().purge(offer.sku(), CHUNK) == CHUNK;
        if (!more) {
            unit.archive().put(new ArchivedOffer(offer.sku(), 0, offer.at(), true));
        }
        return more;
    }

    private static ArchivedOffer stored(UnitOfWork unit, Sku sku, Instant now) {
        return unit.archive().offer(sku).orElseGet(() -> new ArchivedOffer(sku, 0, now, false));
    }

    private static void lock(UnitOfWork unit, Collection<Sku> skus) {
        unit.stocks().lock(new TreeSet<>(skus));
    }

    private static List<PreOrder> page(UnitOfWork unit, Sku sku, Optional<PageMark> after, int limit) {
        return unit.preOrders().search(PreOrderFilter.all().sku(sku), Sorting.BY_SEQUENCE, after, limit);
    }

    private static ArchivePurged marked(UnitOfWork unit, Instant before) {
        List<Sku> skus =
                Archiving.offers(unit, offer -> !offer.purged() && offer.at().isBefore(before), Batch.MAX).stream()
                        .map(ArchivedOffer::sku)
                        .toList();
        lock(unit, skus);
        List<ArchivedOffer> old = skus.stream()
                .flatMap(sku -> unit.archive().offer(sku).stream())
                .filter(offer -> !offer.purged())
                .toList();
        old.forEach(offer -> unit.archive().put(new ArchivedOffer(offer.sku(), offer.preOrders(), offer.at(), true)));
        return new ArchivePurged(
                old.stream().map(ArchivedOffer::sku).toList(),
                old.stream().mapToLong(ArchivedOffer::preOrders).sum());
    }
}
