package io.preorder4j.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-05-01T18:00:00Z");
    private static final Payment DEPOSIT_BY_NOON = Payment.nothingOwed().owing(Obligation.DEPOSIT, NOON);

    @Test
    void where_nothing_is_owed_units_may_be_picked_and_nothing_is_ever_overdue() {
        assertThat(Payment.nothingOwed()).isEqualTo(new Payment(Set.of(), Set.of(), false, Optional.empty()));
        assertThat(Payment.nothingOwed().isSettled()).isTrue();
        assertThat(Payment.nothingOwed().isOverdue(Instant.MAX)).isFalse();
    }

    @Test
    void what_is_owed_is_owed_until_a_time() {
        assertThat(DEPOSIT_BY_NOON)
                .isEqualTo(new Payment(Set.of(Obligation.DEPOSIT), Set.of(), false, Optional.of(NOON)));
        assertThat(DEPOSIT_BY_NOON.isSettled()).isFalse();
    }

    @Test
    void of_several_obligations_the_earliest_time_stands() {
        Payment both = new Payment(Set.of(Obligation.DEPOSIT, Obligation.BALANCE), Set.of(), false, Optional.of(NOON));

        assertThat(DEPOSIT_BY_NOON.owing(Obligation.BALANCE, EVENING)).isEqualTo(both);
        assertThat(Payment.nothingOwed().owing(Obligation.BALANCE, EVENING).owing(Obligation.DEPOSIT, NOON))
                .isEqualTo(both);
    }

    @Test
    void a_failure_is_remembered_and_changes_nothing_else() {
        Payment failed = DEPOSIT_BY_NOON.afterFailure();

        assertThat(failed).isEqualTo(new Payment(Set.of(Obligation.DEPOSIT), Set.of(), true, Optional.of(NOON)));
        assertThat(failed.owing(Obligation.BALANCE, EVENING))
                .isEqualTo(
                        new Payment(Set.of(Obligation.DEPOSIT, Obligation.BALANCE), Set.of(), true, Optional.of(NOON)));
    }

    @Test
    void what_is_owed_is_overdue_from_its_time_on() {
        assertThat(DEPOSIT_BY_NOON.isOverdue(NOON.minusNanos(1))).isFalse();
        assertThat(DEPOSIT_BY_NOON.isOverdue(NOON)).isTrue();
        assertThat(DEPOSIT_BY_NOON.isOverdue(EVENING)).isTrue();
    }

    @Test
    void nothing_owed_cannot_fail_and_is_never_due() {
        assertRefused(() -> Payment.nothingOwed().afterFailure());
        assertRefused(() -> new Payment(Set.of(), Set.of(), false, Optional.of(NOON)));
    }

    @Test
    void what_was_paid_is_not_owed_again() {
        Payment paid = DEPOSIT_BY_NOON.afterFailure().paid();

        assertThat(paid).isEqualTo(new Payment(Set.of(), Set.of(Obligation.DEPOSIT), false, Optional.empty()));
        assertThat(paid.knows(Obligation.DEPOSIT)).isTrue();
        assertThat(paid.knows(Obligation.BALANCE)).isFalse();
        assertThat(DEPOSIT_BY_NOON.knows(Obligation.DEPOSIT)).isTrue();
        assertThat(paid.owing(Obligation.BALANCE, NOON).paid().met())
                .containsExactly(Obligation.DEPOSIT, Obligation.BALANCE);
    }

    @Test
    void what_lapsed_is_still_owed_and_overdue_until_something_else_is_due() {
        Payment lapsed = DEPOSIT_BY_NOON.lapsed();

        assertThat(lapsed.isSettled()).isFalse();
        assertThat(lapsed.isOverdue(Instant.MIN)).isTrue();
        assertThat(lapsed.failed()).isTrue();
        assertThat(lapsed.owing(Obligation.BALANCE, EVENING).dueBy()).contains(EVENING);
        assertThat(lapsed.owing(Obligation.BALANCE, EVENING).isOverdue(NOON)).isFalse();
        assertRefused(() -> Payment.nothingOwed().lapsed());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void the_order_in_which_obligations_arise_does_not_matter(
            @ForAll Obligation one, @ForAll Obligation other, @ForAll boolean otherFirst) {
        Instant by = otherFirst ? EVENING : NOON;
        Instant otherBy = otherFirst ? NOON : EVENING;

        assertThat(Payment.nothingOwed().owing(one, by).owing(other, otherBy))
                .isEqualTo(Payment.nothingOwed().owing(other, otherBy).owing(one, by));
    }

    @Test
    void the_obligations_are_sorted_and_the_payments_own() {
        Set<Obligation> open = EnumSet.of(Obligation.BALANCE, Obligation.DEPOSIT);
        Payment payment = new Payment(open, Set.of(), false, Optional.of(NOON));

        open.clear();

        assertThat(payment.open()).containsExactly(Obligation.DEPOSIT, Obligation.BALANCE);
        assertThatThrownBy(() -> payment.open().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertRefused(ThrowingCallable payment) {
        assertThatThrownBy(payment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nothing is owed, but ");
    }
}
