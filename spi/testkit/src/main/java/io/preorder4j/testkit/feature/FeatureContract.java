package io.preorder4j.testkit.feature;

import io.preorder4j.spi.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/**
 * What the library does for a shop, over a store of yours. Extend it:
 *
 * <pre>{@code
 * class MyStoreFeatureTest extends FeatureContract {
 *     @Override
 *     protected Store newStore() {
 *         return new MyStore(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>After every test, the {@linkplain io.preorder4j.testkit.Invariants invariants} are checked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class FeatureContract {

    /** For subclasses. */
    protected FeatureContract() {}

    /**
     * Makes an empty store. It is asked once for every test, after your own {@code @BeforeEach} methods.
     *
     * @return a store that holds nothing and is used by nobody else
     */
    protected abstract Store newStore();

    @Nested
    class Offers extends OfferFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Caps extends CapFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class SupplyCaps extends SupplyCapFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Carts extends CartFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Holds extends HoldFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Rushes extends RushFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Lifecycle extends LifecycleFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Standings extends StandingFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Payments extends PaymentFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Receipts extends ReceiptFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Supplies extends SupplyFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Promises extends PromiseFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Delays extends DelayFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Allocations extends AllocationFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class BadPolicies extends BadPolicyFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Tab extends TabFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Explanations extends ExplainFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Notices extends NoticeFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Relays extends RelayFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Feeds extends FeedFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Rules extends AutomationFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Planning extends PlanningFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Forecasts extends ForecastFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Joining extends JoiningFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Measurements extends MetricsFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Privacy extends PrivacyFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }

    @Nested
    class Archives extends ArchiveFeature {
        @Override
        Store newStore() {
            return FeatureContract.this.newStore();
        }
    }
}
