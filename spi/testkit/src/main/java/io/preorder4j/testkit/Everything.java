package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.LOT;
import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two transactions that touch everything that a store keeps: one that fills it, and one that changes it everywhere. */
final class Everything {

    private static final PreOrder WAITING = Samples.preOrder(1, SKU, 5);
    private static final BookedReceipt OLD_RECEIPT = Samples.booked(Samples.receipt("receipt-1"));
    private static final GoodsReceipt RECEIPT = Samples.receipt("receipt-2");
    private static final Adjustment ADJUSTMENT = Samples.adjustment("adjustment-2");
    private static final Lot LOT_1 = new Lot(SKU, LOT, 40, false);
    private static final Lot LOT_2 = new Lot(SKU, new LotId(2), 40, false);
    private static final Availability JULY_1ST = Availability.on(Samples.DAY, ZoneOffset.UTC);
    private static final CommandKey COMMAND = new CommandKey("command-2");

    private static final OwedNotice TOLD = owed(1);
    private static final OwedNotice NOT_TO_TELL = owed(2);

    private Everything() {}

    static void fill(UnitOfWork work) {
        work.offers().add(List.of(Samples.offer(SKU)));
        work.preOrders().add(List.of(WAITING));
        work.stocks().addSupplies(List.of(Samples.supply("supply-1")));
        work.stocks().addReceipt(OLD_RECEIPT);
        work.stocks().lock(Samples.sorted(SKU));
        work.lots().add(List.of(LOT_1));
        work.notices().add(List.of(TOLD, NOT_TO_TELL));
        append(work);
    }

    static void change(UnitOfWork work) {
        work.offers().add(List.of(Samples.offer(OTHER_SKU)));
        work.offers().update(Samples.offer(SKU).withCap(Limit.of(10)));
        work.offers().lock(Samples.sorted(SKU));
        work.offers().updateTallies(List.of(Samples.tally(SKU, 12)));
        work.stocks().lock(Samples.sorted(SKU));
        work.stocks().put(List.of(Stock.none(SKU).received(40)));
        work.stocks().addSupplies(List.of(Samples.supply("supply-2")));
        work.stocks().updateSupplies(List.of(Samples.supply("supply-1").after(40)));
        work.stocks().addReceipt(Samples.booked(RECEIPT));
        work.stocks().updateReceipt(OLD_RECEIPT.afterReversal());
        work.stocks().addAdjustment(ADJUSTMENT);
        work.lots().add(List.of(LOT_2));
        work.lots().update(List.of(LOT_1.afterReversal()));
        work.preOrders().add(List.of(Samples.preOrder(2, SKU, 7)));
        work.preOrders().move(List.of(Samples.moved(WAITING, Stage.WAITING, Stage.ALLOCATED, 3)));
        work.preOrders().update(List.of(WAITING.tagged(Set.of(Tag.PRIORITY)).ranked(-1)));
        work.preOrders().tell(List.of(new PromiseChanged(WAITING.id(), SKU, WAITING.told(), JULY_1ST)));
        work.promises().put(List.of(new Timetable(SKU, List.of(), JULY_1ST, Optional.empty(), List.of())));
        work.lots().resource(List.of(new UnitsResourced(WAITING.id(), SKU, 1, LOT, LOT_2.id(), 2)));
        work.notices().lock(Set.of(WAITING.id().orderId()));
        work.notices().update(List.of(TOLD.with(TOLD.delivery().taken(1, "holder", Samples.NOW))));
        work.notices().withdraw(List.of(NOT_TO_TELL.notice()));
        work.notices().add(List.of(owed(3)));
        long sequence = append(work);
        work.commands().add(new CommandRecord(COMMAND, "0123456789abcdef".repeat(2), sequence, 1));
    }

    /** What was changed and no page lists. */
    static String unlisted(UnitOfWork work) {
        return "receipt " + work.stocks().receipt(RECEIPT.id()).isPresent()
                + ", reversal "
                + work.stocks()
                        .receipt(OLD_RECEIPT.receipt().id())
                        .filter(BookedReceipt::reversed)
                        .isPresent()
                + ", adjustment " + work.stocks().adjustment(ADJUSTMENT.id()).isPresent()
                + ", lot " + work.lots().find(SKU, Set.of(LOT_2.id())).containsValue(LOT_2)
                + ", lost lot " + work.lots().find(SKU, Set.of(LOT)).containsValue(LOT_1.afterReversal())
                + ", holdings " + (work.lots().heldOfReversed(SKU, 10).size() == 1)
                + ", command " + work.commands().find(COMMAND).isPresent();
    }

    private static OwedNotice owed(long id) {
        return new OwedNotice(Samples.notice(id, WAITING.id(), SKU), Delivery.owed(Samples.NOW));
    }

    private static long append(UnitOfWork work) {
        long sequence = work.journal().reserve(1);
        work.journal().append(List.of(new JournalEntry(sequence, Samples.NOW, new OfferCreated(Samples.offer(SKU)))));
        return sequence;
    }
}
