package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Payment DEPOSIT_OWED = Payment.nothingOwed().owing(Obligation.DEPOSIT, NOON);

    @Test
    void nothing_is_the_matter_at_first() {
        assertThat(Standing.good())
                .isEqualTo(new Standing(Set.of(), false, Optional.empty(), Payment.nothingOwed(), Optional.empty()));
    }

    @Test
    void each_matter_stands_for_itself() {
        Standing standing = Standing.good()
                .blocked(BlockReason.ADDRESS)
                .pinned(true)
                .heldUntil(NOON)
                .with(DEPOSIT_OWED);

        assertThat(standing)
                .isEqualTo(new Standing(
                        Set.of(BlockReason.ADDRESS), true, Optional.of(NOON), DEPOSIT_OWED, Optional.empty()));
        assertThat(standing.blocked(BlockReason.FRAUD))
                .isEqualTo(new Standing(
                        Set.of(BlockReason.ADDRESS, BlockReason.FRAUD),
                        true,
                        Optional.of(NOON),
                        DEPOSIT_OWED,
                        Optional.empty()));
        assertThat(standing.unblocked(BlockReason.ADDRESS))
                .isEqualTo(new Standing(Set.of(), true, Optional.of(NOON), DEPOSIT_OWED, Optional.empty()));
        assertThat(standing.pinned(false))
                .isEqualTo(new Standing(
                        Set.of(BlockReason.ADDRESS), false, Optional.of(NOON), DEPOSIT_OWED, Optional.empty()));
        assertThat(standing.notHeld())
                .isEqualTo(new Standing(
                        Set.of(BlockReason.ADDRESS), true, Optional.empty(), DEPOSIT_OWED, Optional.empty()));
        assertThat(standing.with(Payment.nothingOwed()))
                .isEqualTo(new Standing(
                        Set.of(BlockReason.ADDRESS), true, Optional.of(NOON), Payment.nothingOwed(), Optional.empty()));
    }

    @Test
    void payment_and_fraud_keep_goods_away_and_an_address_or_a_wish_only_the_picker() {
        assertThat(Arrays.stream(BlockReason.values()).filter(BlockReason::allowsAllocation))
                .containsExactly(BlockReason.ADDRESS, BlockReason.CUSTOMER_REQUEST);
    }

    @Property
    void goods_are_given_if_every_block_allows_it(@ForAll Set<BlockReason> blocks) {
        Standing standing = new Standing(blocks, false, Optional.empty(), Payment.nothingOwed(), Optional.empty());

        boolean forbidden = blocks.contains(BlockReason.PAYMENT) || blocks.contains(BlockReason.FRAUD);
        assertThat(standing.allowsAllocation()).isEqualTo(!forbidden);
    }

    @Property
    void a_block_counts_once_and_is_taken_away_once(@ForAll Set<BlockReason> blocks, @ForAll BlockReason reason) {
        Standing standing = new Standing(blocks, false, Optional.empty(), Payment.nothingOwed(), Optional.empty());
        Standing blocked = standing.blocked(reason);
        Standing unblocked = standing.unblocked(reason);

        assertThat(blocked.blocks()).containsAll(blocks).contains(reason);
        assertThat(blocked.blocked(reason)).isEqualTo(blocked);
        assertThat(unblocked.blocks()).doesNotContain(reason);
        assertThat(unblocked.unblocked(reason)).isEqualTo(unblocked);
        assertThat(blocked.unblocked(reason)).isEqualTo(unblocked);
        assertThat(unblocked.blocked(reason)).isEqualTo(blocked);
    }

    @Test
    void the_blocks_are_sorted_and_the_standings_own() {
        Set<BlockReason> blocks = EnumSet.of(BlockReason.FRAUD, BlockReason.PAYMENT);
        Standing standing = new Standing(blocks, false, Optional.empty(), Payment.nothingOwed(), Optional.empty());

        blocks.add(BlockReason.ADDRESS);

        assertThat(standing.blocks()).containsExactly(BlockReason.PAYMENT, BlockReason.FRAUD);
        assertThatThrownBy(() -> standing.blocks().add(BlockReason.ADDRESS))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Standing.good().blocks().add(BlockReason.ADDRESS))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
