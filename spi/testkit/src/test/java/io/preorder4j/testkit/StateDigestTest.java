package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Equal states have equal digests, and other states have others. */
class StateDigestTest {

    private static final Payment OWING = Payment.nothingOwed().owing(Obligation.FULL, Samples.NOW);
    private static final OwedNotice OWED =
            new OwedNotice(Samples.notice(2, new PreOrderId("order-2", "1"), SKU), Delivery.owed(Samples.NOW));
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void the_digest_of_an_empty_store_is_that_of_no_text() {
        assertThat(StateDigest.of(new InMemoryStore())).isEqualTo(OF_NOTHING);
    }

    @Test
    void the_description_has_a_line_for_every_row() {
        Store store = filled();

        assertThat(StateDigest.describe(store).lines())
                .containsExactly(
                        "offer {\"sku\":\"LP-1977\",\"state\":\"OPEN\",\"availability\":\"2026-07-"
                                + "01\",\"zone\":\"Europe/Berlin\",\"text.und\":\"Ships from "
                                + "{date}\",\"cap\":15,\"policy\":\"first-come-first-"
                                + "served\",\"mode\":\"AUTOMATIC\",\"tags\":\"PREORDER\"}",
                        "tally sku=\"LP-1977\" active=12 {} holdsEndAfter=-",
                        "preorder 2 order=\"order-2\" line=\"1\" sku=\"LP-1977\" customer=\"Ada\" channel=- "
                                + "class=PRE_ORDER placedAt=2026-03-29T00:59:59.123456Z promised=\"2026-07-01 Europe/Berlin\" "
                                + "told=\"2026-07-01 Europe/Berlin\" "
                                + "tags=\"PREORDER\" rank=0 blocks=[] pinned=false heldUntil=- delay=\"\" open=[] met=[] "
                                + "failed=false dueBy=- ALLOCATED=5",
                        "holding sequence=2 order=\"order-2\" line=\"1\" lot=5 units=5",
                        "preorder 3 order=\"order-3\" line=\"1\" sku=\"LP-1977\" customer=\"Bob\" channel=- "
                                + "class=PRE_ORDER placedAt=2026-03-29T00:59:59.123456Z promised=\"2026-07-01 Europe/Berlin\" "
                                + "told=\"2026-07-01 Europe/Berlin\" "
                                + "tags=\"PREORDER\" rank=0 blocks=[] pinned=false heldUntil=- delay=\"\" open=[] met=[] "
                                + "failed=false dueBy=- WAITING=4 ALLOCATED=3",
                        "holding sequence=3 order=\"order-3\" line=\"1\" lot=5 units=3",
                        "stock sku=\"LP-1977\" received=8 adjusted=0 free=0 deficit=0",
                        "supply id=\"supply-1\" sku=\"LP-1977\" units=100 expectedOn=2026-07-01 received=8 confidence=100",
                        "backlog sku=\"LP-1977\" rank=0 sequence=3 order=\"order-3\" line=\"1\" units=4",
                        "queue sku=\"LP-1977\" rank=0 sequence=3 order=\"order-3\" line=\"1\" units=4",
                        "last-allocated sku=\"LP-1977\" rank=0 sequence=3 order=\"order-3\" line=\"1\" units=3",
                        "last-allocated sku=\"LP-1977\" rank=0 sequence=2 order=\"order-2\" line=\"1\" units=5",
                        "expected id=\"supply-1\" sku=\"LP-1977\" units=100 expectedOn=2026-07-01 received=8 confidence=100",
                        "journal 1 at=2026-03-29T00:59:59.123456Z OFFER_CREATED {\"sku\":\"LP-"
                                + "1977\",\"state\":\"OPEN\",\"availability\":\"2026-07-"
                                + "01\",\"zone\":\"Europe/Berlin\",\"text.und\":\"Ships from "
                                + "{date}\",\"cap\":15,\"policy\":\"first-come-first-"
                                + "served\",\"mode\":\"AUTOMATIC\",\"tags\":\"PREORDER\"}",
                        "journal 2 at=2026-03-29T00:59:59.123456Z PREORDER_PLACED {\"order\":\"order-"
                                + "2\",\"line\":\"1\",\"sku\":\"LP-"
                                + "1977\",\"customer\":\"Ada\",\"class\":\"PRE_ORDER\",\"units\":5,\"tags\":\"PREORDER\",\"placedAt"
                                + "\":1774745999123456,\"promised\":\"2026-07-01 Europe/Berlin\",\"rank\":0,\"sequence\":2}",
                        "journal 3 at=2026-03-29T00:59:59.123456Z PREORDER_PLACED {\"order\":\"order-"
                                + "3\",\"line\":\"1\",\"sku\":\"LP-"
                                + "1977\",\"customer\":\"Bob\",\"class\":\"PRE_ORDER\",\"units\":7,\"tags\":\"PREORDER\",\"placedAt"
                                + "\":1774745999123456,\"promised\":\"2026-07-01 Europe/Berlin\",\"rank\":0,\"sequence\":3}",
                        "journal 4 at=2026-03-29T00:59:59.123456Z SUPPLY_ANNOUNCED {\"supply\":\"supply-"
                                + "1\",\"sku\":\"LP-1977\",\"units\":100,\"expectedOn\":\"2026-07-01\",\"received\":0}",
                        "journal 5 at=2026-03-29T00:59:59.123456Z GOODS_RECEIVED {\"receipt\":\"receipt-"
                                + "1\",\"line.1.sku\":\"LP-"
                                + "1977\",\"line.1.accepted\":8,\"line.1.rejected\":0,\"line.1.supply\":\"supply-1\"}",
                        "receipt {\"receipt\":\"receipt-1\",\"line.1.sku\":\"LP-"
                                + "1977\",\"line.1.accepted\":8,\"line.1.rejected\":0,\"line.1.supply\":\"supply-1\"} lot=5 "
                                + "reversed=false",
                        "lot sku=\"LP-1977\" lot=5 free=0 reversed=false",
                        "journal 6 at=2026-03-29T00:59:59.123456Z UNITS_MOVED {\"order\":\"order-"
                                + "2\",\"line\":\"1\",\"sku\":\"LP-"
                                + "1977\",\"rank\":0,\"sequence\":2,\"from\":\"WAITING\",\"to\":\"ALLOCATED\",\"units\":5,\"lot\":5}",
                        "journal 7 at=2026-03-29T00:59:59.123456Z UNITS_MOVED {\"order\":\"order-"
                                + "3\",\"line\":\"1\",\"sku\":\"LP-"
                                + "1977\",\"rank\":0,\"sequence\":3,\"from\":\"WAITING\",\"to\":\"ALLOCATED\",\"units\":3,\"lot\":5}");
    }

    @Test
    void equal_states_have_equal_digests() {
        assertThat(StateDigest.of(filled())).isEqualTo(StateDigest.of(filled())).hasSize(64);
    }

    @Test
    void every_change_changes_the_digest() {
        List<Consumer<UnitOfWork>> changes = List.of(
                work -> {},
                work -> work.offers().add(List.of(Samples.offer(OTHER_SKU))),
                work -> work.offers().update(Samples.offer(SKU).withCap(Limit.of(16))),
                work -> {
                    work.offers().lock(sorted(SKU));
                    work.offers().updateTallies(List.of(Tally.none(SKU).sold(13, Optional.empty())));
                },
                work -> {
                    work.offers().lock(sorted(SKU));
                    work.offers().updateTallies(List.of(Tally.none(SKU).sold(12, Optional.of(new Channel("web")))));
                },
                work -> {
                    work.offers().lock(sorted(SKU));
                    work.offers()
                            .updateTallies(List.of(
                                    Tally.none(SKU).sold(12, Optional.empty()).holding(Samples.NOW)));
                },
                work -> work.notices().add(List.of(OWED)),
                work -> work.notices().add(List.of(OWED.with(OWED.delivery().taken(2, "holder", Samples.NOW)))),
                work -> work.notices()
                        .add(List.of(OWED.with(
                                OWED.delivery().taken(2, "holder", Samples.NOW).givenUp(Samples.NOW)))),
                change(preOrder -> preOrder.ranked(7)),
                change(preOrder -> preOrder.tagged(Set.of())),
                change(preOrder -> preOrder.with(preOrder.standing().pinned(true))),
                change(preOrder -> preOrder.with(preOrder.standing().blocked(BlockReason.ADDRESS))),
                change(preOrder -> preOrder.with(preOrder.standing().heldUntil(Samples.NOW))),
                change(preOrder -> preOrder.with(preOrder.standing().with(OWING))),
                change(preOrder -> preOrder.with(preOrder.standing().with(OWING.afterFailure()))),
                change(preOrder -> preOrder.with(preOrder.standing().with(OWING.lapsed()))),
                change(preOrder -> preOrder.with(preOrder.standing().with(OWING.paid()))),
                work -> work.preOrders().add(List.of(Samples.preOrder(9, SKU, 1))),
                work -> {
                    work.stocks().lock(sorted(SKU));
                    work.lots().update(List.of(new Lot(SKU, new LotId(5), 0, true)));
                },
                work -> {
                    work.stocks().lock(sorted(SKU));
                    work.lots().update(List.of(new Lot(SKU, new LotId(5), 1, false)));
                },
                work -> work.stocks().updateReceipt(booked(work).afterReversal()),
                work -> new Ledger(work).move(placed(work, 2), new Move(Stage.ALLOCATED, Stage.PICKED, 1)),
                work -> {
                    work.stocks().lock(sorted(SKU));
                    work.stocks().put(List.of(new Stock(SKU, 8, -1, 0, 1)));
                },
                work -> work.stocks().addSupplies(List.of(Samples.supply("supply-2"))),
                work -> work.stocks().updateSupplies(List.of(Samples.supply("supply-1"))),
                work -> new Ledger(work).record(new ReceiptRepeated(new ReceiptId("receipt-1"))),
                work -> work.journal()
                        .append(List.of(new JournalEntry(
                                work.journal().reserve(1),
                                Samples.NOW.plusNanos(1000),
                                new ReceiptRepeated(new ReceiptId("receipt-1"))))));

        Set<String> digests = new HashSet<>();
        for (Consumer<UnitOfWork> change : changes) {
            Store store = filled();
            write(store, change);
            digests.add(StateDigest.of(store));
        }

        assertThat(digests).hasSameSizeAs(changes);
    }

    @Test
    void texts_that_look_like_rows_do_not_read_like_them() {
        PreOrder plain = identified("order\" line=\"1", "1");
        PreOrder tricky = identified("order", "1\" line=\"1");

        assertThat(StateDigest.of(holding(plain))).isNotEqualTo(StateDigest.of(holding(tricky)));
    }

    @Test
    void every_page_is_read() {
        Store store = new InMemoryStore();
        write(store, work -> {
            for (long sequence : LongStream.rangeClosed(1001, 3500).toArray()) {
                Sku sku = new Sku("SKU-" + sequence);
                work.offers().add(List.of(Samples.offer(sku)));
                work.preOrders().add(List.of(Samples.preOrder(sequence, SKU, 1)));
                work.stocks().lock(sorted(sku));
                work.stocks().put(List.of(Stock.none(sku).received(1)));
                work.stocks().addSupplies(List.of(Samples.supply("supply-" + sequence)));
                new Ledger(work).record(new ReceiptRepeated(new ReceiptId("receipt-1")));
            }
        });

        for (String kind : List.of("offer", "tally", "preorder", "stock", "supply", "backlog", "journal")) {
            assertThat(StateDigest.describe(store).lines().filter(line -> line.startsWith(kind + " ")))
                    .as(kind)
                    .hasSize(2500)
                    .doesNotHaveDuplicates();
        }
    }

    private static Store filled() {
        Store store = new InMemoryStore();
        write(store, work -> {
            Ledger ledger = new Ledger(work);
            ledger.open(Samples.offer(SKU).withCap(Limit.of(15)));
            ledger.place(SKU, "Ada", 5);
            ledger.place(SKU, "Bob", 7);
            ledger.announce(Samples.supply("supply-1"));
            ledger.receive(GoodsReceipt.of(new ReceiptId("receipt-1"), SKU, 8).against(new SupplyId("supply-1")));
            ledger.allocate(SKU);
        });
        return store;
    }

    private static Store holding(PreOrder preOrder) {
        Store store = new InMemoryStore();
        write(store, work -> work.preOrders().add(List.of(preOrder)));
        return store;
    }

    private static PreOrder identified(String orderId, String lineId) {
        PreOrder some = Samples.preOrder(1, SKU, 1);
        return PreOrder.of(new PreOrderId(orderId, lineId), some.purchase(), Set.of(), some.rank(), some.stages());
    }

    private static Consumer<UnitOfWork> change(UnaryOperator<PreOrder> change) {
        return work -> {
            work.stocks().lock(sorted(SKU));
            work.preOrders().update(List.of(change.apply(placed(work, 2))));
        };
    }

    private static BookedReceipt booked(UnitOfWork work) {
        return work.stocks().receipt(new ReceiptId("receipt-1")).orElseThrow();
    }

    private static PreOrder placed(UnitOfWork work, long sequence) {
        return work.preOrders().page(sequence - 1, 1).get(0);
    }

    private static void write(Store store, Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return "done";
        });
    }
}
