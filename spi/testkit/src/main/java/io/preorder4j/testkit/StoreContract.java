package io.preorder4j.testkit;

import io.preorder4j.spi.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/**
 * What every store promises. Extend it to test a store of your own:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     @Override
 *     protected Store newStore() {
 *         return new MyStore(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Every promise is one test, named as a sentence. All of them together take a second or two on a store in memory.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StoreContract {

    /** For subclasses. */
    protected StoreContract() {}

    /**
     * Makes an empty store. It is asked once for every test, after your own {@code @BeforeEach} methods.
     *
     * @return a store that holds nothing and is used by nobody else
     */
    protected abstract Store newStore();

    @Nested
    class Transactions extends TransactionContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Offers extends OfferContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Tallies extends TallyContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class PreOrders extends PreOrderContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Moves extends MoveContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Backlog extends BacklogContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Queues extends QueueContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Timetables extends PromiseContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class LastAllocated extends LastAllocatedContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Standings extends StandingContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Deadlines extends DeadlineContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Searches extends SearchContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Purchases extends PurchaseContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Books extends BookContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Lots extends LotContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Holdings extends HoldingContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Supplies extends SupplyContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Receipts extends ReceiptContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Entries extends JournalContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Notices extends NoticeContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Commands extends CommandLogContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Cursors extends CursorContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Leftovers extends LeftoverContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Causes extends CauseContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class DayBooks extends DayBookContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Erasures extends ErasureContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }

    @Nested
    class Archives extends ArchiveContract {
        @Override
        Store newStore() {
            return StoreContract.this.newStore();
        }
    }
}
