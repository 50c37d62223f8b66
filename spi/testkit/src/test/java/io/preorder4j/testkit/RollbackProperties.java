package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The store in memory takes back whatever a failed transaction did, in its indexes too. */
class RollbackProperties {

    private static final List<Sku> SKUS = List.of(SKU, OTHER_SKU);

    @Property(tries = 300)
    void a_transaction_that_failed_might_as_well_never_have_run(
            @ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> failing,
            @ForAll("steps") List<Step> after) {
        Store store = new InMemoryStore();
        Store spared = new InMemoryStore();

        commit(store, before);
        assertThatThrownBy(() -> store.write(work -> {
                    run(work, failing);
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        commit(store, after);
        commit(spared, before);
        commit(spared, after);

        assertThat(StateDigest.describe(store)).isEqualTo(StateDigest.describe(spared));
        Invariants.check(store);
    }

    private static void commit(Store store, List<Step> steps) {
        store.write(work -> run(work, steps));
    }

    private static int run(UnitOfWork work, List<Step> steps) {
        Ledger ledger = new Ledger(work);
        if (work.offers().find(sorted(SKU)).isEmpty()) {
            SKUS.forEach(sku -> ledger.open(Samples.offer(sku)));
        }
        work.offers().lock(sorted(SKU, OTHER_SKU));
        work.stocks().lock(sorted(SKU, OTHER_SKU));
        steps.forEach(step -> step.run(work, ledger));
        return steps.size();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(SKUS),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(1, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private enum Kind {
        PLACE,
        RECEIVE,
        LOSE,
        ADVANCE,
        CANCEL
    }

    /**
     * One change.
     *
     * @param kind what happens
     * @param sku to which SKU, where it is about a SKU
     * @param which to which pre-order, where it is about one
     * @param units with how many units
     */
    private record Step(Kind kind, Sku sku, int which, long units) {

        void run(UnitOfWork work, Ledger ledger) {
            switch (kind) {
                case PLACE -> ledger.place(sku, "customer-" + which % 3, units);
                case RECEIVE -> ledger.receive(GoodsReceipt.of(new ReceiptId(unique(work)), sku, units));
                case LOSE -> ledger.adjust(unique(work), sku, -units);
                case ADVANCE -> preOrder(work).forEach(preOrder -> advance(ledger, preOrder));
                case CANCEL -> preOrder(work).forEach(preOrder -> cancel(ledger, preOrder));
            }
            SKUS.forEach(ledger::takeBack);
            SKUS.forEach(ledger::allocate);
        }

        private void advance(Ledger ledger, PreOrder preOrder) {
            for (Stage stage : List.of(Stage.ALLOCATED, Stage.PICKED, Stage.PACKED, Stage.AWAITING_SHIPMENT)) {
                long there = preOrder.stages().in(stage);
                if (there > 0) {
                    Stage next = Stage.values()[stage.ordinal() + 1];
                    ledger.move(preOrder, new Move(stage, next, Math.min(there, units)));
                }
            }
        }

        private void cancel(Ledger ledger, PreOrder preOrder) {
            preOrder.cancellation(units).forEach(move -> ledger.cancel(preOrder, move));
        }

        private List<PreOrder> preOrder(UnitOfWork work) {
            return work.preOrders().page(0, 1000).stream().skip(which).limit(1).toList();
        }

        private static String unique(UnitOfWork work) {
            return "number-" + work.journal().page(0, 1000).size();
        }
    }
}
