package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every check fires when the state is what it forbids, and only then. */
class InvariantsTest {

    private static final Move ALLOCATE_ONE = new Move(Stage.WAITING, Stage.ALLOCATED, 1);
    private static final Move CANCEL_ONE = new Move(Stage.WAITING, Stage.CANCELLED, 1);

    private final Store store = new InMemoryStore();

    private PreOrder first = Samples.preOrder(2, SKU, 5);
    private PreOrder second = Samples.preOrder(3, SKU, 7);

    /** An offer, five units for Ada, seven for Bob, and nothing received yet. */
    @BeforeEach
    void open() {
        ledger(ledger -> {
            ledger.open(Samples.offer(SKU).withCap(Limit.of(15)).withCustomerLimit(Limit.of(10)));
            first = ledger.place(SKU, "Ada", 5);
            second = ledger.place(SKU, "Bob", 7);
        });
    }

    @Test
    void a_history_without_mistakes_is_possible() {
        ledger(ledger -> {
            ledger.announce(Samples.supply("supply-1"));
            ledger.receive(receipt("receipt-1", 9).against(new SupplyId("supply-1")));
            ledger.allocate(SKU);
            ledger.move(first, new Move(Stage.ALLOCATED, Stage.PICKED, 3));
            ledger.move(first, new Move(Stage.PICKED, Stage.CANCELLED, 1));
            ledger.allocate(SKU);
            ledger.record(new ReceiptRepeated(new ReceiptId("receipt-1")));
            ledger.adjust("adjustment-1", SKU, -8);
            ledger.takeBack(SKU);
            ledger.place(SKU, "Ada", 4);
            ledger.adjust("adjustment-2", SKU, 1);
            ledger.record(new MoveRefused(first.id(), Stage.PICKED, 5, MoveRefusalReason.NOT_ENOUGH_UNITS));
            ledger.change(SKU, OfferState.CLOSED);
        });

        assertThatCode(() -> Invariants.check(store)).doesNotThrowAnyException();
    }

    @Test
    void an_empty_store_is_possible() {
        assertThatCode(() -> Invariants.check(new InMemoryStore())).doesNotThrowAnyException();
    }

    @Test
    void a_tally_is_the_sum_of_active_units() {
        write(work -> {
            work.offers().lock(sorted(SKU));
            work.offers().updateTallies(List.of(new Tally(SKU, 13)));
        });

        assertBroken("Tally: that of LP-1977 is 13, but its pre-orders have 12 active units");
    }

    @Test
    void a_cap_is_kept() {
        write(work -> work.preOrders().add(List.of(Samples.preOrder(9, SKU, 4))));

        assertBroken("Cap: 16 active units of LP-1977, whose cap is 15");
    }

    @Test
    void a_cap_was_kept_even_if_units_were_cancelled_since() {
        ledger(ledger -> {
            PreOrder third = ledger.place(SKU, "Eve", 4);
            ledger.move(third, CANCEL_ONE);
        });

        assertOnlyBroken("it makes Tally[sku=LP-1977, active=16], but the cap is 15");
    }

    @Test
    void a_customer_limit_is_kept() {
        ledger(ledger -> ledger.place(SKU, "Bob", 3));
        assertThatCode(() -> Invariants.check(store)).doesNotThrowAnyException();

        write(work -> work.preOrders().add(List.of(Samples.preOrder(9, SKU, 11))));

        assertBroken("Customer limit: customer-1 has 11 active units of LP-1977, whose limit is 10");
    }

    @Test
    void a_customer_limit_was_kept_even_if_units_were_cancelled_since() {
        ledger(ledger -> {
            ledger.move(first, CANCEL_ONE);
            PreOrder third = ledger.place(SKU, "Bob", 4);
            ledger.move(third, CANCEL_ONE);
        });

        assertOnlyBroken("the customer has 11 units then, but the limit is 10");
    }

    @Test
    void purchases_are_the_sum_of_active_units() {
        Store lying = LyingStore.about(store, "activeUnits", Map.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining(
                        "Purchases: those of Ada of LP-1977 are 0, but the customer's pre-orders have 5 active units");
    }

    @Test
    void units_are_conserved() {
        put(new Stock(SKU, 10, -2, 7, 0));

        assertBroken("Conservation: of LP-1977 came in 10 received + -2 adjusted = 8,"
                + " but there are 7 free − 0 deficit + 0 with pre-orders = 7");
    }

    @Test
    void nobody_has_allocated_units_while_units_are_missing() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.allocate(SKU);
            ledger.adjust("adjustment-1", SKU, -2);
        });

        assertOnlyBroken("Deficit: 2 units of LP-1977 are missing, but 6 are allocated");
    }

    @Test
    void the_books_are_the_sum_of_what_the_journal_tells() {
        ledger(ledger -> ledger.record(new GoodsReceived(receipt("receipt-1", 6))));

        assertBroken("Books: the receipts of LP-1977 add up to 0 in the books, but to 6 in the journal");
    }

    @Test
    void a_receipt_counts_once() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.record(new GoodsReceived(receipt("receipt-1", 6)));
        });

        assertBroken("Counted once: " + receipt("receipt-1", 6) + " is in the journal again");
    }

    @Test
    void a_receipt_that_counts_is_stored_as_it_was_sent() {
        GoodsReceipt stored = receipt("receipt-1", 7);
        write(work -> work.stocks().addReceipt(stored));
        ledger(ledger -> ledger.record(new GoodsReceived(receipt("receipt-1", 6))));

        assertBroken("Counted once: " + receipt("receipt-1", 6) + " is in the journal, but stored is " + stored);
    }

    @Test
    void the_backlog_is_who_waits() {
        Store lying = LyingStore.about(store, "backlog", List.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining(
                        "Backlog: the line of LP-1977 is [], but its pre-orders make [Claim[id=order-2/1");
    }

    @Test
    void the_last_allocated_are_who_has_allocated_units() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 6));
            ledger.allocate(SKU);
        });
        Store lying = LyingStore.about(store, "lastAllocated", List.of());

        assertThatThrownBy(() -> Invariants.check(lying))
                .hasMessageContaining(
                        "Last allocated: the line of LP-1977 is [], but its pre-orders make [Claim[id=order-3/1");
    }

    @Test
    void no_stock_is_idle() {
        ledger(ledger -> ledger.receive(receipt("receipt-1", 6)));

        assertOnlyBroken("No idle stock: 6 units of LP-1977 are free while 12 are waited for");
    }

    @Test
    void numbers_have_no_gap() {
        write(work -> work.journal().reserve(1));
        ledger(ledger -> ledger.record(new ReceiptRepeated(new ReceiptId("receipt-1"))));

        assertOnlyBroken("Numbers: the journal has number 5 where 4 should follow");
    }

    @Test
    void nobody_is_overtaken() {
        ledger(ledger -> {
            ledger.receive(receipt("receipt-1", 1));
            ledger.move(second, ALLOCATE_ONE);
        });

        assertOnlyBroken("it is served before order-2/1, who waits in front");
    }

    @Test
    void with_a_policy_of_the_host_stock_may_be_idle_and_anybody_may_be_served_first() {
        ledger(ledger -> {
            ledger.open(Samples.offer(OTHER_SKU).withPolicy("the-host-knows-best"));
            ledger.place(OTHER_SKU, "Ada", 5, 17);
            PreOrder later = ledger.place(OTHER_SKU, "Bob", 7, 18);
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-1"), OTHER_SKU, 2));
            ledger.move(later, ALLOCATE_ONE);
        });

        assertThatCode(() -> Invariants.check(store)).doesNotThrowAnyException();
    }

    @Test
    void nobody_is_overtaken_by_a_wrong_rank() {
        ledger(ledger -> {
            ledger.place(SKU, "Eve", 1, -5);
            ledger.receive(receipt("receipt-1", 1));
            ledger.allocate(SKU);
        });

        assertOnlyBroken("it is served before order-2/1, who waits in front");
    }

    @Test
    void those_with_priority_go_first_where_the_policy_says_so() {
        ledger(ledger -> {
            ledger.open(Samples.offer(OTHER_SKU).withPolicy("priority"));
            ledger.place(OTHER_SKU, "Ada", 5);
            ledger.place(OTHER_SKU, "Bob", 7, -1, Tag.PRIORITY);
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-1"), OTHER_SKU, 2));
            ledger.allocate(OTHER_SKU);
        });
        assertThatCode(() -> Invariants.check(store)).doesNotThrowAnyException();

        ledger(ledger -> {
            ledger.place(OTHER_SKU, "Eve", 3, -2);
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-2"), OTHER_SKU, 2));
            ledger.allocate(OTHER_SKU);
        });
        assertOnlyBroken("it is served before order-6/1, who waits in front");
    }

    @Test
    void nothing_is_sold_while_an_offer_is_paused() {
        ledger(ledger -> {
            ledger.change(SKU, OfferState.PAUSED);
            ledger.place(SKU, "Eve", 1);
        });

        assertOnlyBroken("the offer is PAUSED");
    }

    @Test
    void units_move_with_an_entry_in_the_journal() {
        write(work -> {
            work.offers().lock(sorted(SKU));
            work.offers().updateTallies(List.of(new Tally(SKU, 11)));
            work.preOrders().move(List.of(Samples.moved(first, Stage.WAITING, Stage.CANCELLED, 1)));
        });

        assertBroken(
                "Journal: of LP-1977 it tells Tally[sku=LP-1977, active=12], but stored is Tally[sku=LP-1977, active=11]");
        assertBroken("Journal: of order-2/1 it tells " + first + ", but stored is " + first.after(CANCEL_ONE));
    }

    @Test
    void an_entry_that_was_not_possible_is_named() {
        ledger(ledger -> ledger.record(Samples.moved(first, Stage.PICKED, Stage.PACKED, 3)));

        assertOnlyBroken("Journal: entry 4, " + Samples.moved(first, Stage.PICKED, Stage.PACKED, 3)
                + ", was not possible: cannot move 3 PICKED → PACKED of {WAITING=5}");
    }

    @Test
    void an_offer_changes_with_an_entry_in_the_journal() {
        write(work -> work.offers().update(Samples.offer(SKU).in(OfferState.CLOSED)));

        assertBroken("Journal: of LP-1977 it tells Offer[");
    }

    @Test
    void a_supply_is_announced_with_an_entry_in_the_journal() {
        write(work -> work.stocks().addSupplies(List.of(Samples.supply("supply-1"))));

        assertOnlyBroken("Journal: of supply-1 it tells nothing, but stored is " + Samples.supply("supply-1"));
    }

    @Test
    void what_the_journal_tells_is_stored() {
        ledger(ledger -> ledger.record(new SupplyAnnounced(Samples.supply("supply-1"))));

        assertOnlyBroken("Journal: of supply-1 it tells " + Samples.supply("supply-1") + ", but stored is nothing");
    }

    @Test
    void every_violation_is_told() {
        put(new Stock(SKU, 3, 0, 2, 0));

        assertBroken("Conservation: ");
        assertBroken("Books: ");
        assertBroken("No idle stock: ");
        assertBroken("Journal: ");
    }

    private void assertBroken(String violation) {
        assertThatThrownBy(() -> Invariants.check(store))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }

    private void assertOnlyBroken(String violation) {
        assertThatThrownBy(() -> Invariants.check(store))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(violation)
                .hasLineCount(2);
    }

    private void put(Stock stock) {
        write(work -> {
            work.stocks().lock(sorted(stock.sku()));
            work.stocks().put(List.of(stock));
        });
    }

    private void ledger(Consumer<Ledger> entries) {
        write(work -> entries.accept(new Ledger(work)));
    }

    private void write(Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return "done";
        });
    }

    private static GoodsReceipt receipt(String id, long units) {
        return GoodsReceipt.of(new ReceiptId(id), SKU, units);
    }
}
