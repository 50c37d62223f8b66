package io.preorder4j.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the store in memory is stricter than the contract, so that mistakes of its caller are found. */
class InMemoryStoreTest {

    private static final Sku A = new Sku("A");
    private static final Sku B = new Sku("B");
    private static final LotId LOT = new LotId(1);
    private static final PreOrder PRE_ORDER = PreOrder.of(
            new PreOrderId("order", "line"),
            Purchase.of(A, new CustomerId("customer"), Instant.EPOCH),
            Set.of(),
            new Rank(0, 1),
            Stages.waiting(5));

    private final InMemoryStore store = new InMemoryStore();

    @BeforeEach
    void open() {
        Availability someDay = Availability.on(LocalDate.EPOCH, ZoneOffset.UTC);
        write(work -> {
            work.offers().add(List.of(Offer.of(A, someDay), Offer.of(B, someDay)));
            work.preOrders().add(List.of(PRE_ORDER));
        });
    }

    @Test
    void a_tally_is_changed_under_its_lock() {
        assertMistake(
                work -> {
                    work.offers().lock(sorted(A));
                    work.offers().updateTallies(List.of(sold(B)));
                },
                "this transaction changes the tally of B, but has not locked it");
    }

    @Test
    void books_are_changed_under_their_lock() {
        assertMistake(
                work -> {
                    work.offers().lock(sorted(A));
                    work.stocks().put(List.of(Stock.none(A)));
                },
                "this transaction changes the stock of A, but has not locked it");
    }

    @Test
    void units_move_under_one_of_the_locks_of_their_sku() {
        assertMistake(
                work -> {
                    work.offers().lock(sorted(B));
                    work.preOrders().move(List.of(allocated(A, PRE_ORDER.rank())));
                },
                "this transaction changes units of A, but has locked neither its tally nor its stock");
    }

    @Test
    void pre_orders_change_under_one_of_the_locks_of_their_sku() {
        assertMistake(
                work -> {
                    work.offers().lock(sorted(B));
                    work.preOrders().update(List.of(PRE_ORDER.ranked(1)));
                },
                "this transaction changes units of A, but has locked neither its tally nor its stock");
    }

    @Test
    void lots_are_changed_under_the_lock_of_the_stock() {
        Lot lot = new Lot(A, LOT, 5, false);
        for (Consumer<UnitOfWork> change : List.<Consumer<UnitOfWork>>of(
                work -> work.lots().add(List.of(lot)),
                work -> work.lots().update(List.of(lot)),
                work -> work.lots()
                        .resource(List.of(new UnitsResourced(PRE_ORDER.id(), A, 1, LOT, new LotId(2), 1))))) {
            assertMistake(
                    work -> {
                        work.offers().lock(sorted(A));
                        change.accept(work);
                    },
                    "this transaction changes the stock of A, but has not locked it");
        }
    }

    @Test
    void a_transaction_that_fails_takes_back_what_it_did_with_lots_and_holdings() {
        assertThatThrownBy(() -> write(work -> {
                    work.stocks().lock(sorted(A));
                    work.lots().add(List.of(new Lot(A, LOT, 5, false)));
                    work.preOrders().move(List.of(allocated(A, PRE_ORDER.rank())));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        String kept = store.read(work -> "" + work.lots().free(A, 10)
                + work.lots().holdings(Set.of(PRE_ORDER.id()))
                + work.lots().holders(A, LOT, 0, 10));
        assertThat(kept).isEqualTo("[]{}[]");
    }

    @Test
    void a_lock_is_held_until_the_transaction_ends_and_no_longer() {
        write(work -> work.offers().lock(sorted(A, B)));

        assertMistake(
                work -> work.offers().updateTallies(List.of(sold(A))),
                "this transaction changes the tally of A, but has not locked it");
    }

    @Test
    void tallies_are_locked_before_stocks() {
        assertMistake(
                work -> {
                    work.stocks().lock(sorted(A));
                    work.offers().lock(sorted(A));
                },
                "tallies are locked before stocks, but [A] are locked already");
    }

    @Test
    void skus_are_locked_in_their_order() {
        assertMistake(
                work -> {
                    work.stocks().lock(sorted(B));
                    work.stocks().lock(sorted(A));
                },
                "SKUs are locked in their order, but B was locked before A");
    }

    @Test
    void what_is_locked_may_be_locked_again() {
        assertThatCode(() -> write(work -> {
                    work.offers().lock(sorted(A));
                    work.offers().lock(sorted(A, B));
                    work.stocks().lock(sorted(A));
                    work.stocks().lock(sorted(A, B));
                    work.offers().lock(sorted(A));
                    work.stocks().lock(sorted(A));
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void a_reader_neither_writes_nor_locks() {
        for (Consumer<UnitOfWork> mistake : List.<Consumer<UnitOfWork>>of(
                work -> work.commands().add(new CommandRecord(new CommandKey("key"), "0".repeat(32), 1, 1)),
                work -> work.journal().reserve(1),
                work -> work.offers().lock(sorted(A)),
                work -> work.stocks().lock(sorted(A)))) {
            assertThatThrownBy(() -> store.read(work -> {
                        mistake.accept(work);
                        return "done";
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("work that was given to read may not write, nor lock");
        }
    }

    @Test
    void transactions_are_not_nested() {
        assertMistake(
                work -> store.read(inner -> inner.offers().find(Set.of(A))),
                "a transaction runs in this thread already");
    }

    @Test
    void a_unit_of_work_ends_with_its_work() {
        UnitOfWork leaked = store.<UnitOfWork>write(work -> work);

        for (Consumer<UnitOfWork> use : List.<Consumer<UnitOfWork>>of(
                work -> work.offers().find(Set.of(A)),
                work -> work.offers().page(Optional.empty(), 1),
                work -> work.preOrders().backlog(A, Rank.FIRST, 1),
                work -> work.preOrders().lastAllocated(A, 1),
                work -> work.preOrders().activeUnits(Set.of()),
                work -> work.preOrders().ahead(A, Rank.FIRST),
                work -> work.preOrders().held(A, 1),
                work -> work.preOrders().unpaid(A, 1),
                work -> work.preOrders().search(PreOrderFilter.all(), Sorting.BY_DUE, Optional.empty(), 1),
                work -> work.preOrders().count(PreOrderFilter.all()),
                work -> work.lots().free(A, 1),
                work -> work.lots().find(A, Set.of()),
                work -> work.lots().holdings(Set.of()),
                work -> work.lots().holders(A, LOT, 0, 1),
                work -> work.lots().heldOfReversed(A, 1),
                work -> work.journal().about(PRE_ORDER.id(), 0, 1),
                work -> work.journal().conflicts(0, 1),
                work -> work.stocks().receipt(new ReceiptId("receipt")),
                work -> work.stocks().lock(sorted(A)),
                work -> work.journal().reserve(1))) {
            assertThatThrownBy(() -> use.accept(leaked))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no transaction runs in this thread: a unit of work ends with its work");
        }
    }

    @Test
    void a_page_has_1_to_1000_rows() {
        for (int limit : List.of(-1, 0, 1001)) {
            for (Consumer<UnitOfWork> page : List.<Consumer<UnitOfWork>>of(
                    work -> work.offers().page(Optional.empty(), limit),
                    work -> work.preOrders().page(0, limit),
                    work -> work.preOrders().backlog(A, Rank.FIRST, limit),
                    work -> work.preOrders().lastAllocated(A, limit),
                    work -> work.preOrders().held(A, limit),
                    work -> work.preOrders().unpaid(A, limit),
                    work -> work.preOrders().search(PreOrderFilter.all(), Sorting.BY_SEQUENCE, Optional.empty(), limit),
                    work -> work.preOrders().search(PreOrderFilter.all(), Sorting.BY_DUE, Optional.empty(), limit),
                    work -> work.lots().free(A, limit),
                    work -> work.lots().heldOfReversed(A, limit),
                    work -> work.lots().holders(A, LOT, 0, limit),
                    work -> work.journal().about(PRE_ORDER.id(), 0, limit),
                    work -> work.journal().conflicts(0, limit),
                    work -> work.journal().page(0, limit))) {
                assertThatThrownBy(() -> write(page))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("a page has 1 to 1000 rows, not " + limit);
            }
        }
    }

    @Test
    void a_question_is_about_1000_things_at_most() {
        List<Sku> skus = IntStream.rangeClosed(1, 1001)
                .mapToObj(number -> new Sku("SKU-" + number))
                .toList();
        Set<Buyer> buyers =
                skus.stream().map(sku -> new Buyer(sku, PRE_ORDER.customer())).collect(Collectors.toSet());
        Set<LotId> lots = LongStream.rangeClosed(1, 1001).mapToObj(LotId::new).collect(Collectors.toSet());
        Set<PreOrderId> ids =
                skus.stream().map(sku -> new PreOrderId("order", sku.value())).collect(Collectors.toSet());

        for (Consumer<UnitOfWork> question : List.<Consumer<UnitOfWork>>of(
                work -> work.offers().find(Set.copyOf(skus)),
                work -> work.lots().find(A, lots),
                work -> work.lots().holdings(ids),
                work -> work.preOrders().activeUnits(buyers))) {
            assertThatThrownBy(() -> write(question))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("at most 1000 can be asked for at once, not 1001");
        }
    }

    @Test
    void two_pre_orders_never_have_the_same_sequence() {
        PreOrder other = PreOrder.of(
                new PreOrderId("other", "line"),
                Purchase.of(B, PRE_ORDER.customer(), Instant.EPOCH),
                Set.of(),
                PRE_ORDER.rank(),
                Stages.waiting(1));

        assertThatThrownBy(() -> write(work -> work.preOrders().add(List.of(other))))
                .isInstanceOf(StoreException.class)
                .hasMessage("there is a pre-order with sequence 1 already");
    }

    @Test
    void what_is_not_there_cannot_be_replaced() {
        Offer unknown = Offer.of(new Sku("C"), Availability.on(LocalDate.EPOCH, ZoneOffset.UTC));

        assertThatThrownBy(() -> write(work -> work.offers().update(unknown)))
                .isInstanceOf(StoreException.class)
                .hasMessage("there is no offer C");
    }

    @Test
    void a_move_names_the_sku_and_the_rank_of_its_pre_order() {
        for (UnitsMoved wrong : List.of(allocated(B, PRE_ORDER.rank()), allocated(A, new Rank(1, 1)))) {
            assertThatThrownBy(() -> write(work -> {
                        work.stocks().lock(sorted(A, B));
                        work.preOrders().move(List.of(wrong));
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("pre-order order/line is of SKU A and has Rank[value=0, sequence=1], not ");
        }
    }

    @Test
    void the_journal_takes_only_numbers_that_are_reserved() {
        JournalEntry entry = new JournalEntry(2, Instant.EPOCH, new ReceiptRepeated(new ReceiptId("receipt")));

        assertMistake(
                work -> {
                    work.journal().reserve(1);
                    work.journal().append(List.of(entry));
                },
                "number 2 of the journal is not reserved");
    }

    @Test
    void what_was_found_is_a_copy_that_later_changes_leave_alone() {
        List<PreOrder> before =
                store.<List<PreOrder>>read(work -> work.preOrders().page(0, 10));

        write(work -> {
            work.stocks().lock(sorted(A));
            work.preOrders().move(List.of(allocated(A, PRE_ORDER.rank())));
        });

        assertThat(before).containsExactly(PRE_ORDER);
    }

    private void assertMistake(Consumer<UnitOfWork> work, String message) {
        assertThatThrownBy(() -> write(work))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    private void write(Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return "done";
        });
    }

    private static Tally sold(Sku sku) {
        return Tally.none(sku).sold(1, Optional.empty());
    }

    private static UnitsMoved allocated(Sku sku, Rank rank) {
        return new UnitsMoved(PRE_ORDER.id(), sku, rank, new Move(Stage.WAITING, Stage.ALLOCATED, 1), Optional.of(LOT));
    }

    private static SortedSet<Sku> sorted(Sku... skus) {
        return new TreeSet<>(List.of(skus));
    }
}
