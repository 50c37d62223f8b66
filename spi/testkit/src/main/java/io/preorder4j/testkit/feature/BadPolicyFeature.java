package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Booking;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.AllocationSuspended;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.testkit.StateDigest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plug-in that breaks the rules of policies harms nobody: nothing that it says is used. */
abstract class BadPolicyFeature extends Feature {

    private static final PreOrderId BLOCKED = line("o-3");
    private static final List<BadPolicy> ALL = BadPolicy.all(BLOCKED);

    @Override
    PreOrders built(PreOrders.Builder builder) {
        ALL.forEach(builder::policy);
        return builder.policy(new BadRank())
                .policyTimeout(Duration.ofMillis(200))
                .build();
    }

    static List<BadPolicy> badPolicies() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void the_receipt_counts_no_unit_moves_and_a_person_has_to_look(BadPolicy policy) {
        givenWith(policy);
        assertThat(receive("grn-1", 4)).isEqualTo(Booking.BOOKED);

        assertThat(shop().stock(RECORD).free()).isEqualTo(4);
        assertThat(shop().offer(RECORD).orElseThrow().mode()).isEqualTo(AllocationMode.MANUAL);
        assertThat(lastEvent()).isEqualTo(new AllocationSuspended(RECORD, policy.name(), policy.violation()));
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void who_asks_for_the_allocation_is_told_the_violation_and_the_digest_is_unchanged(BadPolicy policy) {
        givenWith(policy);
        receive("grn-1", 4);
        String before = StateDigest.of(store());
        CommandKey key = key();

        PolicyViolationException violation =
                catchThrowableOfType(PolicyViolationException.class, () -> shop().allocate(key, RECORD));

        assertThat(violation.policy()).isEqualTo(policy.name());
        assertThat(violation.violation()).isEqualTo(policy.violation());
        assertThat(StateDigest.of(store())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void other_offers_go_on_even_in_the_same_receipt(BadPolicy policy) {
        givenWith(policy);
        given(Offer.of(POSTER, JULY_FIRST));
        PreOrderId anna = ordered(order("o-4", ANNA, OrderLine.of("1", POSTER, 2)));
        shop().receive(
                        key(),
                        new GoodsReceipt(
                                new ReceiptId("grn-1"), List.of(ReceiptLine.of(RECORD, 4), ReceiptLine.of(POSTER, 2))));

        assertThat(goods(anna)).containsExactly(2L);
        assertThat(shop().stock(RECORD).free()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("badPolicies")
    void another_policy_and_the_offer_allocates_by_itself_again(BadPolicy policy) {
        givenWith(policy);
        receive("grn-1", 4);
        shop().revise(key(), offer());

        assertThat(goods(line("o-1"), line("o-2"), BLOCKED)).containsExactly(3L, 1L, 0L);
    }

    @Test
    void a_policy_that_cannot_rank_does_not_stop_the_sale() {
        given(offer().withPolicy(BadRank.NAME));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);

        assertThat(shop().offer(RECORD).orElseThrow().mode()).isEqualTo(AllocationMode.MANUAL);
        shop().revise(key(), offer());
        receive("grn-1", 1);
        assertThat(goods(anna, ben)).containsExactly(1L, 0L);
    }

    /** An offer with a bad policy, two who wait for 5 units, and one who is blocked. */
    private void givenWith(BadPolicy policy) {
        given(offer().withPolicy(policy.name()));
        ordered("o-1", ANNA, 3);
        ordered("o-2", BEN, 2);
        ordered("o-3", CLEO, 4);
        shop().block(key(), BLOCKED, BlockReason.FRAUD);
    }

    private Object lastEvent() {
        List<JournalEntry> all = shop().journal(0, 1000);
        return all.get(all.size() - 1).event();
    }

    /** A policy that cannot rank. */
    private static final class BadRank implements AllocationPolicy {

        private static final String NAME = "bad-rank";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public long rank(PreOrder preOrder) {
            throw new UnsupportedOperationException("no rank for " + preOrder.id());
        }
    }
}
