package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Equal states have equal digests, and other states have others. */
class StateDigestTest {

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
                        "offer sku=\"LP-1977\" day=2026-07-01 zone=\"Europe/Berlin\" state=OPEN cap=15"
                                + " customerLimit=none policy=\"first-come-first-served\"",
                        "tally sku=\"LP-1977\" active=12",
                        "preorder 2 order=\"order-2\" line=\"1\" sku=\"LP-1977\" customer=\"Ada\" tags=[\"PREORDER\"]"
                                + " rank=0 placedAt=2026-03-29T00:59:59.123456Z ALLOCATED=5",
                        "preorder 3 order=\"order-3\" line=\"1\" sku=\"LP-1977\" customer=\"Bob\" tags=[\"PREORDER\"]"
                                + " rank=0 placedAt=2026-03-29T00:59:59.123456Z WAITING=4 ALLOCATED=3",
                        "stock sku=\"LP-1977\" received=8 adjusted=0 free=0 deficit=0",
                        "supply id=\"supply-1\" sku=\"LP-1977\" units=100 expectedOn=2026-07-01 received=8",
                        "backlog sku=\"LP-1977\" rank=0 sequence=3 order=\"order-3\" line=\"1\" units=4",
                        "journal 1 at=2026-03-29T00:59:59.123456Z OFFER_OPENED {\"sku\":\"LP-1977\","
                                + "\"day\":\"2026-07-01\",\"zone\":\"Europe/Berlin\",\"state\":\"OPEN\","
                                + "\"policy\":\"first-come-first-served\",\"cap\":15}",
                        "journal 2 at=2026-03-29T00:59:59.123456Z PREORDER_PLACED {\"order\":\"order-2\",\"line\":\"1\","
                                + "\"sku\":\"LP-1977\",\"customer\":\"Ada\",\"units\":5,\"tags\":\"PREORDER\","
                                + "\"rank\":0,\"sequence\":2}",
                        "journal 3 at=2026-03-29T00:59:59.123456Z PREORDER_PLACED {\"order\":\"order-3\",\"line\":\"1\","
                                + "\"sku\":\"LP-1977\",\"customer\":\"Bob\",\"units\":7,\"tags\":\"PREORDER\","
                                + "\"rank\":0,\"sequence\":3}",
                        "journal 4 at=2026-03-29T00:59:59.123456Z SUPPLY_ANNOUNCED {\"supply\":\"supply-1\","
                                + "\"sku\":\"LP-1977\",\"units\":100,\"expectedOn\":\"2026-07-01\",\"received\":0}",
                        "journal 5 at=2026-03-29T00:59:59.123456Z GOODS_RECEIVED {\"receipt\":\"receipt-1\","
                                + "\"sku\":\"LP-1977\",\"units\":8,\"supply\":\"supply-1\"}",
                        "journal 6 at=2026-03-29T00:59:59.123456Z UNITS_MOVED {\"order\":\"order-2\",\"line\":\"1\","
                                + "\"sku\":\"LP-1977\",\"rank\":0,\"sequence\":2,\"from\":\"WAITING\","
                                + "\"to\":\"ALLOCATED\",\"units\":5}",
                        "journal 7 at=2026-03-29T00:59:59.123456Z UNITS_MOVED {\"order\":\"order-3\",\"line\":\"1\","
                                + "\"sku\":\"LP-1977\",\"rank\":0,\"sequence\":3,\"from\":\"WAITING\","
                                + "\"to\":\"ALLOCATED\",\"units\":3}");
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
                    work.offers().updateTallies(List.of(new Tally(SKU, 13)));
                },
                work -> work.preOrders().add(List.of(Samples.preOrder(9, SKU, 1))),
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
        return new PreOrder(
                new PreOrderId(orderId, lineId),
                SKU,
                new CustomerId("Ada"),
                Set.of(),
                some.rank(),
                some.placedAt(),
                some.stages());
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
